/**
 * The user's own keys, one group for each account. Writers: the options page and, with a renewed
 * token, the worker, one at a time under a lock. Read only where a request is signed. Kept apart
 * from the settings, so that no export, log or search record can carry it along.
 */
import {
  accountOf,
  accountsSchema,
  type Accounts,
  type Credentials,
  type ServiceId,
} from '../model/settings';
import { defineStore } from './define';

const LOCK = 'credentials';
const NONE: Accounts = { 'open-platform': {}, ak: {}, onebound: {}, tmapi: {} };

const accountsStore = defineStore<Accounts>({
  area: 'local',
  key: 'credentials',
  schema: accountsSchema,
  version: 2,
  migrations: {
    // 2026-11-25: what there was before there were accounts is the open platform's.
    2: (old) => ({ 'open-platform': old }),
  },
  fallback: NONE,
});

/** All that is stored, for the page where it is entered. */
export function readAccounts(): Promise<Accounts> {
  return accountsStore.read();
}

/** What the service is called with; nothing where it takes no key of the user's. */
export async function readCredentials(service: ServiceId): Promise<Credentials> {
  return pickAccount(await accountsStore.read(), service);
}

/** One change on top of what is stored; answers what is stored then. */
export function changeCredentials(
  service: ServiceId,
  change: (stored: Credentials) => Credentials | Promise<Credentials>,
): Promise<Credentials> {
  return navigator.locks.request(LOCK, async () => {
    const accounts = await accountsStore.read();
    const changed = await change(pickAccount(accounts, service));
    const account = accountOf(service);
    if (account) await accountsStore.write({ ...accounts, [account]: changed });
    return changed;
  });
}

/**
 * New credentials for those that were refused. One refresh at a time over all windows: whoever
 * comes second adopts what the first has stored, because a refresh token may be good only once. The
 * new pair is stored before anybody uses it.
 */
export function renewCredentials(
  service: ServiceId,
  refused: Credentials,
  refresh: (stored: Credentials) => Promise<Credentials>,
): Promise<Credentials> {
  return changeCredentials(service, (stored) =>
    stored.token === refused.token ? refresh(stored) : stored,
  );
}

function pickAccount(accounts: Accounts, service: ServiceId): Credentials {
  const account = accountOf(service);
  return account ? accounts[account] : {};
}
