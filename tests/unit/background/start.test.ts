import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import { WATCH_ALARM } from '@/entrypoints/background/watch/alarm';
import { runSearch } from '@/entrypoints/background/search';
import { startOf } from '@/entrypoints/background/search-record';
import { readSearch, writeSearch } from '@/utils/io/storage/searches';
import { search } from '../../support/background/finished-search';
import { resetWatches } from '../../support/background/watches';
import { serveWords } from '../../support/serve-words';
import { openEdge } from '../../support/background/worker-edge';
import { watch } from '../../support/watch/watch';

const WINDOW = 901;
const event = { addListener: () => undefined };
const getBadgeText = vi.fn(async () => '');
const setAccessLevel = vi.fn(async () => undefined);
const alarm = () => fakeBrowser.alarms.get(WATCH_ALARM);

beforeAll(serveWords);
afterAll(() => vi.unstubAllGlobals());

beforeEach(async () => {
  vi.clearAllMocks();
  await openEdge({ service: 'web', isPrivate: false });
  await resetWatches([watch({ createdAt: 1, dueAt: 1 })]);
  await fakeBrowser.alarms.clearAll();
  Object.assign(fakeBrowser.permissions, { onAdded: event, onRemoved: event });
  Object.assign(fakeBrowser.runtime, { onConnect: event });
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [{}] });
  Object.assign(fakeBrowser.windows, { getAll: async () => [{ id: WINDOW }] });
  Object.assign(fakeBrowser.action, {
    getBadgeText,
    setBadgeText: async () => undefined,
    onClicked: event,
  });
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  Object.assign(fakeBrowser, { commands: { onCommand: event }, notifications: undefined });
  Object.assign(fakeBrowser, {
    contextMenus: { onClicked: event, removeAll: async () => undefined, create: () => undefined },
  });
  vi.useFakeTimers();
  await writeSearch({ ...search('a'), windowId: WINDOW, state: startOf('posting') });
  background.main();
});

afterEach(() => {
  vi.useRealTimers();
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: undefined });
});

test('a worker that starts goes on with searches, and sets nothing that the browser keeps', async () => {
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await readSearch(WINDOW))?.state.status).toBe('failed');
  expect(setAccessLevel).not.toHaveBeenCalled();
  expect(getBadgeText).not.toHaveBeenCalled();
  expect(await alarm()).toBeFalsy();
});

test('a start of the browser closes the stores to pages, and sets the alarm of watched offers', async () => {
  await fakeBrowser.runtime.onStartup.trigger();
  await vi.waitFor(async () => expect(await alarm()).toBeTruthy());
  expect(setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});

test('a search sets the alarm that the browser has lost', async () => {
  vi.spyOn(console, 'error').mockReturnValueOnce(undefined); // its page is not there
  await runSearch({ ...search('a'), windowId: WINDOW }, 'kept');
  await vi.waitFor(async () => expect(await alarm()).toBeTruthy());
});
