/** The shape of an entry of `registry/`, and the keys of its patterns. */
import type * as z from 'zod/mini';
import type { Area } from './area';

/**
 * The key in each area, with `<name>` for variable parts: `offers:<window>:<page>`. For a database, its
 * name.
 */
export type Locations = Partial<Record<Area | 'indexedDB', string>>;

/** Where something is stored, who writes it, and with what it goes. */
export interface Place<L extends Locations = Locations> {
  at: L;
  /** Writers, which use the lock of the key where there are several. Does not include removals. */
  writers: readonly ('worker' | 'panels' | 'options' | 'welcome')[];
  /** The choice of "delete everything" that removes it. */
  deleted: 'lists' | 'settings' | 'keys' | `never: ${string}`;
  /** The unit with which it is dropped to make room for a refused write. */
  room: 'search' | 'batch' | 'never';
  /**
   * Set where it is removed with the search of its window. Data of an earlier search is recognised by
   * `searchId` in the value, by a page number that the search has not reached, by the id of the search in
   * the key, or not at all (`window`).
   */
  withSearch?: 'value' | 'page' | 'key' | 'window';
}

export interface Entry<T, L extends Locations = Locations> extends Place<L> {
  schema: z.ZodMiniType<T>;
}

/** The version is stored in a second key: `settings$` contains `{ v: 1 }` for `settings`. */
export interface StoreEntry<T, L extends Locations = Locations> extends Entry<T, L> {
  /** Incremented with every change of shape. */
  version: number;
  /** Pure, append-only, dated: `2: (old) => new` converts version 1 to version 2. */
  migrations?: Record<number, (old: unknown) => unknown>;
  /**
   * True where no copy is made. Other values of a newer version are copied to a key such as `settings$2`
   * before they are overwritten, so that the newer version can restore them.
   */
  isSecret?: boolean;
  /** Used where nothing is stored or the value is unreadable. */
  fallback: T;
}

export const entry = <T, const L extends Locations>(value: Entry<T, L>): Entry<T, L> => value;

/** The version applies to the whole database, the schemas of whose rows are beside their readers. */
export interface DatabaseEntry extends Place<{ indexedDB: string }> {
  version: number;
}

export const databaseEntry = (value: DatabaseEntry): DatabaseEntry => value;
export const storeEntry = <T, const L extends Locations>(
  value: StoreEntry<T, L>,
): StoreEntry<T, L> => value;

type Part = string | number;
export type Parts<P extends string> = P extends `${string}<${string}>${infer Rest}`
  ? [Part, ...Parts<Rest>]
  : [];

/** Fills a pattern: `keyOf('offers:<window>:<page>', 7, 0)` is `offers:7:0`. */
export function keyOf<P extends string>(pattern: P, ...parts: Parts<P>): string {
  const left: Part[] = [...parts];
  return pattern.replace(/<\w+>/g, () => `${left.shift()}`);
}

const patterns = new Map<string, RegExp>();

function toRegExp(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  // The last part may contain colons, because the service chooses the ids of offers.
  const source = pattern.replace(/<\w+>$/, '(.+)').replace(/<\w+>/g, '([^:]+)');
  const made = new RegExp(`^${source}$`);
  patterns.set(pattern, made);
  return made;
}

/** The variable parts of a key; undefined where it does not match the pattern. */
export function partsOf(pattern: string, key: string): string[] | undefined {
  return toRegExp(pattern).exec(key)?.slice(1);
}

/** The key without the suffix of a version (`$`) or of a copy for a newer version (`$2`). */
export function withoutVersion(key: string): string {
  return key.replace(/\$\d*$/, '');
}
