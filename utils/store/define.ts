import * as v from 'valibot';
import { browser } from '../browser';
import { parseAs } from '../parse';
import { watchKey, type Area } from './area';

/** A stored value behind a schema: parsed on every read, never trusted. */
export interface Store<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  watch(listener: (value: T) => void): () => void;
}

/** What a store needs of the browser's own areas. */
export interface Place {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

interface StoreOptions<T> {
  area: Area;
  key: string;
  /** Where it lies instead of the area, in the same words. */
  place?: Place | undefined;
  /** Repairs field by field (`v.catch`) and drops what it does not know, instead of refusing. */
  schema: v.GenericSchema<unknown, T>;
  /** Raised with every change of shape; stored beside the value. */
  version: number;
  /** Pure, append-only, dated: `2: (old) => new` makes version 2 of version 1. */
  migrations?: Record<number, (old: unknown) => unknown>;
  /** Taken where nothing is stored, and where nothing of it can be read. */
  fallback: T;
}

const versionSchema = v.object({ v: v.pipe(v.number(), v.integer()) });

/**
 * Our own over the browser's storage, because the worker's size counts: WXT's is eight times as
 * large, only logs a migration that fails and hands back the old value.
 */
export function defineStore<T>(options: StoreOptions<T>): Store<T> {
  const { area, key, schema, version, migrations = {}, fallback } = options;
  const place = (): Place => options.place ?? browser.storage[area];
  const versionKey = `${key}$`;

  function parse(stored: unknown): T {
    return parseAs(schema, stored) ?? fallback;
  }

  /** A value from before there were versions is of the first one. */
  function migrate(stored: unknown, from: unknown): unknown {
    let value = stored;
    for (let next = (parseAs(versionSchema, from)?.v ?? 1) + 1; next <= version; next += 1) {
      value = migrations[next]?.(value) ?? value;
    }
    return value;
  }

  return {
    async read() {
      const stored = await place().get([key, versionKey]);
      return parse(
        stored[key] === undefined ? undefined : migrate(stored[key], stored[versionKey]),
      );
    },
    write: (value) => place().set({ [key]: value, [versionKey]: { v: version } }),
    watch: (listener) => watchKey(area, key, (stored) => listener(parse(stored))),
  };
}
