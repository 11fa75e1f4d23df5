/** Embeddings of the pictures of the offers, as their thumbnails are read. */
import { batch, signal } from '@preact/signals';
import type { Pixels } from '@/utils/core/likeness/framed';
import type { PixelTaker } from '@/utils/io/picture/read-results';
import { isShown } from '@/utils/io/picture/result-pictures';
import type { Vector } from '@/utils/io/storage/vectors';
import type { EmbedderClient } from '../../likeness/embedder-client';
import type { KeptVectors } from './kept-vectors';

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
    embeddedCount /** The pictures of the search on screen have all been embedded. */,
    isRead /** Vectors by address, for groups: as often as they may be computed again. */,
    grouped /** Begins with the pictures of a search. */,
    open /** Publishes for groups, if enough is new. */,
    publishSoon,
  };
}
