import * as z from 'zod/mini';
import { browser } from '../browser';
import { parseAs } from '../parse';
import { type Area, readKeys, watchKey } from './area';
import { setWithRoom } from './room';

/** A stored value behind a schema: parsed on every read, never trusted. */
export interface Store<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  watch(listener: (value: T) => void): () => void;
}

/** What a store needs of the browser's own areas. */
export interface StorageBackend {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

interface StoreOptions<T> {
  area: Area;
  key: string;
  /** Where it lies instead of the area, in the same words. */
  place?: StorageBackend | undefined;
  /** Repairs field by field (`z.catch`) and drops what it does not know, instead of refusing. */
  schema: z.ZodMiniType<T>;
  /** Raised with every change of shape; stored beside the value. */
  version: number;
  /** Pure, append-only, dated: `2: (old) => new` makes version 2 of version 1. */
  migrations?: Record<number, (old: unknown) => unknown>;
  /**
   * Nothing of it is copied. Everything else that a newer version has stored is set aside before it
   * is written over: that version can take it up again.
   */
  isSecret?: boolean;
  /** Taken where nothing is stored, and where nothing of it can be read. */
  fallback: T;
}

const versionSchema = z.object({ v: z.int() });

/**
 * Our own over the browser's storage: WXT's only logs a migration that fails and hands back the old
 * value, and parses nothing.
 */
export function defineStore<T>(options: StoreOptions<T>): Store<T> {
  const { area, key, schema, version, migrations = {}, fallback, isSecret } = options;
  const place: StorageBackend = options.place ?? {
    get: (keys) => browser.storage[area].get(keys),
    set: (items) => setWithRoom(area, items),
  };
  const versionKey = `${key}$`;

  function parse(stored: unknown): T {
    return parseAs(schema, stored) ?? fallback;
  }

  const readAll = () => place.get([key, versionKey]);
  /** A value from before there were versions is of the first one. */
  const versionOf = (stored: Record<string, unknown>): number =>
    Math.max(1, parseAs(versionSchema, stored[versionKey])?.v ?? 1);

  return {
    async read() {
      const stored = await readAll();
      let value = stored[key];
      for (let next = versionOf(stored) + 1; value !== undefined && next <= version; next += 1) {
        value = migrations[next]?.(value) ?? value;
      }
      return parse(value);
    },
    async write(value) {
      const stored = await readAll();
      const newer = versionOf(stored);
      const aside = newer > version && !isSecret ? { [`${versionKey}${newer}`]: stored[key] } : {};
      await place.set({ [key]: value, [versionKey]: { v: version }, ...aside });
    },
    watch: (listener) => watchKey(area, key, (stored) => listener(parse(stored))),
  };
}

/** Forgets what newer versions have stored under these keys of `storage.local`. */
export async function forgetSetAside(keys: readonly string[]): Promise<void> {
  const aside = (await readKeys('local')).filter((stored) =>
    keys.some((key) => stored.startsWith(`${key}$`) && stored !== `${key}$`),
  );
  await browser.storage.local.remove(aside);
}

/** What can be read of a stored list; the rest is dropped. */
export function readableList<T>(item: z.ZodMiniType<T>) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((stored) =>
      stored.map((one) => parseAs(item, one)).filter((one): one is T & {} => one !== undefined),
    ),
  );
}

/**
 * One change on top of what is stored: several panels and the options write, and the lock keeps a
 * change from being lost between its read and its write. Throws `storage-full`.
 */
export function changeList<T>(
  lock: string,
  store: Store<T[]>,
  change: (list: readonly T[]) => readonly T[],
): Promise<void> {
  return navigator.locks.request(lock, async () => {
    const list = await store.read();
    const changed = change(list);
    if (changed === list) return;
    await store.write([...changed]);
  });
}
