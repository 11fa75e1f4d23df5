import { vi } from 'vitest';
import type { LikenessTrouble } from '@/utils/model/likeness';
import type { OptionsContext } from '@/entrypoints/options/context';
import type { DailyRates, MoneySettings } from '@/utils/model/rates';
import { DEFAULT_MONEY } from '@/utils/model/rates';
import {
  type Accounts,
  accountOf,
  connectionOf,
  type Credentials,
  credentialsFor,
  DEFAULT_SETTINGS,
  originOf,
  originsOf,
  type ServiceId,
  type Settings,
} from '@/utils/model/settings';
import { NO_USER_COSTS, type UserCosts } from '@/utils/model/user-costs';
import type { CallLimitsByService, Meter } from '@/utils/services/call-limits';
import { makeDataDeps } from './data-deps';
import { makeSignInContext } from './sign-in-context';

/** What is stored before the page is opened. */
export interface StoredOptions {
  settings?: Settings;
  /** Of every account, entered for its usual address. */
  credentials?: Credentials;
  /** By account and origin, in place of `credentials`. */
  accounts?: Accounts;
  money?: MoneySettings;
  rates?: DailyRates;
  costs?: UserCosts;
  meter?: Meter;
  likenessTrouble?: LikenessTrouble;
  callLimits?: CallLimitsByService;
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
      rates: memory(stored.rates ?? {}),
      meter: memory(stored.meter ?? {}),
      likenessTrouble: memory<LikenessTrouble | undefined>(stored.likenessTrouble),
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
          const account = accountOf(service);
          if (account) {
            const all = { ...accounts[account], [originOf(at)]: fields };
            accounts = { ...accounts, [account]: all };
          }
          return credentialsFor(accounts, service, at);
        }),
        forgetUnused: async (account: keyof Accounts) => {
          const used = originsOf(settings.value(), account);
          const all = Object.entries(accounts[account]);
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
      granted: access.read,
      remove: granting(),
      watch: access.watch,
    },
    services: {
      check: vi.fn<OptionsContext['services']['check']>().mockResolvedValue(undefined),
    },
    signIn: makeSignInContext(),
    refreshRates: vi.fn<OptionsContext['refreshRates']>().mockResolvedValue(undefined),
    data: makeDataDeps(),
  } satisfies OptionsContext;
  return {
    ...context,
    /** From now on the browser grants access to these, and to nothing else. */
    setGranted: (granted: readonly string[]): void => void access.update(() => granted),
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
