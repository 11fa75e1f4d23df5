import { hostPattern, requestAccess } from '@/utils/io/access';
import { browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import { readerLanguage } from '@/utils/io/i18n/reader';
import { requestServiceAccess, requestSiteAccess } from '@/utils/io/platform';
import { refreshRates } from '@/utils/io/rates/refresh';
import {
  areUntilClosed,
  changeCredentials,
  forgetUnused,
  keepUntilClosed,
  readAccounts,
  readCredentials,
} from '@/utils/io/storage/credentials';
import {
  agentsStore,
  changeCallLimits,
  costsStore,
  likenessTroubleStore,
  meterStore,
  moneyStore,
  ratesStore,
  settingsStore,
  callLimitsStore,
  translatorTroubleStore,
  watchSettingsStore,
} from '@/utils/io/storage/settings';
import type { Store } from '@/utils/io/storage/store';
import { downloadTranslator, translatorAvailability } from '@/utils/io/reading/translator';
import type { Invitation, Team } from '@/utils/core/model/team';
import { askTeam } from '@/utils/io/services/team';
import { takeInvitation, watchInvitations } from '@/utils/io/storage/invitation';
import type { ServiceId } from '@/utils/core/model/settings';
import { endPauses, watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { clearWatches, readWatches } from '@/utils/io/storage/watches';
import { checkConnection } from './service/check-connection';
import { dataDeps } from './data/data';
import { createSignInContext } from './service/sign-in-context';

/** Watched offers whose service lacked this key are checked again. */
const changeKeys: typeof changeCredentials = async (...change) => {
  const changed = await changeCredentials(...change);
  await endPauses().catch(failureOf); // the keys are stored
  return changed;
};

/**
 * The options page's access to storage and browser APIs. Sections get it as
 * a whole; tests pass an in-memory one (`tests/support/panel/options-context.ts`).
 */
export type OptionsContext = ReturnType<typeof createContext>;

export function createContext() {
  return {
    /** BCP 47 tag: its country is the default destination, and has the default currency. */
    language: readerLanguage(),
    clock: () => new Date(),
    storage: {
      settings: stored(settingsStore),
      money: stored(moneyStore),
      costs: stored(costsStore({})),
      agents: stored(agentsStore),
      rates: readable(ratesStore),
      meter: readable(meterStore),
      likenessTrouble: readable(likenessTroubleStore),
      translatorTrouble: readable(translatorTroubleStore),
      watchSettings: stored(watchSettingsStore),
      watches: {
        countByService,
        /** Calls back with each write. */
        watch: (listener: () => void) => watchSummaryStore.watch(listener),
        clear: clearWatches,
      },
      callLimits: { ...readable(callLimitsStore), change: changeCallLimits },
      credentials: {
        readAll: readAccounts,
        read: readCredentials,
        /** Resolves to the stored value. */
        change: changeKeys,
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
      /** Asks to show notifications of the system; inside the click. */
      requestNotifications: (): Promise<boolean> =>
        browser.permissions.request({ permissions: ['notifications'] }),
      /** Match patterns. */
      granted: async (): Promise<readonly string[]> =>
        (await browser.permissions.getAll()).origins ?? [],
      /** Rejects or resolves to false if the browser keeps the access. */
      remove: (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins }),
      watch: watchPermissions,
    },
    services: { check: checkConnection },
    team: {
      /** Asks the relay who it is. */
      ask: async (invitation: Invitation): Promise<Team> =>
        askTeam(invitation, { signal: new AbortController().signal }),
      /** A join link whose page the toolbar button was pressed on; it is then gone. */
      takeInvitation,
      watchInvitations,
    },
    translator: { availability: translatorAvailability, download: downloadTranslator },
    signIn: createSignInContext(),
    /** Fetches today's rates, due or not. */
    refreshRates: () => refreshRates({ isForced: true }),
    data: dataDeps,
  };
}

/** How many offers are watched by each service. */
async function countByService(): Promise<ReadonlyMap<ServiceId, number>> {
  const counts = new Map<ServiceId, number>();
  for (const { service } of await readWatches()) {
    counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  return counts;
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
