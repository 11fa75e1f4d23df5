/**
 * One writer: the options page. Read only where a request is signed. Kept apart from the settings,
 * so that no export, log or search record can carry it along.
 */
import { browser } from '../browser';
import { credentialsSchema, type Credentials } from '../model/settings';
import { defineStore } from './define';

export const credentialsStore = defineStore<Credentials>({
  key: 'local:credentials',
  schema: credentialsSchema,
  version: 1,
  fallback: {},
});

/**
 * `storage.local` is readable by content scripts by default. Firefox has no `setAccessLevel`
 * (Firefox 153): calling it there would throw at start-up.
 */
export async function closeStoresToPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
