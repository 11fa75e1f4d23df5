import { vi } from 'vitest';
import type { LikenessTrouble } from '@/utils/core/model/likeness';
import type { TranslatorTrouble } from '@/utils/core/model/translator';
import type { OptionsContext } from '@/entrypoints/options/context';
import type { Agent } from '@/utils/core/model/agents';
import type { DailyRates, MoneySettings } from '@/utils/core/model/rates';
import { DEFAULT_MONEY } from '@/utils/core/model/rates';
import {
  type Accounts,
  accountFor,
  type Credentials,
  credentialsFor,
  originsOf,
} from '@/utils/core/model/accounts';
import {
  connectionOf,
  DEFAULT_SETTINGS,
  originOf,
  SERVICE_IDS,
  type ServiceId,
  type Settings,
} from '@/utils/core/model/settings';
import { NO_USER_COSTS, type UserCosts } from '@/utils/core/costs/user-costs';
import { DEFAULT_WATCH_SETTINGS, type WatchSettings } from '@/utils/core/model/watch';
import type { CallLimitsByService, Meter } from '@/utils/core/call-limits';
import { makeDataDeps } from './data-deps';
import { makeSignInContext } from './sign-in-context';

/** What is stored before the page is opened. */
export interface StoredOptions {
  settings?: Settings;
  /** Keys of every account, entered for its usual address. */
  credentials?: Credentials;
  /** Keys by account and origin, in place of `credentials`. */
  accounts?: Accounts;
  money?: MoneySettings;
  rates?: DailyRates;
  costs?: UserCosts;
  agents?: Agent[];
  meter?: Meter;
  likenessTrouble?: LikenessTrouble;
  translatorTrouble?: TranslatorTrouble;
  callLimits?: CallLimitsByService;
  watchSettings?: Partial<WatchSettings>;
  /** How many offers are watched, by service. */
  watches?: Partial<Record<ServiceId, number>>;
  /** Match patterns. */
  granted?: readonly string[];
}

/** An outside of the options page in memory. Every request for access is granted. */
export function makeOptionsContext(stored: StoredOptions = {}) {
  const access = memory(stored.granted ?? []);
  const limits = memory(stored.callLimits ?? {});
  const settings = memory(stored.settings ?? DEFAULT_SETTINGS);
  let accounts = stored.accounts ?? usualAccounts(stored.credentials ?? {});
  type Store = OptionsContext['storage']['credentials'];
  const context = {
    language: 'en-US',
    clock: () => new Date('2026-11-25T12:00:00Z'),
    storage: {
      settings,
      money: memory(stored.money ?? DEFAULT_MONEY),
      costs: memory(stored.costs ?? NO_USER_COSTS),
      agents: memory<Agent[]>(stored.agents ?? []),
      rates: memory(stored.rates ?? {}),
      meter: memory(stored.meter ?? {}),
      likenessTrouble: memory<LikenessTrouble | undefined>(stored.likenessTrouble),
      translatorTrouble: memory<TranslatorTrouble | undefined>(stored.translatorTrouble),
      watchSettings: memory<WatchSettings>({ ...DEFAULT_WATCH_SETTINGS, ...stored.watchSettings }),
      watches: watchedBy(stored.watches),
      callLimits: {
        ...limits,
        change: vi
          .fn<OptionsContext['storage']['callLimits']['change']>()
          .mockResolvedValue(undefined),
      },
      credentials: {
        readAll: async () => accounts,
        read: vi.fn<Store['read']>(async (service, at) => credentialsFor(accounts, service, at)),
        change: vi.fn<Store['change']>(async (service, at, change) => {
          const changed = await change(credentialsFor(accounts, service, at), async () => {});
          const { origin: _given, ...fields } = changed;
          const account = accountFor(service, at);
          if (account) {
            const all = { ...accounts[account], [originOf(at)]: fields };
            accounts = { ...accounts, [account]: all };
          }
          return credentialsFor(accounts, service, at);
        }),
        forgetUnused: async (account: keyof Accounts) => {
          const used = originsOf(settings.value(), account);
          const all = Object.entries(accounts[account] ?? {});
          const left = all.filter(([origin]) => used.includes(origin));
          accounts = { ...accounts, [account]: Object.fromEntries(left) };
          return all.length - left.length;
        },
        areUntilClosed: async () => false,
        keepUntilClosed: async () => {},
      },
    },
    permissions: {
      requestService: granting(),
      requestSites: granting(),
      requestAddress: vi
        .fn<OptionsContext['permissions']['requestAddress']>()
        .mockResolvedValue(true),
      requestNotifications: vi
        .fn<OptionsContext['permissions']['requestNotifications']>()
        .mockResolvedValue(true),
      granted: access.read,
      remove: granting(),
      watch: access.watch,
    },
    services: {
      check: vi.fn<OptionsContext['services']['check']>().mockResolvedValue(undefined),
    },
    team: {
      ask: vi.fn<OptionsContext['team']['ask']>(async ({ baseUrl }) => ({
        baseUrl,
        name: 'Buyers',
        services: ['open-platform', 'ak'],
      })),
      takeInvitation: vi
        .fn<OptionsContext['team']['takeInvitation']>()
        .mockResolvedValue(undefined),
      watchInvitations: vi.fn<OptionsContext['team']['watchInvitations']>(() => () => undefined),
    },
    translator: {
      availability: vi
        .fn<OptionsContext['translator']['availability']>()
        .mockResolvedValue('absent'),
      download: vi.fn<OptionsContext['translator']['download']>().mockResolvedValue(undefined),
    },
    signIn: makeSignInContext(),
    refreshRates: vi.fn<OptionsContext['refreshRates']>().mockResolvedValue(undefined),
    data: makeDataDeps(),
  } satisfies OptionsContext;
  return {
    ...context,
    /** The browser grants access to these from now on, and to nothing else. */
    setGranted: (granted: readonly string[]): void => void access.update(() => granted),
  };
}

function watchedBy(counts: Partial<Record<ServiceId, number>> = {}) {
  const services = Object.keys(counts).flatMap((id) => SERVICE_IDS.find((one) => one === id) ?? []);
  let current = new Map(services.map((service) => [service, counts[service] ?? 0]));
  const listeners = new Set<() => void>();
  return {
    countByService: async () => current,
    watch: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: vi.fn<OptionsContext['storage']['watches']['clear']>(async () => {
      current = new Map();
      for (const listener of listeners) listener();
    }),
  };
}

/** One key for every account, at the address that its services have at first. */
export function usualAccounts(credentials: Credentials): Accounts {
  const at = (service: ServiceId) => ({
    [originOf(connectionOf(DEFAULT_SETTINGS, service))]: credentials,
  });
  return {
    'open-platform': at('open-platform'),
    ak: at('ak'),
    onebound: at('onebound'),
    tmapi: at('tmapi'),
  };
}

const granting = () => vi.fn<(origins: string[]) => Promise<boolean>>().mockResolvedValue(true);

/** A stored value; `update` tells its watchers. */
function memory<T>(first: T) {
  let current = first;
  const listeners = new Set<(value: T) => void>();
  return {
    read: () => Promise.resolve(current),
    watch: (listener: (value: T) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    update: vi.fn<(change: (value: T) => T) => Promise<void>>((change) => {
      current = change(current);
      for (const listener of listeners) listener(current);
      return Promise.resolve();
    }),
    /** What is stored now. */
    value: () => current,
  };
}
