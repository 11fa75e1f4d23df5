/** One writer: the pages of the extension (panel and options), each change a single write. */
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../model/settings';
import { defineStore } from './define';

export const settingsStore = defineStore<Settings>({
  key: 'local:settings',
  schema: settingsSchema,
  version: 1,
  fallback: DEFAULT_SETTINGS,
});
