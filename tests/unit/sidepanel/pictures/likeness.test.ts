import { computed, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmbedderClient } from '@/entrypoints/sidepanel/likeness/embedder-client';
import { createLikeness } from '@/entrypoints/sidepanel/store/pictures';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { LikenessTrouble } from '@/utils/core/model/likeness';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import type { Pictured } from '@/utils/core/picture/service-picture';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { likenessTrouble } from '@/utils/io/storage/settings';
import { type Vector, readVectors, writeVectors } from '@/utils/io/storage/vectors';
import { WINDOW, panelContext } from '../../../support/panel/context';
import { offer, PICTURE_ORIGINS, search as fixture } from '../../../support/panel/fixtures';
import { live } from '../../../support/panel/live';

const PICTURE: StoredPicture = {
  searchId: 'search-1',
  mime: 'image/jpeg',
  base64: 'AAAA',
  enlarged: false,
};
const url = (id: string) => `https://cbu01.alicdn.com/${id}.jpg`;
const shown = (ids: readonly string[], facts: Partial<FoundOffer> = {}) =>
  ids.map((offerId) => offer({ offerId, imageUrl: url(offerId), similarity: undefined, ...facts }));
/** What is seen is the first byte of the pixels. */
const pixels = (value: number) => ({ data: Uint8Array.of(value), width: 1, height: 1 });
/** One whose cosine with that of another value is 0. */
const vectorOf = (value: number): Vector => {
  const vector = new Int8Array(256);
  vector[value] = 100;
  return vector;
};
const soon = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function open({
  offers = shown(['a', 'b']),
  settings = {},
  unable,
  trouble,
  earlier,
  isPrivate = false,
}: {
  offers?: readonly FoundOffer[];
  settings?: Partial<Settings>;
  unable?: LikenessTrouble;
  trouble?: LikenessTrouble;
  /** Trouble of an earlier panel. */
  earlier?: LikenessTrouble;
  isPrivate?: boolean;
} = {}) {
  const context = {
    ...(await panelContext()),
    ...(isPrivate && { isPrivate, scope: { privateWindow: WINDOW } }),
  };
  const { likeness: embedder, pictures } = context;
  await likenessTrouble.write(earlier);
  /** Each trouble that is stored from here on, undefined for none. */
  const reported: (LikenessTrouble | undefined)[] = [];
  likenessTrouble.watch((stored) => void reported.push(stored));
  const embedPicture = vi.fn<EmbedderClient['embed']>().mockImplementation(async ({ data }) => {
    const [value = 0] = data;
    return trouble === undefined || trouble === 'full' ? vectorOf(value) : undefined;
  });
  embedder.createClient.mockReturnValue({
    prepare: vi.fn<() => void>(),
    embed: embedPicture,
    room: async () => undefined,
    trouble: () => trouble,
    retry: vi.fn<() => void>(),
  });
  embedder.whyUnable.mockReturnValue(unable);
  pictures.readSearched.mockImplementation(async (_picture, area) => pixels(area ? 8 : 7));
  const record = signal<Search | undefined>(fixture());
  const input = {
    search: record,
    searchId: computed(() => record.value?.id),
    settings: signal<Settings>({ ...DEFAULT_SETTINGS, ...settings }),
    picture: signal<StoredPicture | undefined>(PICTURE),
    found: signal<readonly FoundOffer[] | undefined>(offers),
    pictureOrigins: signal(PICTURE_ORIGINS),
  };
  const groups = signal(1);
  const ofMarkets = signal<readonly Pictured[]>([]);
  const likeness = live(() => createLikeness(context, input, ofMarkets));
  likeness.begin(groups);
  /** The thumbnails are read with these values as their pixels. */
  const read = async (values: Record<string, number>) => {
    const offerEmbedder = likeness.offerEmbedder.value;
    if (!offerEmbedder) throw new Error('Nothing is wanted');
    await offerEmbedder.recall(Object.keys(values).map(url));
    for (const [id, value] of Object.entries(values)) {
      if (offerEmbedder.wants(url(id))) await offerEmbedder.take(url(id), pixels(value));
    }
    offerEmbedder.onRead();
    await soon();
  };
  return { ...likeness, context, input, ofMarkets, groups, read, reported };
}

