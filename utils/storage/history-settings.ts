/** Whether a history is kept, how long and how much of it. One writer: the options page. */
import { DEFAULT_HISTORY, historySettingsSchema, type HistorySettings } from '../model/history';
import { defineStore } from './define';

export const historySettingsStore = defineStore<HistorySettings>({
  area: 'local',
  key: 'history',
  schema: historySettingsSchema,
  version: 1,
  fallback: DEFAULT_HISTORY,
});
