/** Which earlier search of the history was of the same product, as its picture tells. */
import { type ReadonlySignal, batch, computed, effect, signal } from '@preact/signals';
import { formatEarlier } from '@/utils/io/i18n/dates';
import { directionOf, seenBefore, type SeenPicture } from '@/utils/core/likeness/seen-before';
import type { Vector } from '@/utils/io/storage/vectors';
import { history } from '@/utils/io/storage/history';
import type { LateContext } from '../../context';
import type { SearchModule } from '../search';
import type { SearchedPicture } from '../pictures/searched-picture';

interface Sources {
  searched: ReadonlySignal<SearchedPicture | undefined>;
  /** Read again with each of its values: searches were added or removed. */
  changes: ReadonlySignal<unknown>;
}

/** An earlier search, and its moment in epoch milliseconds. */
export type EarlierSearch = Pick<SeenPicture, 'id' | 'at'>;

export type EarlierSearches = ReturnType<typeof createEarlierSearches>;

const NONE: readonly SeenPicture[] = [];

/** The moment of an earlier search. */
export function seenWords(earlier: EarlierSearch | undefined, now: number): string | undefined {
  return earlier && formatEarlier(earlier.at, now);
}

export function createEarlierSearches(
  { isPrivate, likeness: embedder }: Pick<LateContext, 'isPrivate' | 'likeness'>,
  { search, settings }: Pick<SearchModule, 'search' | 'settings'>,
  { searched, changes }: Sources,
) {
  const kept = signal(NONE);
  /** Kept entries by their thumbnails. */
  const keptSmall = signal(NONE);
  const isOn = computed(
    () => !isPrivate && settings.value.likeness !== false && embedder.whyUnable() === undefined,
  );
  const reasons = computed(() => ({ searched: searched.value, changes: changes.value }));
  const isRunning = computed(() => search.value?.state.status === 'running');
  let asked = 0;

  async function read(): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      await embedder.painted();
      const vectors = await history.vectors(await embedder.checksum());
      if (mine !== asked) return; // a newer read has begun, or it was switched off
      batch(() => {
        kept.value = vectors.map((one) => toSeen(one, one.vector));
        keptSmall.value = vectors.flatMap((one) => (one.small ? [toSeen(one, one.small)] : []));
      });
    } catch (error) {
      console.error(error); // nothing is said of earlier searches
    }
  }

  effect(() => {
    if (isOn.value) {
      // While a search runs, nothing is read: the first offer comes before what was earlier.
      if (!isRunning.value && reasons.value) void read();
    } else {
      asked += 1;
      batch(() => {
        kept.value = NONE;
        keptSmall.value = NONE;
      });
    }
  });

  const earlierThan = (id: string, before: number) =>
    kept.value.filter((one) => one.id !== id && one.at < before);

  const ofSearch = computed((): EarlierSearch | undefined => {
    const { value: picture } = searched;
    const current = search.value;
    if (!picture || current?.id !== picture.searchId) return undefined;
    const { state, answeredAt } = current;
    const finishedAt = state.status === 'done' ? state.finishedAt : Infinity;
    // The panel says already that a stored answer was used: the search that brought it is not named again.
    const earlier = earlierThan(current.id, answeredAt ?? finishedAt);
    return seenBefore(directionOf(picture.vector), earlier);
  });

  /** Filled as rows are shown: a list has up to 500, and each is compared with all before it. */
  const found = computed(() => {
    const own = new Map(kept.value.map(({ id, direction }) => [id, direction]));
    return { own, ofRows: new Map<string, EarlierSearch | undefined>() };
  });
  return {
    /** Search before the panel's own. */
    ofSearch,
    /** Search before one of the history. */
    ofRow: ({ id, at }: EarlierSearch) => {
      const { own, ofRows } = found.value;
      const direction = own.get(id);
      if (direction && !ofRows.has(id)) ofRows.set(id, seenBefore(direction, earlierThan(id, at)));
      return ofRows.get(id);
    },
    /** Thumbnails of earlier searches are known, with which others can be compared. */
    knowsSmall: computed(() => keptSmall.value.length > 0),
    /** Search before a moment, of a picture that only a thumbnail is kept of. */
    ofSmall: (vector: Vector, before: number): EarlierSearch | undefined =>
      seenBefore(
        directionOf(vector),
        keptSmall.value.filter(({ at }) => at < before),
      ),
  };
}

function toSeen({ id, at }: EarlierSearch, vector: Vector): SeenPicture {
  return { id, at, direction: directionOf(vector) };
}
