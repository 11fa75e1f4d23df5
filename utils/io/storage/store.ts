/** Stores for the entries of `registry/`. Values are untrusted and parsed on every read. */
import * as z from 'zod/mini';
import { browser } from '../browser';
import { parseAs } from '../../core/parse';
import { watchKey, type Area } from './area';
import type { StoreEntry } from './entry';
import { setInFreeRoom, setWithRoom } from './room';

/** The part of the browser's storage that a store needs. */
export interface StorageBackend {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Describes one read, so that `readAll` can combine several. */
export interface Source<T> {
  backend: StorageBackend;
  keys: readonly string[];
  parse(stored: Record<string, unknown>): T | Promise<T>;
}

export interface Store<T> {
  read(): Promise<T>;
  /** Replaces the stored value, without the lock of `update`. */
  write(value: T): Promise<void>;
  /**
   * Changes the stored value under the lock of its key, so that concurrent changes of other pages are not
   * lost. An unchanged value is not written. Resolves to the new value.
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
  /** Used instead of the area. */
  backend?: StorageBackend | undefined;
}

const versionSchema = z.object({ v: z.int() });

const backendOf = (area: Area): StorageBackend => ({
  get: (keys) => browser.storage[area].get(keys),
  set: (items) => setWithRoom(area, items),
});
const FREE_ROOM: StorageBackend = {
  ...backendOf('local'),
  set: (items) => setInFreeRoom('local', items),
};
const BACKENDS: Record<Area, StorageBackend> = {
  local: backendOf('local'),
  session: backendOf('session'),
};

/**
 * Replaces WXT's storage, which only logs a failed migration, returns the old value and parses nothing.
 */
export function defineStore<T>(
  { schema, version, migrations = {}, fallback, isSecret }: Omit<StoreEntry<T>, 'at'>,
  { area, key, backend = BACKENDS[area] }: Location,
): SourceStore<T> {
  const versionKey = `${key}$`;
  const keys = [key, versionKey];
  const toValue = (stored: unknown): T => parseAs(schema, stored) ?? fallback;
  /** A value without a version has version 1. */
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

/** The store of a value that all ordinary windows share. */
export function localStore<T>(entry: StoreEntry<T, { local: string }>): SourceStore<T> {
  return defineStore(entry, { area: 'local', key: entry.at.local });
}

/** The store with writes that throw `storage-full` where others make room. */
export function freeRoomStore<T>(entry: StoreEntry<T, { local: string }>): SourceStore<T> {
  const { local: key } = entry.at;
  return defineStore(entry, { area: 'local', key, backend: FREE_ROOM });
}

/** Reads, changes and writes under a lock that all pages and the worker share. */
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

/** The values of several stores by the given names, with one read per backend. */
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
