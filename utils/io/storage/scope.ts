/** The scope of stored data: all ordinary windows, or one private window. */
import { keyOf, type StoreEntry } from './entry';
import { defineStore, localStore, updateUnder, type Store } from './store';

/**
 * Data of ordinary windows survives a restart; that of a private window is in memory and removed with its
 * search (`removeSearch`).
 */
export interface StorageScope {
  /** Id of the private window. */
  privateWindow?: number | undefined;
}

type ScopedEntry<T> = StoreEntry<T, { local: string; session: `${string}:<window>` }>;

/** A private window starts empty. */
export function storeIn<T>({ privateWindow }: StorageScope, entry: ScopedEntry<T>): Store<T> {
  return privateWindow === undefined
    ? localStore(entry)
    : defineStore(entry, { area: 'session', key: privateKey(entry, privateWindow) });
}

/** A private window uses the value of the ordinary ones until it sets its own. */
export function settingIn<T>({ privateWindow }: StorageScope, entry: ScopedEntry<T>): Store<T> {
  const ordinary = localStore(entry);
  if (privateWindow === undefined) return ordinary;
  const key = privateKey(entry, privateWindow);
  const own = defineStore<T | undefined>(
    { ...entry, fallback: undefined },
    { area: 'session', key },
  );
  const read = async () => (await own.read()) ?? ordinary.read();
  const write = (value: T) => own.write(value);
  return {
    read,
    write,
    update: (change) => updateUnder(key, { read, write }, change),
    watch: (listener) => {
      const stops = [own, ordinary].map((store) => store.watch(() => void read().then(listener)));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

const privateKey = ({ at }: ScopedEntry<unknown>, windowId: number) => keyOf(at.session, windowId);
