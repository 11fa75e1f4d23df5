/** Writers: the pages of the extension, one change at a time under a lock. */
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../model/settings';
import { defineStore } from './define';

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