describe('comparing pictures', () => {
  it('compares those of other markets where no offer was found', async () => {
    const { context, ofMarkets, listings } = await open({ offers: [] });
    context.pictures.readThumbnails.mockImplementation(async (_shown, { pixels: taken }) => {
      await taken?.take(url('x'), pixels(7));
    });
    ofMarkets.value = [{ provider: 'demo', imageUrl: url('x') }];
    await vi.waitFor(() => expect(listings.value.isEmbedding).toBe(false));
    expect([...listings.value.values]).toEqual([[url('x'), 1]]);
  });

  it('compares them where the service says nothing of likeness', async () => {
    const { seen, read, isAwaited, vectors } = await open();
    expect(isAwaited.value).toBe(true);
    await read({ a: 7, b: 9 });
    expect([...seen.value.values]).toEqual([
      ['1688 a', 1],
      ['1688 b', 0],
    ]);
    expect(seen.value.isComplete).toBe(true);
    expect(isAwaited.value).toBe(false);
    expect([...vectors.value.keys()]).toEqual(['1688 a', '1688 b']);
  });

  it('compares them for their groups alone where one service says it of each, and for one product not at all', async () => {
    const { offerEmbedder, groups, isAwaited } = await open({
      offers: shown(['a', 'b'], { similarity: 0.9 }),
    });
    expect(offerEmbedder.value).toBeUndefined();
    groups.value = 2;
    expect(offerEmbedder.value).toBeDefined();
    expect(isAwaited.value).toBe(false);
    groups.value = 1; // they have become one: the rest of the search is seen as it began
    expect(offerEmbedder.value).toBeDefined();
  });

  it('compares them with the part that is searched, once another one is', async () => {
    const { read, seen, input, context } = await open();
    await read({ a: 7, b: 8 });
    const area = { left: 0.1, top: 0.1, width: 0.5, height: 0.5 };
    input.search.value = fixture({ area });
    await soon();
    expect(context.pictures.readSearched).toHaveBeenLastCalledWith(PICTURE, area);
    expect([...seen.value.values]).toEqual([
      ['1688 a', 0],
      ['1688 b', 1],
    ]);
  });

  it('compares none again where they were seen before', async () => {
    await writeVectors('model', new Map([[url('a'), vectorOf(7)]]), 0);
    const { read, seen } = await open();
    await read({ a: 1, b: 9 });
    expect([...seen.value.values]).toEqual([
      ['1688 a', 1],
      ['1688 b', 0],
    ]);
  });

  it('embeds the searched one for the history, whether or not it does the offers', async () => {
    const { searched, input, offerEmbedder } = await open({
      offers: shown(['a'], { similarity: 0.9 }),
    });
    expect(searched.value).toBeUndefined();
    await soon();
    expect(offerEmbedder.value).toBeUndefined();
    expect(searched.value).toMatchObject({ searchId: 'search-1', vector: vectorOf(7) });
    const area = { left: 0.1, top: 0.1, width: 0.5, height: 0.5 };
    input.search.value = fixture({ area });
    expect(searched.value).toBeUndefined();
    await soon();
    expect(searched.value?.vector).toEqual(vectorOf(8));
    input.settings.value = { ...DEFAULT_SETTINGS, likeness: false };
    expect(searched.value).toBeUndefined();
  });

  it('embeds the thumbnail of the searched one afterwards', async () => {
    const { searched, context } = await open();
    context.pictures.readKept.mockResolvedValue(pixels(5));
    await vi.waitFor(() => expect(searched.value?.small).toEqual(vectorOf(5)));
    expect(searched.value?.vector).toEqual(vectorOf(7));
    expect(context.pictures.thumbnail).toHaveBeenCalledWith(PICTURE, undefined);
  });

  it('embeds no thumbnail in private windows', async () => {
    const { searched, context } = await open({ isPrivate: true });
    await vi.waitFor(() => expect(searched.value).toBeDefined());
    await soon();
    expect(context.pictures.thumbnail).not.toHaveBeenCalled();
  });

  it('embeds a thumbnail that is kept, if it can be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { embed, context } = await open();
    expect(await embed('data:,')).toBeUndefined();
    context.pictures.readKept.mockResolvedValue(pixels(5));
    expect(await embed('data:,')).toEqual(vectorOf(5));
    context.pictures.readKept.mockRejectedValue(new Error('no'));
    expect(await embed('data:,')).toBeUndefined();
  });

  it('leaves the searched one alone where there is no history, or no offer to be embedded first', async () => {
    const { context } = await open({
      offers: shown(['a'], { similarity: 0.9 }),
      isPrivate: true,
    });
    await soon();
    expect(context.pictures.readSearched).not.toHaveBeenCalled();
    const other = await open({ offers: [] });
    await soon();
    expect(other.context.pictures.readSearched).not.toHaveBeenCalled();
  });

  it('ends for an earlier search', async () => {
    const { offerEmbedder, input } = await open();
    const before = offerEmbedder.value;
    input.search.value = fixture({ id: 'search-2' });
    expect(before?.wants(url('a'))).toBe(false);
    expect(offerEmbedder.value).not.toBe(before);
    input.found.value = undefined;
    expect(offerEmbedder.value).toBeUndefined();
  });

  it('the comparison of pictures is off where the user has switched it off', async () => {
    const { offerEmbedder, input, isAwaited, reported } = await open({
      settings: { likeness: false },
    });
    await soon();
    expect(offerEmbedder.value).toBeUndefined();
    expect(isAwaited.value).toBe(false);
    expect(reported).toEqual([]);
    input.settings.value = DEFAULT_SETTINGS;
    expect(offerEmbedder.value).toBeDefined();
  });
});

