import { hostPattern, requestAccess } from '@/utils/access';
import { browser } from '@/utils/browser';
import { uiLanguage } from '@/utils/i18n/words';
import { requestServiceAccess, requestSiteAccess } from '@/utils/platform';
import { refreshRates } from '@/utils/rates/refresh';
import {
  areUntilClosed,
  changeCredentials,
  forgetUnused,
  keepUntilClosed,
  readAccounts,
  readCredentials,
} from '@/utils/storage/credentials';
import {
  changeTerms,
  costsStore,
  likenessTroubleStore,
  meterStore,
  moneyStore,
  ratesStore,
  settingsStore,
  termsStore,
} from '@/utils/storage/settings';
import type { Store } from '@/utils/storage/store';
import { checkConnection } from './check-connection';
import { dataDeps } from './data';
import { createSignInContext } from './sign-in-context';

/**
 * The options page's access to storage and browser APIs. Sections get it as
 * a whole; tests pass an in-memory one (`tests/support/panel/options-context.ts`).
 */
export type OptionsContext = ReturnType<typeof createContext>;

export function createContext() {
  return {
    /** BCP 47 tag of the browser: its region is the default destination. */
    language: uiLanguage(),
    clock: () => new Date(),
    storage: {
      settings: stored(settingsStore),
      money: stored(moneyStore),
      costs: stored(costsStore({})),
      rates: readable(ratesStore),
      meter: readable(meterStore),
      likenessTrouble: readable(likenessTroubleStore),
      callLimits: { ...readable(termsStore), change: changeTerms },
      credentials: {
        readAll: readAccounts,
        read: readCredentials,
        /** Resolves to the stored value. */
        change: changeCredentials,
        /** Forgets keys for addresses at which no service of the account is. */
        forgetUnused,
        areUntilClosed,
        /** Moves all keys; rejects if they could not be moved. */
        keepUntilClosed,
      },
    },
    permissions: {
      /** Access can only be requested inside the click, before anything is awaited. */
      requestService: (origins: string[]) => requestServiceAccess(origins),
      requestSites: (origins: string[]) => requestSiteAccess(origins),
      /** Access to one address. */
      requestAddress: (url: string) => requestAccess([hostPattern(url)]),
      /** Match patterns. */
      granted: async (): Promise<readonly string[]> =>
        (await browser.permissions.getAll()).origins ?? [],
      /** Rejects or resolves to false if the browser keeps the access. */
      remove: (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins }),
      watch: watchPermissions,
    },
    services: { check: checkConnection },
    signIn: createSignInContext(),
    /** Fetches today's rates, due or not. */
    refreshRates: () => refreshRates({ isForced: true }),
    data: dataDeps,
  };
}

/** A stored value that the page only reads. */
function readable<T>(store: Store<T>) {
  return {
    read: () => store.read(),
    watch: (listener: (value: T) => void) => store.watch(listener),
  };
}

function stored<T>(store: Store<T>) {
  return {
    ...readable(store),
    update: async (change: (value: T) => T): Promise<void> => {
      await store.update(change);
    },
  };
}

/** Calls back on every change, including those made in the browser's own settings. */
function watchPermissions(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}

interface Watchable {
  watch: (listener: () => void) => () => void;
}

/** Watches all of them. Returns the function that stops it. */
export function watchAll(sources: readonly Watchable[], listener: () => void): () => void {
  const stops = sources.map((source) => source.watch(listener));
  return () => stops.forEach((stop) => stop());
}
