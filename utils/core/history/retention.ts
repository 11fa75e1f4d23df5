/** Size and age of an entry. */
export interface EntrySize {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  /** Approximate bytes. */
  size: number;
  /** The entry is from a file: dropped before the entries of searches made here. */
  isImported?: boolean;
}

/** The first is dropped last: the user's own, then imported ones, the newest of each first. */
function inOrder(kept: readonly EntrySize[]): EntrySize[] {
  return kept.toSorted(
    (a, b) => Number(a.isImported ?? false) - Number(b.isImported ?? false) || b.at - a.at,
  );
}

export interface Limits {
  days: number;
  megabytes: number;
}

const DAY_MS = 86_400_000;
export const MEGABYTE = 1_000_000; // bytes

/** Epoch milliseconds of the oldest entry that is kept. */
export function oldestKept({ days }: Pick<Limits, 'days'>, now: number): number {
  return now - days * DAY_MS;
}

/** Ids of entries that are too old or exceed the size limit. */
export function idsToDrop(kept: readonly EntrySize[], limits: Limits, now: number): string[] {
  const least = oldestKept(limits, now);
  let room = limits.megabytes * MEGABYTE;
  return inOrder(kept).flatMap(({ id, at, size }) => {
    room -= size;
    return at < least || room < 0 ? [id] : [];
  });
}

/** Ids of the tenth that is dropped first, at least one, to free space on a full disk. */
export function firstTenth(kept: readonly EntrySize[]): string[] {
  return inOrder(kept)
    .toReversed()
    .slice(0, Math.ceil(kept.length / 10))
    .map(({ id }) => id);
}
