import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askToOpen, showUnread, whenOpened } from '@/utils/io/badge';
import { NO_WATCHES } from '@/utils/core/model/watch';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';

beforeEach(() => {
  fakeBrowser.reset();
  const badge = { text: '' };
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ text }: { text: string }) => void (badge.text = text),
    getBadgeText: async () => badge.text,
    setBadgeBackgroundColor: async () => undefined,
  });
});

const unread = (count: number) => watchSummaryStore.write({ ...NO_WATCHES, unread: count });
const shown = () => fakeBrowser.action.getBadgeText({});

test('the badge counts the unread changes', async () => {
  await unread(1);
  await showUnread();
  expect(await shown()).toBe('1');
  await unread(1_000);
  await showUnread();
  expect(await shown()).toBe('999+');
  await unread(0);
  await showUnread();
  expect(await shown()).toBe('');
});

test('results whose panel the browser refused come first, until it is open', async () => {
  await askToOpen();
  await unread(3);
  await showUnread();
  expect(await shown()).toBe('!');
  await whenOpened();
  expect(await shown()).toBe('3');
});
