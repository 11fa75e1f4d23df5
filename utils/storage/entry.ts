/** The shape of an entry of `registry.ts`, and the keys that its patterns stand for. */
import type * as z from 'zod/mini';
import type { Area } from './area';

/**
 * A key for each area that has one, `<name>` for what differs: `offers:<window>:<page>`. A database has
 * its name.
 */
export type Locations = Partial<Record<Area | 'indexedDB', string>>;

export interface Entry<T, L extends Locations = Locations> {
  at: L;
  schema: z.ZodMiniType<T>;
  /** Who writes it. More than one: under the lock of its key. Removing is not counted. */
  writers: readonly ('worker' | 'panels' | 'options')[];
  /** With which choice "delete everything" removes it. */
  deleted: 'lists' | 'settings' | 'keys' | `never: ${string}`;
  /** With which unit it is dropped to make room for a write that the browser refused. */
  room: 'search' | 'batch' | 'row' | 'never';
  /**
   * Removed with the search of its window. How it shows that an earlier search of the window left it:
   * by `searchId` in its value, by a page number that the search has not reached, by the search's id in
   * its key, or not at all (`window`).
   */
  withSearch?: 'value' | 'page' | 'key' | 'window';
  /** Where it is not the key itself. */
  lock?: string;
}

/** Its version lies beside it: `settings$` holds `{ v: 1 }` for `settings`. */
export interface StoreEntry<T, L extends Locations = Locations> extends Entry<T, L> {
  /** Raised with every change of shape. */
  version: number;
  /** Pure, append-only, dated: `2: (old) => new` makes version 2 of version 1. */
  migrations?: Record<number, (old: unknown) => unknown>;
  /**
   * Nothing of it is copied. Everything else that a newer version has stored is set aside under
   * `settings$2` before it is overwritten, so that the newer version can take it up again.
   */
  isSecret?: boolean;
  /** Taken where nothing is stored, and where nothing of it can be read. */
  fallback: T;
}

export const entry = <T, const L extends Locations>(value: Entry<T, L>): Entry<T, L> => value;
/** Its version is that of the whole database. */
export interface DatabaseEntry<T> extends Entry<T, { indexedDB: string }> {
  version: number;
}

export const databaseEntry = <T>(value: DatabaseEntry<T>): DatabaseEntry<T> => value;
export const storeEntry = <T, const L extends Locations>(
  value: StoreEntry<T, L>,
): StoreEntry<T, L> => value;

type Part = string | number;
type Parts<P extends string> = P extends `${string}<${string}>${infer Rest}`
  ? [Part, ...Parts<Rest>]
  : [];

/** The key of a pattern: `keyOf('offers:<window>:<page>', 7, 0)` is `offers:7:0`. */
export function keyOf<P extends string>(pattern: P, ...parts: Parts<P>): string {
  const left: Part[] = [...parts];
  return pattern.replace(/<\w+>/g, () => `${left.shift()}`);
}

const patterns = new Map<string, RegExp>();

function toRegExp(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  // The last part takes the rest of the key: an offer's id is the service's own text.
  const source = pattern.replace(/<\w+>$/, '(.+)').replace(/<\w+>/g, '([^:]+)');
  const made = new RegExp(`^${source}$`);
  patterns.set(pattern, made);
  return made;
}

/** The parts of a key: undefined where it is none of the pattern's. */
export function partsOf(pattern: string, key: string): string[] | undefined {
  return toRegExp(pattern).exec(key)?.slice(1);
}

/** Without the end that says that it is a version, or what a newer one has stored. */
export function withoutVersion(key: string): string {
  return key.replace(/\$\d*$/, '');
}
