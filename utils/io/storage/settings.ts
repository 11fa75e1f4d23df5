/** Stores of the user's settings; `registry/` lists their writers. */
import type { Agent } from '../../core/model/agents';
import type { HistorySettings } from '../../core/model/history';
import type { QuestionTerms, ViewSettings } from '../../core/model/panel-settings';
import type { DailyRates, MoneySettings } from '../../core/model/rates';
import type { ServiceId, Settings } from '../../core/model/settings';
import type { UserCosts } from '../../core/costs/user-costs';
import type { WatchSettings } from '../../core/model/watch';
import type { CallLimits, CallLimitsByService, Meter } from '../../core/call-limits';
import { REGISTRY } from './registry';
import { settingIn, type StorageScope } from './scope';
import { sessionValue } from './session-value';
import { localStore, type SourceStore, type Store } from './store';

export const settingsStore: SourceStore<Settings> = localStore(REGISTRY.settings);
export const moneyStore: SourceStore<MoneySettings> = localStore(REGISTRY.money);
export const ratesStore: SourceStore<DailyRates> = localStore(REGISTRY.rates);
export const callLimitsStore: SourceStore<CallLimitsByService> = localStore(REGISTRY.terms);
export const meterStore: SourceStore<Meter> = localStore(REGISTRY.meter);
export const watchMeterStore: SourceStore<Meter> = localStore(REGISTRY.watchMeter);
export const watchSettingsStore: SourceStore<WatchSettings> = localStore(REGISTRY.watchSettings);
export const agentsStore: SourceStore<Agent[]> = localStore(REGISTRY.agents);
/** Trouble in this browser, until it closes. */
export const likenessTrouble = sessionValue(REGISTRY.likenessTrouble);
export const translatorTrouble = sessionValue(REGISTRY.translatorTrouble);
export const historySettingsStore: SourceStore<HistorySettings> = localStore(
  REGISTRY.historySettings,
);

/** Changes limits of one service; the other limits stay unchanged. */
export async function changeCallLimits(service: ServiceId, change: CallLimits): Promise<void> {
  await callLimitsStore.update((all) => ({ ...all, [service]: { ...all[service], ...change } }));
}

export function costsStore(scope: StorageScope): Store<UserCosts> {
  return settingIn(scope, REGISTRY.costs);
}

export function questionTermsStore(scope: StorageScope): Store<QuestionTerms> {
  return settingIn(scope, REGISTRY.question);
}

export function viewStore(scope: StorageScope): Store<ViewSettings> {
  return settingIn(scope, REGISTRY.view);
}
