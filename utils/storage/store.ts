/** A stored value behind its entry in `registry.ts`: parsed on every read, never trusted. */
import * as z from 'zod/mini';
import { browser } from '../browser';
import { parseAs } from '../parse';
import { watchKey, type Area } from './area';
import type { StoreEntry } from './entry';
import { setWithRoom } from './room';

/** What a store needs of the browser's storage. */
export interface StorageBackend {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** What one read of a backend needs, so that several values come with one (`readAll`). */
export interface Source<T> {
  backend: StorageBackend;
  keys: readonly string[];
  parse(stored: Record<string, unknown>): T | Promise<T>;
}

export interface Store<T> {
  read(): Promise<T>;
  /** In place of whatever is stored: without the lock of `update`. */
  write(value: T): Promise<void>;
  /**
   * One change on top of what is stored, under the lock of its key: no page loses what another has
   * written meanwhile. The same value again is not written. Resolves to what is stored then.
   */
  update(change: (stored: T) => T | Promise<T>): Promise<T>;
  watch(listener: (value: T) => void): () => void;
}

export interface SourceStore<T> extends Store<T> {
  source: Source<T>;
}

interface Location {
  area: Area;
  key: string;
  /** In place of the area. */
  backend?: StorageBackend | undefined;
}

const versionSchema = z.object({ v: z.int() });

const backendOf = (area: Area): StorageBackend => ({
  get: (keys) => browser.storage[area].get(keys),
  set: (items) => setWithRoom(area, items),
});
const BACKENDS: Record<Area, StorageBackend> = {
  local: backendOf('local'),
  session: backendOf('session'),
};

/**
 * Own code over the browser's storage: WXT's only logs a migration that fails and hands back the old
 * value, and parses nothing.
 */
export function defineStore<T>(
  { schema, version, migrations = {}, fallback, isSecret }: Omit<StoreEntry<T>, 'at'>,
  { area, key, backend = BACKENDS[area] }: Location,
): SourceStore<T> {
  const versionKey = `${key}$`;
  const keys = [key, versionKey];
  const toValue = (stored: unknown): T => parseAs(schema, stored) ?? fallback;
  /** A value from before there were versions is of the first one. */
  const versionOf = (stored: Record<string, unknown>): number =>
    Math.max(1, parseAs(versionSchema, stored[versionKey])?.v ?? 1);

  function parse(stored: Record<string, unknown>): T {
    let value = stored[key];
    for (let next = versionOf(stored) + 1; value !== undefined && next <= version; next += 1) {
      value = migrations[next]?.(value) ?? value;
    }
    return toValue(value);
  }

  const read = async () => parse(await backend.get(keys));

  async function write(value: T): Promise<void> {
    const stored = await backend.get(keys);
    const newer = versionOf(stored);
    const aside = newer > version && !isSecret ? { [`${versionKey}${newer}`]: stored[key] } : {};
    await backend.set({ [key]: value, [versionKey]: { v: version }, ...aside });
  }

  return {
    read,
    write,
    update: (change) => updateUnder(key, { read, write }, change),
    watch: (listener) => watchKey(area, key, (stored) => listener(toValue(stored))),
    source: { backend, keys, parse },
  };
}

/** The store of a value that ordinary windows share. */
export function localStore<T>(entry: StoreEntry<T, { local: string }>): SourceStore<T> {
  return defineStore(entry, { area: 'local', key: entry.at.local });
}

/** A change from what is read to what is written, under a lock over all pages and the worker. */
export function updateUnder<T>(
  lock: string,
  { read, write }: Pick<Store<T>, 'read' | 'write'>,
  change: (stored: T) => T | Promise<T>,
): Promise<T> {
  return navigator.locks.request(lock, async () => {
    const stored = await read();
    const changed = await change(stored);
    if (changed !== stored) await write(changed);
    return changed;
  });
}

type Sources = Record<string, { source: Source<unknown> }>;
type Values<S extends Sources> = {
  [K in keyof S]: S[K] extends { source: Source<infer T> } ? T : never;
};

/** The values of several stores, by their names here: one read of each area for all of them. */
export async function readAll<S extends Sources>(stores: S): Promise<Values<S>>;
export async function readAll(stores: Sources): Promise<Record<string, unknown>> {
  const keysOf = new Map<StorageBackend, string[]>();
  for (const { source } of Object.values(stores)) {
    keysOf.set(source.backend, [...(keysOf.get(source.backend) ?? []), ...source.keys]);
  }
  const reads = await Promise.all(
    [...keysOf].map(async ([backend, keys]) => [backend, await backend.get(keys)] as const),
  );
  const stored = new Map(reads);
  const values = Object.entries(stores).map(
    async ([name, { source }]) =>
      [name, await source.parse(stored.get(source.backend) ?? {})] as const,
  );
  return Object.fromEntries(await Promise.all(values));
}
