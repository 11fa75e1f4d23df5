/**
 * Values in `storage.session`, most of them of one window: in memory, and gone with the browser. What cannot be
 * parsed is as if it were not stored.
 */
import { browser } from '../browser';
import { parseAs } from '../../core/parse';
import { readKey, watchKey } from './area';
import { keyOf, partsOf, type Entry, type Parts } from './entry';
import { setWithRoom } from './room';

export interface SessionValue<T, P extends (string | number)[]> {
  key: (...parts: P) => string;
  /** The variable parts of a key; undefined where it is another entry's. */
  partsOf: (key: string) => string[] | undefined;
  parse: (stored: unknown) => T | undefined;
  read: (...parts: P) => Promise<T | undefined>;
  /** Stores the value, or the JSON text that the schema reads. Undefined removes it. Throws `storage-full`. */
  write: (value: T | string | undefined, ...parts: P) => Promise<void>;
  /** Calls the listener with undefined for a removal. Returns the stop function. */
  watch: (listener: (value: T | undefined) => void, ...parts: P) => () => void;
  /**
   * Removes the value and resolves to it, for one of several callers. A readable value that is not `accepted`
   * stays and is not resolved to.
   */
  take: (accepted: (value: T) => boolean, ...parts: P) => Promise<T | undefined>;
}

/** Makes the functions for one entry of `registry/`; their `parts` are the variable ones of its key, in order. */
export function sessionValue<T, const L extends string>({
  at,
  schema,
}: Entry<T, { session: L }>): SessionValue<T, Parts<L>> {
  const key = (...parts: Parts<L>) => keyOf(at.session, ...parts);
  const parse = (stored: unknown) => parseAs(schema, stored);
  const read = async (...parts: Parts<L>) => parse(await readKey('session', key(...parts)));
  return {
    key,
    partsOf: (stored) => partsOf(at.session, stored),
    parse,
    read,
    write: (value, ...parts) =>
      value === undefined
        ? browser.storage.session.remove(key(...parts))
        : setWithRoom('session', { [key(...parts)]: value }),
    watch: (listener, ...parts) =>
      watchKey('session', key(...parts), (stored) => listener(parse(stored))),
    take: (accepted, ...parts) =>
      navigator.locks.request(key(...parts), async () => {
        const stored = await readKey('session', key(...parts));
        const value = parse(stored);
        if (stored === undefined || (value !== undefined && !accepted(value))) return undefined;
        await browser.storage.session.remove(key(...parts));
        return value;
      }),
  };
}
