/** Embeddings of pictures of offers and of other markets' listings, and how they are kept. */
import { batch, signal, type ReadonlySignal, computed, effect } from '@preact/signals';
import type { Pixels } from '@/utils/core/likeness/framed';
import type { PixelTaker } from '@/utils/io/picture/read-results';
import { isShown } from '@/utils/io/picture/result-pictures';
import { problemOf } from '@/utils/io/storage/database';
import { type Vector, readVectors, writeVectors } from '@/utils/io/storage/vectors';
import type { EmbedderClient } from '../../likeness/embedder-client';
import { likenessOf } from '@/utils/core/likeness/compare';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { type Pictured, servicePicture } from '@/utils/core/picture/service-picture';
import { grantedOrigins } from '../granted-origins';
import type { LateContext } from '../../context';
import type { SearchedPicture } from './searched-picture';
import type { LikenessTrouble } from '@/utils/core/model/likeness';

/** Takes part in the reading of thumbnails (`picture-hashes.ts`). */
export interface OfferEmbedder extends PixelTaker {
  /** Resolves once what is known of these pictures, by address, has been read. */
  recall: (addresses: readonly string[]) => Promise<void>;
  /** All thumbnails have been read. */
  onRead: () => void;
}

interface OfferEmbeddingsInput {
  client: Pick<EmbedderClient, 'embed' | 'room' | 'trouble'>;
  kept: Pick<KeptVectors, 'known' | 'recall' | 'add'>;
  /** Resolves once the first offer was painted. */
  painted: () => Promise<void>;
  /** Says what is wrong, or that nothing is. */
  report: () => void;
}

/** Groups wait for so long, or until all pictures were embedded: each time all offers are compared again. */
const GROUPS_MS = 1500;
/** Share of a long list that has to be new before groups are computed again: a thousand offers take half a second. */
const FRESH_SHARE = 0.2;

/** Embeddings of the pictures of the offers, as their thumbnails are read. */
export function createOfferEmbeddings({ client, kept, painted, report }: OfferEmbeddingsInput) {
  const embeddedCount = signal(0);
  const isRead = signal(false);
  const grouped = signal<ReadonlyMap<string, Vector>>(new Map());
  let published = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function publish(): void {
    clearTimeout(timer);
    timer = undefined;
    if (published === kept.known.size) return;
    published = kept.known.size;
    grouped.value = new Map(kept.known);
  }

  function publishSoon(): void {
    const fresh = kept.known.size - published;
    if (timer !== undefined || fresh < Math.max(1, published * FRESH_SHARE)) return;
    timer = setTimeout(publish, GROUPS_MS);
  }

  function open(ended: AbortSignal): OfferEmbedder {
    const pending = new Set<string>();
    let isAllRead = false;
    let isUpdating = false;
    isRead.value = false;
    const settle = () => {
      if (!isAllRead || pending.size > 0 || ended.aborted) return;
      batch(() => {
        isRead.value = true;
        publish();
      });
    };
    /** Once for all that an answer of the worker brings: each time the rows are computed again. */
    const updateSoon = () => {
      if (isUpdating) return;
      isUpdating = true;
      queueMicrotask(() => {
        isUpdating = false;
        if (!ended.aborted) report();
        batch(() => {
          embeddedCount.value += 1;
          settle();
        });
      });
    };
    const embed = async (url: string, pixels: Pixels) => {
      pending.add(url);
      const options = { isFirst: () => isShown(url), signal: ended };
      const vector = await client.embed(pixels, options);
      pending.delete(url);
      if (vector) kept.add(url, vector);
      updateSoon();
    };
    return {
      wants: (url) =>
        !ended.aborted &&
        !kept.known.has(url) &&
        !pending.has(url) &&
        client.trouble() === undefined,
      recall: async (addresses) => {
        isAllRead = false;
        isRead.value = false;
        await painted();
        if (ended.aborted) return;
        await kept.recall(addresses);
        embeddedCount.value += 1;
      },
      take: async (url, pixels) => {
        void embed(url, pixels);
        await client.room();
      },
      onRead: () => {
        isAllRead = true;
        settle();
      },
    };
  }

  return {
    /** Grows with the pictures that were embedded. */
    embeddedCount,
    /** The pictures of the search on screen have all been embedded. */
    isRead,
    /** Vectors by address, for groups: as often as they may be computed again. */
    grouped,
    /** Begins with the pictures of a search. */
    open,
    /** Publishes for groups, if enough is new. */
    publishSoon,
  };
}

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

/** How like the searched picture those of other markets' listings are, embedded after those of the offers. */
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

/** Kept while the panel is open; the oldest are dropped first. */
const MAX_KNOWN = 5000;
/** A picture at a time would be a transaction each. */
const WRITE_MS = 1000;

export type KeptVectors = ReturnType<typeof createKeptVectors>;

/**
 * Embeddings by address: while the panel is open, and on the disk for the next time.
 * @param report is told when the disk has no room
 */
export function createKeptVectors(
  { isPrivate, likeness: embedder }: Pick<LateContext, 'isPrivate' | 'likeness'>,
  report: (trouble: LikenessTrouble) => void,
) {
  const known = new Map<string, Vector>();
  let fresh = new Map<string, Vector>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let trouble: LikenessTrouble | undefined;

  function remember(url: string, vector: Vector): void {
    known.set(url, vector);
    const [oldest] = known.keys();
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
  }

  async function write(): Promise<void> {
    const written = fresh;
    fresh = new Map();
    timer = undefined;
    if (isPrivate || written.size === 0) return;
    try {
      await writeVectors(await embedder.checksum(), written, Date.now());
      trouble = undefined;
    } catch (error) {
      console.error(error); // it is embedded again the next time
      if (problemOf(error) !== 'full') return;
      trouble = 'full';
      report(trouble);
    }
  }

  return {
    known,
    add: (url: string, vector: Vector) => {
      remember(url, vector);
      fresh.set(url, vector);
      timer ??= setTimeout(() => void write(), WRITE_MS);
    },
    /** Resolves once those on the disk are known. Never rejects. */
    recall: async (urls: readonly string[]) => {
      const unknown = urls.filter((url) => !known.has(url));
      if (isPrivate || unknown.length === 0) return;
      try {
        const stored = await readVectors(await embedder.checksum(), unknown);
        for (const [url, vector] of stored) remember(url, vector);
      } catch (error) {
        console.error(error); // they are embedded again
      }
    },
    trouble: () => trouble,
    /** It was switched off: nothing more is written. */
    forget: () => {
      known.clear();
      fresh.clear();
    },
  };
}
