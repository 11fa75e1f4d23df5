import { beforeEach, expect, it, vi } from 'vitest';
import { retrySearch } from '@/entrypoints/background/commands';
import { startOf } from '@/entrypoints/background/search-record';
import type { Search } from '@/utils/core/model/search';
import * as acquire from '@/utils/io/picture/acquire';
import { readOffers, readSearch, writePicture } from '@/utils/io/storage/searches';
import { openEdge, searchNothing } from '../../support/background/worker-edge';
import { offer, search } from '../../support/panel/fixtures';

// It needs a browser's canvas.
const acquirePicture = vi.spyOn(acquire, 'acquirePicture');

const KEPT = { mime: 'image/jpeg', base64: 'AAAA', enlarged: false } as const;
const ORIGINAL = new Uint8Array([1, 2, 3, 4]);
const failure = { code: 'cancelled' } as const;
const service = searchNothing();
let windowId = 0;

/** A window whose first page was found, and whose picture is kept. */
async function leave(state: Search['state']): Promise<void> {
  await writePicture(KEPT, search({ windowId, next: '2', state }));
}

beforeEach(async () => {
  windowId += 1; // runs of another test belong to another window
  service.mockReset().mockResolvedValue({ offers: [offer({ offerId: '9' })] });
  await openEdge({ client: { search: service }, isPrivate: false });
  acquirePicture.mockReset();
  acquirePicture.mockImplementation(async (target) => ({
    picture: { mime: 'image/jpeg', bytes: ORIGINAL, width: 8, height: 8, enlarged: false },
    metadata: { way: 'fetch', width: 8, height: 8, reasons: [] },
    target,
  }));
});

it.each([
  ['the original that was not acquired', { status: 'failed', failure, stage: 'acquiring' }],
  ['the original at which nobody works any more', startOf('acquiring')],
] as const)(
  'a retry starts from the click with %s, not with the offers of the old picture',
  async (_, at) => {
    await leave(at);
    await retrySearch(windowId);
    expect(acquirePicture).toHaveBeenCalledOnce();
    expect(service).toHaveBeenCalledOnce();
    expect(service.mock.lastCall?.[0]).toMatchObject({ cursor: undefined });
    expect(service.mock.lastCall?.[0].picture.bytes).toEqual(ORIGINAL);
    expect(await readSearch(windowId)).toMatchObject({ pages: 1, state: { status: 'done' } });
  },
);

it.each([
  { status: 'failed', failure, stage: 'posting' },
  { status: 'failed', failure },
] as const)(
  'a retry continues with the picture and the page at which it stopped: $stage',
  async (state) => {
    await leave(state);
    await retrySearch(windowId);
    expect(acquirePicture).not.toHaveBeenCalled();
    expect(service).toHaveBeenCalledOnce();
    expect(service.mock.lastCall?.[0]).toMatchObject({ cursor: '2' });
    expect(service.mock.lastCall?.[0].picture.bytes).toEqual(new Uint8Array(3));
    expect(await readOffers(windowId, 1)).toMatchObject([{ offerId: '9' }]);
    expect(await readSearch(windowId)).toMatchObject({ pages: 2, state: { status: 'done' } });
  },
);

it('a retry starts again if it is done, and ignores the stored answer', async () => {
  await leave({ status: 'done', finishedAt: 1 });
  await retrySearch(windowId);
  await retrySearch(windowId);
  expect(acquirePicture).not.toHaveBeenCalled();
  expect(service).toHaveBeenCalledTimes(2);
  expect(service.mock.lastCall?.[0]).toMatchObject({ cursor: undefined });
  expect(await readSearch(windowId)).toMatchObject({ pages: 1, bypassCache: true, posts: 3 });
});
