/** Size and age of an entry. */
export interface EntrySize {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  /** Approximate bytes. */
  size: number;
}

export interface Limits {
  days: number;
  megabytes: number;
}

const DAY_MS = 86_400_000;
const MEGABYTE = 1_000_000;

/** Epoch milliseconds of the oldest entry that is kept. */
export function oldestKept({ days }: Pick<Limits, 'days'>, now: number): number {
  return now - days * DAY_MS;
}

/** Ids of entries that are too old or exceed the size limit; the oldest are dropped first. */
export function idsToDrop(kept: readonly EntrySize[], limits: Limits, now: number): string[] {
  const least = oldestKept(limits, now);
  let room = limits.megabytes * MEGABYTE;
  return kept
    .toSorted((a, b) => b.at - a.at)
    .flatMap(({ id, at, size }) => {
      room -= size;
      return at < least || room < 0 ? [id] : [];
    });
}

/** Ids of the oldest tenth, at least one, to free space on a full disk. */
export function oldestTenth(kept: readonly EntrySize[]): string[] {
  const oldestFirst = kept.toSorted((a, b) => a.at - b.at);
  return oldestFirst.slice(0, Math.ceil(kept.length / 10)).map(({ id }) => id);
}
