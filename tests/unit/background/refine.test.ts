import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makePlan, post } from '@/entrypoints/background/service-call';
import { refine } from '@/entrypoints/background/refine';
import { runSearch } from '@/entrypoints/background/search';
import { AppError } from '@/utils/errors';
import { readAddedOffers } from '@/utils/model/extras';
import type { Search } from '@/utils/model/search';
import { serviceInfoOf } from '@/utils/services/registry';
import { readAdded } from '@/utils/storage/extras';
import { writePicture, writeSearch } from '@/utils/storage/searches';
import { freeCalls } from './free-calls';
import { offer, search as fixture } from '../../support/panel/fixtures';
import { stubLocks } from '../storage/locks';

const PICTURE = { mime: 'image/jpeg' as const, base64: '/9j/', enlarged: false };
const search = fixture({ next: 'cursor', total: 47 });

vi.mock('@/entrypoints/background/service-call', async (original) => ({
  ...(await original<object>()),
  makePlan: vi.fn<typeof makePlan>(),
  post: vi.fn<typeof post>(),
}));
vi.mock('@/entrypoints/background/service-call', async (original) => ({
  ...(await original<object>()),
  makePlan: vi.fn<typeof makePlan>(),
  post: vi.fn<typeof post>(),
}));
vi.mock('@/entrypoints/background/search');
const core = {
  makePlan: vi.mocked(makePlan),
  post: vi.mocked(post),
  runSearch: vi.mocked(runSearch),
};

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  vi.resetAllMocks();
  core.makePlan.mockImplementation((service = 'demo') =>
    Promise.resolve({
      service,
      provider: {
        ...serviceInfoOf(service),
        check: () => Promise.resolve(),
        refresh: (_connection, credentials) => Promise.resolve(credentials),
        search: () => Promise.resolve({ kind: 'page' as const, offers: [] }),
      },
      calls: freeCalls.of(service),
      connection: { baseUrl: 'https://s.test' },
      credentials: {},
      hasAccess: true,
    }),
  );
  core.post.mockResolvedValue({ kind: 'page', offers: [offer()] });
  await writePicture(PICTURE, search);
});

const added = async () => (await readAdded(1))?.services ?? [];
const idsOf = async () =>
  (await added()).map(({ offers }) => readAddedOffers(offers).map(({ offerId }) => offerId));

describe('the window searches again', () => {
  it.each([
    ['area', { area: { left: 0, top: 0, width: 0.5, height: 1 } }],
    ['query', { query: { words: 'cup', filters: ['one-piece'] } }],
  ])('for another %s, and what was found is void', async (kind, change) => {
    await refine(1, { kind, ...change });
    expect(core.runSearch).toHaveBeenCalledWith(
      { ...search, pages: 0, total: undefined, next: undefined, ...change },
      'kept',
    );
  });

  it('for another picture at the point; the old one becomes an alternative', async () => {
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
    const [[begun, source] = []] = core.runSearch.mock.calls;
    expect(source).toBe('click');
    expect(begun?.id).not.toBe(search.id);
    expect(begun).toMatchObject({ target: { choice: three }, alternatives: [one, two] });
  });

  it.each([
    ['what no panel sends', { kind: 'area', area: 'all' }],
    ['a picture that is not there', { kind: 'alternative', index: 7 }],
  ])('not for %s', async (_, change) => {
    await refine(1, change);
    expect(core.runSearch).not.toHaveBeenCalled();
  });

  it('not where no picture was acquired', async () => {
    await writeSearch({ ...search, picture: undefined });
    await refine(1, { kind: 'query', query: {} });
    expect(core.runSearch).not.toHaveBeenCalled();
  });
});

