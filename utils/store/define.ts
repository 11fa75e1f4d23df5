import { storage, type StorageItemKey } from 'wxt/utils/storage';
import type { ZodMiniType } from 'zod/mini';

/** A stored value behind a schema: parsed on every read, never trusted. */
export interface Store<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  watch(listener: (value: T) => void): () => void;
}

interface StoreOptions<T> {
  /** `local:` or `session:` and the key. */
  key: StorageItemKey;
  schema: ZodMiniType<T>;
  version: number;
  /** Pure, append-only, dated: `2: (old) => new`. */
  migrations?: Record<number, (old: unknown) => unknown>;
  /** Taken where nothing is stored, and where what is stored cannot be read. */
  fallback: T;
  /** Saves what can be saved of an unreadable value. */
  repair?: (stored: unknown) => T;
}

/**
 * A failed migration of WXT's storage is only logged and hands back the old value, and corrupt
 * storage reads as `{}`: hence the parse on every read, and the repair.
 */
export function defineStore<T>(options: StoreOptions<T>): Store<T> {
  const { key, schema, version, migrations = {}, fallback, repair = () => fallback } = options;
  const item = storage.defineItem<unknown>(key, { version, migrations, fallback });

  function parse(stored: unknown): T {
    const parsed = schema.safeParse(stored);
    return parsed.success ? parsed.data : repair(stored);
  }

  return {
    read: async () => parse(await item.getValue()),
    write: (value) => item.setValue(value),
    watch: (listener) => item.watch((value) => listener(parse(value))),
  };
}
