import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refine } from '@/entrypoints/background/refine';
import { AppError } from '@/utils/core/errors';
import { readAddedOffers } from '@/utils/core/model/extras';
import type { Search } from '@/utils/core/model/search';
import type { ServiceId } from '@/utils/core/model/settings';
import * as acquire from '@/utils/io/picture/acquire';
import * as prepare from '@/utils/io/picture/prepare';
import { readAdded } from '@/utils/io/storage/extras';
import { readSearch, writePicture, writeSearch } from '@/utils/io/storage/searches';
import { openEdge, replaceClient, searchNothing } from '../../support/background/worker-edge';
import { offer, search as fixture } from '../../support/panel/fixtures';

// Both need a browser's canvas.
const acquirePicture = vi.spyOn(acquire, 'acquirePicture');
const preparePicture = vi.spyOn(prepare, 'preparePicture');

const PICTURE = { mime: 'image/jpeg' as const, base64: '/9j/', enlarged: false };
const search = fixture({ next: 'cursor', total: 47 });

const service = searchNothing();
const other = searchNothing();
const QUERY = { words: 'cup', filters: ['one-piece' as const] };
const OTHERS: readonly ServiceId[] = ['ak', 'cross-border', 'tmapi'];

beforeEach(async () => {
  acquirePicture.mockReset().mockRejectedValue(new AppError('no-picture'));
  preparePicture.mockImplementation(async (bytes) => {
    const mime = 'image/jpeg';
    return { mime, bytes, width: 1, height: 1, enlarged: false };
  });
  for (const client of [service, other]) {
    client.mockReset().mockResolvedValue({ offers: [offer()] });
  }
  await openEdge({ client: { search: service } });
  for (const id of OTHERS) replaceClient(id, { search: other });
  await writePicture(PICTURE, search);
});

const added = async () => (await readAdded(1))?.services ?? [];
const idsOf = async () =>
  (await added()).map(({ offers }) => readAddedOffers(offers).map(({ offerId }) => offerId));

describe('searching again', () => {
  it.each([
    ['area', { area: { left: 0, top: 0, width: 0.5, height: 1 } }, {}],
    ['query', { query: QUERY }, QUERY],
  ])('asks for another %s, and drops what was found', async (kind, change, asked) => {
    await refine(1, { kind, ...change });
    expect(acquirePicture).not.toHaveBeenCalled();
    expect(service).toHaveBeenCalledOnce();
    expect(service.mock.lastCall?.[0]).toMatchObject({ ...asked, cursor: undefined });
    const { next: _, total: _1, ...rest } = search;
    const state = { status: 'done', finishedAt: expect.any(Number) };
    const found = { ...rest, ...change, state, posts: 2, pages: 1 };
    expect(await readSearch(1)).toEqual(found);
  });

  it('asks for another picture at the point, and the old one becomes an alternative', async () => {
    const choice = (url: string) => ({
      item: 0,
      look: 0,
      kind: 'image' as const,
      urls: [url],
      box: { left: 0, top: 0, width: 1, height: 1 },
      referrerPolicy: '',
    });
    const [one, two, three] = ['a', 'b', 'c'].map((name) => choice(`https://s.test/${name}`));
    if (!one || !two || !three) throw new Error('three pictures');
    await writeSearch({
      ...search,
      target: { ...search.target, choice: one },
      alternatives: [two, three],
    });
    await refine(1, { kind: 'alternative', index: 1 });
    expect(acquirePicture.mock.lastCall?.[0]).toMatchObject({ choice: three });
    const begun = await readSearch(1);
    expect(begun?.id).not.toBe(search.id);
    expect(begun).toMatchObject({ target: { choice: three }, alternatives: [one, two] });
  });

  it.each([
    ['what no panel sends', { kind: 'area', area: 'all' }],
    ['a picture that is not there', { kind: 'alternative', index: 7 }],
  ])('asks nothing for %s', async (_, change) => {
    await refine(1, change);
    expect(service).not.toHaveBeenCalled();
  });

  it('asks nothing if no picture was acquired', async () => {
    await writeSearch({ ...search, picture: undefined });
    await refine(1, { kind: 'query', query: {} });
    expect(service).not.toHaveBeenCalled();
  });
});