describe('another service is asked as well', () => {
  const add = () => refine(1, { kind: 'add', service: 'ak' });

  it('for the same picture and words, and its offers lie beside the record', async () => {
    await writeSearch({
      ...search,
      service: 'cross-border',
      query: { words: 'cup', sort: 'price-asc' },
    });
    await add();
    expect(core.makePlan).toHaveBeenCalledWith('ak');
    expect(core.post.mock.calls[0]?.[1]).toMatchObject({
      picture: { bytes: Uint8Array.of(255, 216, 255) },
      query: { words: 'cup', sort: undefined },
      cursor: undefined,
    });
    expect(await added()).toMatchObject([{ service: 'ak', state: { status: 'done' } }]);
    expect(await idsOf()).toEqual([[offer().offerId]]);
    expect(core.runSearch).not.toHaveBeenCalled();
  });

  it("and not by what the search's own service ignores", async () => {
    await writeSearch({ ...search, service: 'tmapi', query: { words: 'cup' } });
    await add();
    expect(core.post.mock.calls[0]?.[1].query).toEqual({ sort: undefined });
  });

  it('for its next page, of which known offers come once', async () => {
    core.post.mockResolvedValueOnce({ kind: 'page', offers: [offer({ offerId: '1' })], next: '2' });
    await add();
    core.post.mockResolvedValueOnce({
      kind: 'page',
      offers: [offer({ offerId: '1' }), offer({ offerId: '2' })],
    });
    await add();
    expect(core.post.mock.calls[1]?.[1]).toMatchObject({ cursor: '2' });
    expect(await idsOf()).toEqual([['1', '2']]);
    expect((await added())[0]?.next).toBeUndefined();
  });

  it('and its failure is its own: the offers stay, and it goes on there', async () => {
    core.post.mockResolvedValueOnce({ kind: 'page', offers: [offer({ offerId: '1' })], next: '2' });
    await add();
    core.post.mockRejectedValueOnce(new AppError('token-expired'));
    await add();
    expect(await added()).toMatchObject([
      { next: '2', state: { status: 'failed', failure: { code: 'token-expired' } } },
    ]);
    expect(await idsOf()).toEqual([['1']]);
    await add();
    expect(core.post.mock.calls[2]?.[1]).toMatchObject({ cursor: '2' });
    expect((await added())[0]?.state.status).toBe('done');
  });

  it('again by itself where its own word for a failure says that this helps', async () => {
    vi.useFakeTimers();
    core.post.mockRejectedValueOnce(new AppError('service-down'));
    const ended = add();
    await vi.advanceTimersByTimeAsync(2000);
    await ended;
    vi.useRealTimers();
    expect(core.post).toHaveBeenCalledTimes(2);
    expect((await added())[0]?.state.status).toBe('done');
  });

  it.each<[string, Partial<Search>]>([
    ['words', { query: { words: 'mug' } }],
    ['part', { area: { left: 0, top: 0, width: 0.5, height: 1 } }],
  ])('but not where the window asks for another %s by then', async (_, change) => {
    vi.useFakeTimers();
    core.post.mockRejectedValueOnce(new AppError('rate-limited'));
    const ended = add();
    await vi.advanceTimersByTimeAsync(2000);
    await writeSearch({ ...search, ...change });
    await vi.advanceTimersByTimeAsync(20_000);
    await ended;
    vi.useRealTimers();
    expect(core.post).toHaveBeenCalledOnce();
  });

  it('once, however often it is asked for meanwhile', async () => {
    await Promise.all([add(), add()]);
    expect(core.post).toHaveBeenCalledOnce();
  });

  it('beside a third one, neither losing the other', async () => {
    await Promise.all([add(), refine(1, { kind: 'add', service: 'cross-border' })]);
    expect((await added()).map(({ service }) => service).toSorted()).toEqual([
      'ak',
      'cross-border',
    ]);
  });

  it.each<[string, Partial<Search>]>([
    ['another picture', { id: 'newer' }],
    ['other words', { query: { words: 'mug' } }],
  ])('and is heard no more where the window searches for %s by then', async (_, change) => {
    core.post.mockImplementationOnce(async () => {
      await writeSearch({ ...search, ...change });
      return { kind: 'page', offers: [offer()] };
    });
    await add();
    expect((await added())[0]?.state.status).toBe('running'); // nothing written since
    expect(await idsOf()).toEqual([[]]);
  });
});
