/** Embeddings of the pictures of other markets' listings, by the same embedder after those of the offers. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { likenessOf } from '@/utils/core/likeness/compare';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { isShown } from '@/utils/io/picture/result-pictures';
import { type Pictured, servicePicture } from '@/utils/core/picture/service-picture';
import { grantedOrigins } from '../granted-origins';
import type { LateContext } from '../../context';
import type { EmbedderClient } from '../../likeness/embedder-client';
import type { KeptVectors } from './kept-vectors';
import type { SearchedPicture } from './searched-picture';

export interface SeenListings {
  /** Likeness by the address of the picture, 0 to 1. */
  values: ReadonlyMap<string, number>;
  /** More are to come. */
  isEmbedding: boolean;
}

interface ListingsInput {
  /** None where pictures are not to be compared. */
  listings: ReadonlySignal<readonly Pictured[]>;
  origins: ReadonlySignal<PictureOrigins>;
  areOffersEmbedded: ReadonlySignal<boolean>;
  searched: ReadonlySignal<SearchedPicture | undefined>;
  /** Nothing more is to be learned of the searched picture. */
  isSearchedSettled: ReadonlySignal<boolean>;
  client: Pick<EmbedderClient, 'embed' | 'room' | 'trouble'>;
  kept: Pick<KeptVectors, 'known' | 'recall' | 'add'>;
}

const NONE: SeenListings = { values: new Map(), isEmbedding: false };

export function createListingEmbeddings(
  { likeness: embedder, pictures }: LateContext,
  input: ListingsInput,
): ReadonlySignal<SeenListings> {
  const { listings, origins, areOffersEmbedded, searched, client, kept } = input;
  const addresses = computed(() =>
    listings.value.flatMap((one) => servicePicture(one, origins.value) ?? []),
  );
  const wanted = computed(() => JSON.stringify(addresses.value));
  /** Grows with the pictures that were embedded. */
  const embeddedCount = signal(0);
  const done = signal<string | undefined>(undefined);

  effect(() => {
    const key = wanted.value;
    if (key === '[]' || !areOffersEmbedded.value) return undefined;
    const end = new AbortController();
    const finish = () => {
      if (!end.signal.aborted) done.value = key;
    };
    read(listings.peek(), origins.peek(), end.signal).then(finish, finish);
    return () => end.abort();
  });

  async function read(
    shown: readonly Pictured[],
    allowed: PictureOrigins,
    ended: AbortSignal,
  ): Promise<void> {
    await embedder.painted();
    const granted = await grantedOrigins(allowed);
    if (ended.aborted) return;
    await kept.recall(shown.flatMap((one) => servicePicture(one, granted) ?? []));
    if (ended.aborted) return;
    embeddedCount.value += 1;
    const embedding: Promise<void>[] = [];
    await pictures.readThumbnails(shown, {
      origins: granted,
      signal: ended,
      onHash: () => undefined, // listings are not grouped
      pixels: {
        wants: (url) => !kept.known.has(url) && client.trouble() === undefined,
        take: async (url, pixels) => {
          embedding.push(embed(url, pixels, ended));
          await client.room();
        },
      },
    });
    await Promise.all(embedding);
  }

  async function embed(
    url: string,
    pixels: Parameters<EmbedderClient['embed']>[0],
    ended: AbortSignal,
  ): Promise<void> {
    const options = { isFirst: () => isShown(url), signal: ended };
    const vector = await client.embed(pixels, options);
    if (!vector) return;
    kept.add(url, vector);
    embeddedCount.value += 1;
  }

  return computed(() => {
    if (addresses.value.length === 0) return NONE;
    const isDone = done.value === wanted.value;
    const own = searched.value;
    const isEmbedding = !isDone || (own === undefined && !input.isSearchedSettled.value);
    if (own === undefined || embeddedCount.value === 0) return { values: NONE.values, isEmbedding };
    const values = new Map<string, number>();
    for (const url of addresses.value) {
      const vector = kept.known.get(url);
      if (vector) values.set(url, likenessOf(own.vector, vector));
    }
    return { values, isEmbedding };
  });
}
