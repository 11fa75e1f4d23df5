import { vi } from 'vitest';
import type { OptionsContext } from '@/entrypoints/options/context';
import type { DailyRates, MoneySettings } from '@/utils/model/rates';
import { DEFAULT_MONEY } from '@/utils/model/rates';
import { type Credentials, DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { NO_USER_COSTS, type UserCosts } from '@/utils/model/user-costs';
import type { CallLimitsByService, Meter } from '@/utils/services/call-limits';
import { makeDataDeps } from './data-deps';
import { makeSignInContext } from './sign-in-context';

/** What is stored before the page is opened. */
export interface StoredOptions {
  settings?: Settings;
  /** Of every account. */
  credentials?: Credentials;
  money?: MoneySettings;
  rates?: DailyRates;
  costs?: UserCosts;
  meter?: Meter;
  callLimits?: CallLimitsByService;
  /** Match patterns. */
  granted?: readonly string[];
}

/** An outside of the options page in memory. Every request for access is granted. */
export function makeOptionsContext(stored: StoredOptions = {}) {
  const access = memory(stored.granted ?? []);
  const limits = memory(stored.callLimits ?? {});
  let credentials = stored.credentials ?? {};
  const context = {
    language: 'en-US',
    clock: () => new Date('2026-11-25T12:00:00Z'),
    storage: {
      settings: memory(stored.settings ?? DEFAULT_SETTINGS),
      money: memory(stored.money ?? DEFAULT_MONEY),
      costs: memory(stored.costs ?? NO_USER_COSTS),
      rates: memory(stored.rates ?? {}),
      meter: memory(stored.meter ?? {}),
      callLimits: {
        ...limits,
        change: vi
          .fn<OptionsContext['storage']['callLimits']['change']>()
          .mockResolvedValue(undefined),
      },
      credentials: {
        readAll: async () => ({
          'open-platform': credentials,
          ak: credentials,
          onebound: credentials,
          tmapi: credentials,
        }),
        read: vi.fn<OptionsContext['storage']['credentials']['read']>(async () => credentials),
        change: vi.fn<OptionsContext['storage']['credentials']['change']>(
          async (_service, change) => (credentials = await change(credentials, async () => {})),
        ),
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
