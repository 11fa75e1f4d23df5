/** Writers: the pages of the extension, one change at a time under a lock. */
import * as z from 'zod/mini';
import { DEFAULT_HISTORY, type HistorySettings, historySettingsSchema } from '../model/history';
import {
  LIST_VIEW,
  NO_QUESTION_TERMS,
  type QuestionTerms,
  type ViewSettings,
  questionTermsSchema,
  viewSchema,
} from '../model/panel-settings';
import {
  DEFAULT_MONEY,
  type DailyRates,
  type MoneySettings,
  dailyRatesSchema,
  moneySettingsSchema,
} from '../model/rates';
import { DEFAULT_SETTINGS, type ServiceId, type Settings, settingsSchema } from '../model/settings';
import { NO_USER_COSTS, type UserCosts, userCostsSchema } from '../model/user-costs';
import type { CallLimits, CallLimitsByService, Meter } from '../services/call-limits';
import { type StorageScope, settingOf } from './scope';
import { type Store, defineStore } from './store';

export const settingsStore = defineStore<Settings>({
  area: 'local',
  key: 'settings',
  schema: settingsSchema,
  version: 1,
  fallback: DEFAULT_SETTINGS,
});

/**
 * One change to the settings, on top of what is stored. Panel and options page both write them, and
 * two panels may be open: the lock keeps a change from being lost between its read and its write.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  return navigator.locks.request('settings', async () => {
    await settingsStore.write(change(await settingsStore.read()));
  });
}

/** What the user says about money. Writers: the pages of the extension, under a lock. */

export const moneyStore = defineStore<MoneySettings>({
  area: 'local',
  key: 'money',
  schema: moneySettingsSchema,
  version: 1,
  fallback: DEFAULT_MONEY,
});

/** One change on top of what is stored: panel and options page both make them. */
export function changeMoney(change: (stored: MoneySettings) => MoneySettings): Promise<void> {
  return navigator.locks.request('money', async () => {
    await moneyStore.write(change(await moneyStore.read()));
  });
}

/**
 * The daily exchange rates, with their date and how the last call went. Writers: the pages of the
 * extension, one at a time under a lock.
 */

export const ratesStore = defineStore<DailyRates>({
  area: 'local',
  key: 'rates',
  schema: dailyRatesSchema,
  version: 1,
  fallback: {},
});

/** One change on top of what is stored; whoever comes second waits for the first, and sees it. */
export function changeRates(
  change: (stored: DailyRates) => DailyRates | Promise<DailyRates>,
): Promise<void> {
  return navigator.locks.request('rates', async () => {
    const stored = await ratesStore.read();
    const changed = await change(stored);
    if (changed !== stored) await ratesStore.write(changed);
  });
}

/**
 * What the user has set of costs. Writers: the pages of the extension, one change at a time under a
 * lock. What is set in a private window names the site: it stays in memory.
 */

export const costInputsStore = defineStore<UserCosts>({
  area: 'local',
  key: 'costs',
  schema: userCostsSchema,
  version: 1,
  fallback: NO_USER_COSTS,
});

export function costsStore(keeper: StorageScope): Store<UserCosts> {
  return settingOf(keeper, costInputsStore, { name: 'costs', schema: userCostsSchema });
}

/** One change on top of what is stored: panel and options page both write it. */
export function changeCosts(
  change: (costs: UserCosts) => UserCosts,
  keeper: StorageScope = {},
): Promise<void> {
  const store = costsStore(keeper);
  return navigator.locks.request('costs', async () => {
    await store.write(change(await store.read()));
  });
}

/** Price and limits of calls, as the user entered them. One writer: the options page, under a lock. */

const count = z.catch(z.optional(z.int().check(z.minimum(0))), undefined);

const termsSchema = z.object({ price: count, perDay: count, perMonth: count });

export const termsStore = defineStore<CallLimitsByService>({
  area: 'local',
  key: 'terms',
  schema: z.record(z.string(), z.catch(termsSchema, {})),
  version: 1,
  fallback: {},
});

export function changeTerms(service: ServiceId, change: CallLimits): Promise<void> {
  return navigator.locks.request('terms', async () => {
    const all = await termsStore.read();
    await termsStore.write({ ...all, [service]: { ...all[service], ...change } });
  });
}

/**
 * How often each service was asked. Writers: the worker, which counts, and the options page, which
 * resets. Chrome's private windows have a worker and locks of their own, and their calls cost as much:
 * when both count at the same moment, one call may be lost (Chromium 156).
 */

const meterCount = z.int().check(z.minimum(0));

export const meterStore = defineStore<Meter>({
  area: 'local',
  key: 'meter',
  schema: z.record(z.string(), z.catch(z.record(z.string(), z.catch(meterCount, 0)), {})),
  version: 1,
  fallback: {},
});

/** One change on top of what is stored. Resolves to the meter as it is stored then. */
export function changeMeter(change: (stored: Meter) => Meter): Promise<Meter> {
  return navigator.locks.request('meter', async () => {
    const changed = change(await meterStore.read());
    await meterStore.write(changed);
    return changed;
  });
}

/**
 * What the user asks sellers for. Writers: the panels, one change at a time under a lock. A private
 * window's stays in memory.
 */

export const questionTermsStore = defineStore<QuestionTerms>({
  area: 'local',
  key: 'question',
  schema: questionTermsSchema,
  version: 1,
  fallback: NO_QUESTION_TERMS,
});

export function questionTermsOf(keeper: StorageScope): Store<QuestionTerms> {
  return settingOf(keeper, questionTermsStore, { name: 'question', schema: questionTermsSchema });
}

export function changeQuestionTerms(
  change: QuestionTerms,
  store: Store<QuestionTerms> = questionTermsStore,
): Promise<void> {
  return navigator.locks.request('question', async () => {
    await store.write({ ...(await store.read()), ...change });
  });
}

/** How the user wants offers laid out. Writers: the panels; the last word counts. */

export const viewStore = defineStore<ViewSettings>({
  area: 'local',
  key: 'view',
  schema: viewSchema,
  version: 1,
  fallback: LIST_VIEW,
});

/** Whether a history is kept, how long and how much of it. One writer: the options page. */

export const historySettingsStore = defineStore<HistorySettings>({
  area: 'local',
  key: 'history',
  schema: historySettingsSchema,
  version: 1,
  fallback: DEFAULT_HISTORY,
});
