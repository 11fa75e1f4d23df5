import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notifyOf, notifyOfList, onNoticeClick } from '@/entrypoints/background/notice';
import type { Settings } from '@/utils/core/model/settings';
import { holdPanel, isPanelOpen } from '@/utils/io/panel-lock';
import * as platform from '@/utils/io/platform';
import { settingsStore } from '@/utils/io/storage/settings';
import { takeWatchedRequest } from '@/utils/io/storage/requests';
import { serveWords } from '../../support/serve-words';
import { watch } from '../../support/watch/watch';
import { stubLocks } from '../storage/locks';

const showPanel = vi.spyOn(platform, 'showPanel');

const update = vi.fn(() => Promise.resolve({}));
let isGranted: boolean;
/** Notices by id: the title, and the lines below it. */
let shown: Map<string, string>;

beforeAll(serveWords);

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  isGranted = true;
  shown = new Map();
  update.mockClear();
  showPanel.mockReset().mockResolvedValue();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => isGranted },
    notifications: {
      create: async (id: string, { title, message }: { title: string; message: string }) =>
        void shown.set(id, `${title}: ${message}`),
      getAll: async () => Object.fromEntries(shown),
      clear: async (id: string) => shown.delete(id),
    },
  });
  Object.assign(fakeBrowser.windows, {
    update,
    getAll: async () => [
      { id: 1, incognito: false, focused: false },
      { id: 2, incognito: false, focused: true },
      { id: 3, incognito: true, focused: false },
    ],
  });
});

const of = (title: string) => watch({ offer: { title, offerId: title } });

test('all that a round has found is one notification, which takes the place of the one before', async () => {
  await notifyOf([of('one')]);
  expect([...shown]).toEqual([['watch:2', 'A watched offer has changed: one']]);
  Object.assign(fakeBrowser.windows, { getAll: async () => [{ id: 1, incognito: false }] });
  await notifyOf(['a', 'b', 'c', 'd'].map(of));
  expect([...shown]).toEqual([['watch:1', '4 watched offers have changed: a\nb\nc']]);
});

test('titles are what the reader of the language has chosen to read', async () => {
  const offer = { title: '马克杯', titleTranslated: 'Mug', offerId: '1' };
  const read = async (changed: Partial<Settings>) => {
    await settingsStore.write({ ...(await settingsStore.read()), ...changed });
    await notifyOf([watch({ offer })]);
    return shown
      .get('watch:2')
      ?.split(/[:：] ?/)
      .at(-1);
  };
  expect(await read({})).toBe('Mug');
  expect(await read({ titles: 'original' })).toBe('马克杯');
  expect(await read({ titles: undefined, language: 'zh-CN' })).toBe('马克杯');
});

test('no notice is shown without the permission, without a change or without an ordinary window', async () => {
  await notifyOf([]);
  isGranted = false;
  await notifyOf([of('one')]);
  isGranted = true;
  Object.assign(fakeBrowser.windows, { getAll: async () => [{ id: 3, incognito: true }] });
  await notifyOf([of('one')]);
  expect(shown.size).toBe(0);
});

test('a click opens the panel of its window, and shows that window where the browser refuses', async () => {
  await notifyOf([of('one')]);
  showPanel.mockRejectedValue(new Error('No gesture'));
  onNoticeClick('watch:2');
  expect(showPanel).toHaveBeenCalledWith(2);
  expect(update).toHaveBeenCalledWith(2, { focused: true });
  await vi.waitFor(() => expect(shown.size).toBe(0));
});

test('a click has the panel show the watched offers, once', async () => {
  onNoticeClick('watch:2');
  await vi.waitFor(async () => expect(await takeWatchedRequest(2)).toBe(true));
  expect(await takeWatchedRequest(2)).toBe(false);
});

test('a notification of something else is left alone', () => {
  onNoticeClick('another');
  expect(showPanel).not.toHaveBeenCalled();
});

test('a list that is searched is said where its window shows no panel, and the click opens one', async () => {
  const head = { list: { name: 'Spring.xlsx' }, count: 200 };
  holdPanel(7);
  await vi.waitFor(async () => expect(await isPanelOpen(7)).toBe(true));
  await notifyOfList(7, head);
  expect([...shown]).toEqual([]);
  isGranted = false;
  await notifyOfList(8, head);
  expect([...shown]).toEqual([]);
  isGranted = true;
  await notifyOfList(8, head);
  expect([...shown]).toEqual([['list:8', 'Your list of 200 rows is searched: Spring.xlsx']]);
  onNoticeClick('list:8');
  expect(showPanel).toHaveBeenCalledWith(8);
  expect(await takeWatchedRequest(8)).toBe(false);
});