describe('adding another service', () => {
  const add = () => refine(1, { kind: 'add', service: 'ak' });

  it('asks it for the same picture and words, and stores its offers beside the record', async () => {
    await writeSearch({
      ...search,
      service: 'cross-border',
      query: { words: 'cup', sort: 'price-asc' },
    });
    await add();
    const [request] = other.mock.lastCall ?? [];
    expect(request).toMatchObject({ words: 'cup', sort: undefined, cursor: undefined });
    expect(request?.picture.bytes).toEqual(Uint8Array.of(255, 216, 255));
    expect(await added()).toMatchObject([{ service: 'ak', state: { status: 'done' } }]);
    expect(await idsOf()).toEqual([[offer().offerId]]);
    expect(service).not.toHaveBeenCalled();
  });

  it('sends it no filters that the search’s own service ignores', async () => {
    await writeSearch({ ...search, service: 'tmapi', query: { words: 'cup' } });
    await add();
    expect(other).toHaveBeenCalledOnce();
    expect(other.mock.lastCall?.[0]).not.toHaveProperty('words');
    expect(other.mock.lastCall?.[0]).toMatchObject({ sort: undefined });
  });

  it('asks for its next page, without duplicates', async () => {
    other.mockResolvedValueOnce({ offers: [offer({ offerId: '1' })], next: '2' });
    await add();
    other.mockResolvedValueOnce({
      offers: [offer({ offerId: '1' }), offer({ offerId: '2' })],
    });
    await add();
    expect(other.mock.calls[1]?.[0]).toMatchObject({ cursor: '2' });
    expect(await idsOf()).toEqual([['1', '2']]);
    expect((await added())[0]?.next).toBeUndefined();
  });

  it('leaves the offers of the search as they are where it fails', async () => {
    other.mockResolvedValueOnce({ offers: [offer({ offerId: '1' })], next: '2' });
    await add();
    other.mockRejectedValueOnce(new AppError('token-expired'));
    await add();
    expect(await added()).toMatchObject([
      { next: '2', state: { status: 'failed', failure: { code: 'token-expired' } } },
    ]);
    expect(await idsOf()).toEqual([['1']]);
    await add();
    expect(other.mock.calls[2]?.[0]).toMatchObject({ cursor: '2' });
    expect((await added())[0]?.state.status).toBe('done');
  });

  it('asks it again automatically after a failure that can be retried', async () => {
    vi.useFakeTimers();
    other.mockRejectedValueOnce(new AppError('service-down'));
    const ended = add();
    await vi.advanceTimersByTimeAsync(2000);
    await ended;
    vi.useRealTimers();
    expect(other).toHaveBeenCalledTimes(2);
    expect((await added())[0]?.state.status).toBe('done');
  });

  it.each<[string, Partial<Search>]>([
    ['words', { query: { words: 'mug' } }],
    ['part', { area: { left: 0, top: 0, width: 0.5, height: 1 } }],
  ])('asks it no second time where the window asks for another %s by then', async (_, change) => {
    vi.useFakeTimers();
    other.mockRejectedValueOnce(new AppError('rate-limited'));
    const ended = add();
    await vi.advanceTimersByTimeAsync(2000);
    await writeSearch({ ...search, ...change });
    await vi.advanceTimersByTimeAsync(20_000);
    await ended;
    vi.useRealTimers();
    expect(other).toHaveBeenCalledOnce();
  });

  it('once, even if requested again meanwhile', async () => {
    await Promise.all([add(), add()]);
    expect(other).toHaveBeenCalledOnce();
  });

  it('together with a third one, and both are stored', async () => {
    await Promise.all([add(), refine(1, { kind: 'add', service: 'cross-border' })]);
    expect((await added()).map((found) => found.service).toSorted()).toEqual([
      'ak',
      'cross-border',
    ]);
  });

  it.each<[string, Partial<Search>]>([
    ['another picture', { id: 'newer' }],
    ['other words', { query: { words: 'mug' } }],
  ])('ignores its answer where the window searches for %s by then', async (_, change) => {
    other.mockImplementationOnce(async () => {
      await writeSearch({ ...search, ...change });
      return { offers: [offer()] };
    });
    await add();
    expect((await added())[0]?.state.status).toBe('running'); // nothing written since
    expect(await idsOf()).toEqual([[]]);
  });
});