describe('what was embedded', () => {
  it('is kept for the next time, by the model', async () => {
    const { offerEmbedder } = await open();
    await offerEmbedder.value?.recall([url('a')]);
    await offerEmbedder.value?.take(url('a'), pixels(3));
    await vi.advanceTimersByTimeAsync(1000);
    const kept = new Map([[url('a'), vectorOf(3)]]);
    await vi.waitFor(async () => expect(await readVectors('model', [url('a')])).toEqual(kept));
  });

  it('is not in private windows', async () => {
    const database = vi.spyOn(indexedDB, 'open');
    const { read, seen } = await open({ isPrivate: true });
    await read({ a: 7, b: 9 });
    expect(seen.value.values.size).toBe(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(database).not.toHaveBeenCalled();
  });

  it('is shown although the disk is full, which is reported to the options', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { read, reported, seen } = await open();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await read({ a: 7, b: 9 });
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(reported.at(-1)).toBe('full'));
    expect(seen.value.values.size).toBe(2);
  });
});

describe('likeness where pictures cannot be compared', () => {
  it.each([['noSimd'], ['noWasm']] as const)(
    '%s is reported, and no picture is wanted',
    async (unable) => {
      const { offerEmbedder, reported } = await open({ unable });
      await soon();
      expect(offerEmbedder.value).toBeUndefined();
      expect(reported).toEqual([unable]);
    },
  );

  it.each([['damaged'], ['stopped']] as const)(
    '%s is told once, and nothing is awaited',
    async (trouble) => {
      const { offerEmbedder, reported, isAwaited, seen } = await open({ trouble });
      await offerEmbedder.value?.take(url('a'), pixels(1));
      await offerEmbedder.value?.take(url('b'), pixels(2));
      await soon();
      expect(reported).toEqual([trouble]);
      expect(isAwaited.value).toBe(false);
      expect(seen.value.values.size).toBe(0);
      expect(offerEmbedder.value?.wants(url('c'))).toBe(false);
    },
  );

  it('a trouble of an earlier panel is taken back', async () => {
    const { read, reported } = await open({ earlier: 'stopped' });
    await read({ a: 7, b: 9 });
    expect(reported).toEqual([undefined]);
    expect(await likenessTrouble.read()).toBeUndefined();
  });
});

it('groups are not computed again where nothing was embedded', async () => {
  const { vectors, offerEmbedder, input, read } = await open({ offers: [] });
  const none = vectors.value;
  input.found.value = shown(['a', 'b']);
  expect(offerEmbedder.value).toBeDefined();
  expect(vectors.value).toBe(none);
  await read({});
  expect(vectors.value).toBe(none);
});
