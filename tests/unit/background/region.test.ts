import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as commands from '@/entrypoints/background/commands';
import { onRegion } from '@/entrypoints/background/provided-picture';
import { requestRegion } from '@/utils/io/storage/requests';
import { stubLocks } from '../storage/locks';

const started = vi.spyOn(commands, 'startSearch').mockResolvedValue();
const WINDOW = 3;
const TAB = 7;
const REGION = { left: 8, top: 8, width: 200, height: 160, viewportWidth: 800 };

type Sender = Parameters<typeof onRegion>[1];
const tabOf = (id: number, windowId = WINDOW) => ({
  id,
  windowId,
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
  incognito: false,
  selected: true,
  frozen: false,
  discarded: false,
  autoDiscardable: true,
  groupId: -1,
  lastAccessed: 0,
  url: 'https://shop.example/mug',
  title: 'Mug',
});
const sender = (fields: Partial<Sender> = {}): Sender => ({
  id: fakeBrowser.runtime.id,
  tab: tabOf(TAB),
  frameId: 0,
  ...fields,
});
const drawn = (id: string, from: Partial<Sender> = {}) =>
  onRegion({ id, region: REGION }, sender(from));

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  started.mockClear();
});

it('a region that is asked for is searched, once', async () => {
  const id = await requestRegion(WINDOW, TAB);
  await Promise.all([drawn(id), drawn(id)]);
  await drawn(id);
  expect(started).toHaveBeenCalledExactlyOnceWith(WINDOW, {
    tabId: TAB,
    frameId: 0,
    kind: 'region',
    region: REGION,
    pageUrl: 'https://shop.example/mug',
    pageTitle: 'Mug',
  });
});

it('a region that was not requested is refused', async () => {
  await drawn('');
  await drawn('0acbfcb2-43af-40aa-9379-1a2ee9d9f127');
  expect(started).not.toHaveBeenCalled();
});

it.each([
  ['another tab of the window', { tab: tabOf(8) }],
  ['a tab of another window', { tab: tabOf(TAB, 4) }],
  ['another frame', { frameId: 1 }],
  ['another extension', { id: 'other' }],
])('a region from %s is refused, and the right tab may still answer', async (_, from) => {
  const id = await requestRegion(WINDOW, TAB);
  await drawn(id, from);
  expect(started).not.toHaveBeenCalled();
  await drawn(id);
  expect(started).toHaveBeenCalledOnce();
});

it('the latest request of a window is answered, and no earlier one', async () => {
  const first = await requestRegion(WINDOW, TAB);
  const second = await requestRegion(WINDOW, TAB);
  await drawn(first);
  expect(started).not.toHaveBeenCalled();
  await drawn(second);
  expect(started).toHaveBeenCalledOnce();
});

it('no region is accepted after its selection was cancelled', async () => {
  const id = await requestRegion(WINDOW, TAB);
  await onRegion({ id }, sender());
  await drawn(id);
  expect(started).not.toHaveBeenCalled();
});

it('two windows are asked independently', async () => {
  const id = await requestRegion(WINDOW, TAB);
  const other = await requestRegion(4, 9);
  await drawn(other, { tab: tabOf(9, 4) });
  await drawn(id);
  expect(started.mock.calls.map(([windowId]) => windowId)).toEqual([4, WINDOW]);
});
