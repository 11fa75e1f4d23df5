/** Which earlier searches were of the products of a batch, as the thumbnails of its pictures tell. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import type { BatchSummary } from '@/utils/core/model/batch';
import type { Vector } from '@/utils/io/storage/vectors';
import type { EarlierSearch, EarlierSearches } from '../history/earlier-searches';
import type { Likeness } from '../pictures/likeness';

/** What is known of earlier searches, and the embedder. */
export interface BatchEmbeddings
  extends Pick<EarlierSearches, 'knowsSmall' | 'ofSmall'>, Pick<Likeness, 'embed'> {}

interface SeenBatch {
  head: Pick<BatchSummary, 'createdAt'>;
  /** Data URLs by item number. */
  thumbnails: ReadonlyMap<number, string>;
}

const NO_THUMBNAILS: ReadonlyMap<number, string> = new Map();

/**
 * Earlier searches by item number.
 * @param shown the batch while it is on screen
 */
export function followBatchSeen(
  shown: ReadonlySignal<SeenBatch | undefined>,
  { knowsSmall, ofSmall, embed }: BatchEmbeddings,
): ReadonlySignal<ReadonlyMap<number, EarlierSearch>> {
  /** Vectors by thumbnail; undefined where none could be computed. */
  const vectors = signal<ReadonlyMap<string, Vector | undefined>>(new Map());
  let isEmbedding = false;

  function nextThumbnail(): string | undefined {
    if (!knowsSmall.peek()) return undefined;
    const { thumbnails = NO_THUMBNAILS } = shown.peek() ?? {};
    return [...thumbnails.values()].find((one) => !vectors.peek().has(one));
  }

  /** One after the other, so that the pictures of a search's offers come between. */
  async function embedAll(): Promise<void> {
    if (isEmbedding) return;
    isEmbedding = true;
    for (let next = nextThumbnail(); next !== undefined; next = nextThumbnail()) {
      const vector = await embed(next);
      vectors.value = new Map(vectors.value).set(next, vector);
    }
    isEmbedding = false;
  }

  effect(() => {
    if (shown.value && knowsSmall.value) void embedAll();
  });
  return computed(() => {
    const { head, thumbnails = NO_THUMBNAILS } = shown.value ?? {};
    const found = new Map<number, EarlierSearch>();
    for (const [number, thumbnail] of thumbnails) {
      const vector = vectors.value.get(thumbnail);
      const earlier = vector && head && ofSmall(vector, head.createdAt);
      if (earlier) found.set(number, earlier);
    }
    return found;
  });
}
