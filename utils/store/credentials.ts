/**
 * The user's own keys. Writers: the options page and, with a renewed token, the worker, one at a
 * time under a lock. Read only where a request is signed. Kept apart from the settings, so that no
 * export, log or search record can carry it along.
 */
import { credentialsSchema, type Credentials } from '../model/settings';
import { defineStore } from './define';

const LOCK = 'credentials';

export const credentialsStore = defineStore<Credentials>({
  area: 'local',
  key: 'credentials',
  schema: credentialsSchema,
  version: 1,
  fallback: {},
});

/** One change on top of what is stored; answers what is stored then. */
export function changeCredentials(
  change: (stored: Credentials) => Credentials | Promise<Credentials>,
): Promise<Credentials> {
  return navigator.locks.request(LOCK, async () => {
    const changed = await change(await credentialsStore.read());
    await credentialsStore.write(changed);
    return changed;
  });
}

/**
 * New credentials for those that were refused. One refresh at a time over all windows: whoever
 * comes second adopts what the first has stored, because a refresh token may be good only once. The
 * new pair is stored before anybody uses it.
 */
export function renewCredentials(
  refused: Credentials,
  refresh: (stored: Credentials) => Promise<Credentials>,
): Promise<Credentials> {
  return changeCredentials((stored) => (stored.token === refused.token ? refresh(stored) : stored));
}
