import type * as z from 'zod/mini';
import type { Area } from './area';
import { defineStore, type Store } from './store';
import { keptKey } from './search-keys';

/**
 * Whose things: those of all ordinary windows, which outlive the browser, or of one private window,
 * which are in memory and go with it (`removeSearch`).
 */
export interface StorageScope {
  /** Id of the private window. */
  privateWindow?: number | undefined;
}

/** Where a keeper's list lies. */
export function storageKeyIn(
  { privateWindow }: StorageScope,
  name: 'pins' | 'cleared' | 'group-edits',
): { area: Area; key: string } {
  return privateWindow === undefined
    ? { area: 'local', key: name }
    : { area: 'session', key: keptKey(name, privateWindow) };
}

/** A private window has what the ordinary ones have set, until it sets something: that is its own. */
export function settingOf<T>(
  { privateWindow }: StorageScope,
  ordinary: Store<T>,
  { name, schema }: { name: 'costs' | 'view' | 'question'; schema: z.ZodMiniType<T> },
): Store<T> {
  if (privateWindow === undefined) return ordinary;
  const own = defineStore<T | undefined>({
    area: 'session',
    key: keptKey(name, privateWindow),
    schema,
    version: 1,
    fallback: undefined,
  });
  const read = async () => (await own.read()) ?? ordinary.read();
  return {
    read,
    write: (value) => own.write(value),
    watch: (listener) => {
      const stops = [own, ordinary].map((store) => store.watch(() => void read().then(listener)));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
