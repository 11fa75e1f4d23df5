import { beforeEach, expect, it } from 'vitest';
import { moreOffers } from '@/entrypoints/background/commands';
import { beginRun, finishRun } from '@/entrypoints/background/search-record';
import type { Search } from '@/utils/core/model/search';
import { readOffers, readSearch, writePicture } from '@/utils/io/storage/searches';
import { openEdge, searchNothing } from '../../support/background/worker-edge';
import { offer, search } from '../../support/panel/fixtures';

const KEPT = { mime: 'image/jpeg', base64: 'AAAA', enlarged: false } as const;
const service = searchNothing();

let windowId = 0;
const leave = (changes: Partial<Search> = {}) =>
  writePicture(KEPT, search({ windowId, next: '2', ...changes }));
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(async () => {
  service.mockReset();
  service.mockResolvedValue({ offers: [offer({ offerId: '9' })], next: '3' });
  await openEdge({ client: { search: service } });
  windowId += 1; // runs of another test belong to another window
});

it('the next page, requested while the last run is ending, is loaded afterwards', async () => {
  await leave();
  const tidying = beginRun(windowId);
  const asked = moreOffers(windowId);
  await settle();
  expect(service).not.toHaveBeenCalled();
  finishRun(windowId, tidying);
  await asked;
  expect(service).toHaveBeenCalledOnce();
  expect(service.mock.lastCall?.[0]).toMatchObject({ cursor: '2' });
  expect(await readOffers(windowId, 1)).toMatchObject([{ offerId: '9' }]);
  expect(await readSearch(windowId)).toMatchObject({ pages: 2, next: '3' });
});

it('a page that is requested twice is loaded once', async () => {
  await leave();
  const tidying = beginRun(windowId);
  const asked = [moreOffers(windowId), moreOffers(windowId)];
  await settle();
  finishRun(windowId, tidying);
  await Promise.all(asked);
  expect(service).toHaveBeenCalledOnce();
  expect(await readSearch(windowId)).toMatchObject({ pages: 2, state: { status: 'done' } });
});

it.each([
  ['there is none', { next: undefined }],
  ['the last one failed', { state: { status: 'failed', failure: { code: 'offline' } } }],
] as const)('no page is loaded if %s', async (_why, changes) => {
  await leave(changes);
  await moreOffers(windowId);
  expect(service).not.toHaveBeenCalled();
});
