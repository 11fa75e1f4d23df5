import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { createListingEmbeddings } from '@/entrypoints/sidepanel/store/pictures/offer-embeddings';
import type { SearchedPicture } from '@/entrypoints/sidepanel/store/pictures/searched-picture';
import type { Pictured } from '@/utils/core/picture/service-picture';
import type { Vector } from '@/utils/io/storage/vectors';
import { panelContext } from '../../../support/panel/context';
import { PICTURE_ORIGINS } from '../../../support/panel/fixtures';
import { live } from '../../../support/panel/live';

const url = (id: string) => `https://ae01.alicdn.com/${id}.jpg`;
const listing = (id: string): Pictured => ({ provider: 'demo', imageUrl: url(id) });
/** One whose cosine with that of another value is 0. */
const vectorOf = (value: number): Vector => {
  const vector = new Int8Array(256);
  vector[value] = 100;
  return vector;
};
const soon = () => new Promise((resolve) => setTimeout(resolve));

async function open(seenAs: Readonly<Record<string, number>>, isUnable = false) {
  const context = await panelContext();
  const known = new Map<string, Vector>();
  const embedPicture = vi.fn<(value: number) => void>();
  context.pictures.readThumbnails.mockImplementation(async (shown, { pixels }) => {
    for (const { imageUrl = '' } of shown) {
      const value = seenAs[imageUrl];
      if (value === undefined || !pixels?.wants(imageUrl)) continue;
      await pixels.take(imageUrl, { data: Uint8Array.of(value), width: 1, height: 1 });
    }
  });
  const input = {
    listings: signal<readonly Pictured[]>(['a', 'b', 'c'].map(listing)),
    origins: signal(PICTURE_ORIGINS),
    areOffersEmbedded: signal(false),
    searched: signal<SearchedPicture | undefined>({ searchId: 's', vector: vectorOf(7) }),
    isSearchedSettled: signal(true),
    client: {
      embed: async ({ data }: { data: ArrayLike<number> }) => {
        embedPicture(data[0] ?? -1);
        return isUnable ? undefined : vectorOf(data[0] ?? 0);
      },
      room: async () => undefined,
      trouble: () => undefined,
    },
    kept: {
      known,
      recall: async () => undefined,
      add: (address: string, vector: Vector) => void known.set(address, vector),
    },
  };
  const seen = live(() => createListingEmbeddings(context, input));
  return { ...input, seen, embedPicture };
}

it('the panel embeds listings once the offers were embedded, and says how like they are', async () => {
  const { seen, areOffersEmbedded, embedPicture } = await open({ [url('a')]: 7, [url('b')]: 9 });
  await soon();
  expect(seen.value).toEqual({ values: new Map(), isEmbedding: true });
  expect(embedPicture).not.toHaveBeenCalled();
  areOffersEmbedded.value = true;
  await soon();
  // The third cannot be read.
  expect(seen.value).toEqual({
    values: new Map([
      [url('a'), 1],
      [url('b'), 0],
    ]),
    isEmbedding: false,
  });
});

it('the panel embeds each picture once, also where more offers come in between', async () => {
  const { seen, areOffersEmbedded, embedPicture, listings } = await open({
    [url('a')]: 7,
    [url('d')]: 7,
  });
  areOffersEmbedded.value = true;
  await soon();
  areOffersEmbedded.value = false;
  listings.value = [...listings.value, listing('d')];
  expect(seen.value.isEmbedding).toBe(true);
  areOffersEmbedded.value = true;
  await soon();
  expect(embedPicture).toHaveBeenCalledTimes(2);
  expect([...seen.value.values.keys()]).toEqual([url('a'), url('d')]);
});

it('the panel ends with listings, without a likeness, where nothing can be embedded', async () => {
  const { seen, areOffersEmbedded } = await open({ [url('a')]: 7 }, true);
  areOffersEmbedded.value = true;
  await soon();
  expect(seen.value).toEqual({ values: new Map(), isEmbedding: false });
});

it('the panel waits for the searched picture before it embeds listings, and no longer once that one cannot be embedded', async () => {
  const { seen, areOffersEmbedded, searched, isSearchedSettled } = await open({ [url('a')]: 7 });
  searched.value = undefined;
  isSearchedSettled.value = false;
  areOffersEmbedded.value = true;
  await soon();
  expect(seen.value.isEmbedding).toBe(true);
  isSearchedSettled.value = true;
  expect(seen.value).toEqual({ values: new Map(), isEmbedding: false });
});

it('there is nothing to embed without listings, nor of a foreign host', async () => {
  const { seen, areOffersEmbedded, listings } = await open({});
  areOffersEmbedded.value = true;
  listings.value = [{ provider: 'demo', imageUrl: 'https://tracker.example/a.jpg' }];
  await soon();
  expect(seen.value).toEqual({ values: new Map(), isEmbedding: false });
});
