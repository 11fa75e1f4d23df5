/**
 * The user's keys: each account's, by the origin that they were entered for. A key is only
 * handed out for the connection that it is sent to. Every change is made under one lock. They are separate from the settings,
 * so that no export, log or search record contains them.
 */
import {
  type AccountId,
  type Accounts,
  accountFor,
  type Credentials,
  credentialsFor,
  hasKey,
  originsOf,
} from '../../core/model/accounts';
import { type Connection, originOf, type ServiceId } from '../../core/model/settings';
import { REGISTRY } from './registry';
import { NO_ACCOUNTS, type StoredAccounts } from './schemas';
import { secretsDatabase } from './secrets-database';
import { settingsStore } from './settings';
import { defineStore, type Source, type SourceStore } from './store';

const { credentials: entry } = REGISTRY;
const LOCK = entry.at.local;

const remembered: SourceStore<StoredAccounts> = defineStore<StoredAccounts>(entry, {
  area: 'local',
  key: entry.at.local,
  // Firefox cannot close `storage.local` to content scripts.
  backend: import.meta.env.FIREFOX ? secretsDatabase : undefined,
});
/** `storage.session`, which content scripts cannot read in either browser. */
const inMemory = defineStore<StoredAccounts>(
  { ...entry, fallback: { ...NO_ACCOUNTS, untilClosed: true } },
  { area: 'session', key: entry.at.session },
);

const resolve = async (stored: StoredAccounts): Promise<StoredAccounts> =>
  stored.untilClosed ? inMemory.read() : stored;

const write = (stored: StoredAccounts) =>
  (stored.untilClosed ? inMemory : remembered).write(stored);

const read = async () => resolve(await remembered.read());

/** All accounts, for `readAll`. */
export const accountsStore: { source: Source<Accounts> } = {
  source: {
    ...remembered.source,
    parse: async (stored) => resolve(await remembered.source.parse(stored)),
  },
};

/** All accounts, for the options page. */
export function readAccounts(): Promise<Accounts> {
  return read();
}

/** See `credentialsFor`. */
export async function readCredentials(
  service: ServiceId,
  connection: Connection,
): Promise<Credentials> {
  return credentialsFor(await read(), service, connection);
}

/** Stores credentials at once, before the rest of a change can fail. */
type Keep = (credentials: Credentials) => Promise<void>;
type Change = (stored: Credentials, keep: Keep) => Credentials | Promise<Credentials>;

/** Changes the credentials for the origin of this connection; resolves to the new ones. */
export function changeCredentials(
  service: ServiceId,
  connection: Connection,
  change: Change,
): Promise<Credentials> {
  return navigator.locks.request(LOCK, async () => {
    const kept = await read();
    const account = accountFor(service, connection);
    const origin = originOf(connection);
    const withChanged = (all: StoredAccounts, id: AccountId, credentials: Credentials) => {
      const { origin: _given, ...fields } = credentials;
      const { [origin]: _old, ...others } = all[id] ?? {};
      return { ...all, [id]: hasKey(fields) ? { ...others, [origin]: fields } : others };
    };
    let latest = kept;
    const keep: Keep = async (credentials) => {
      if (!account) return;
      latest = withChanged(kept, account, credentials);
      await write(latest);
    };
    await keep(await change(credentialsFor(kept, service, connection), keep));
    return credentialsFor(latest, service, connection);
  });
}

/**
 * Renews refused credentials, one refresh at a time across all windows: a second caller uses what the
 * first has stored, because a refresh token may be valid only once. The new pair is stored before use.
 */
export function renewCredentials(
  service: ServiceId,
  connection: Connection,
  refused: Credentials,
  refresh: (stored: Credentials, keep: Keep) => Promise<Credentials>,
): Promise<Credentials> {
  return changeCredentials(service, connection, (stored, keep) =>
    stored.token === refused.token ? refresh(stored, keep) : stored,
  );
}

/**
 * Forgets the account's keys for origins at which none of its services is any more. Resolves to the number of
 * origins.
 */
export function forgetUnused(account: AccountId): Promise<number> {
  return navigator.locks.request(LOCK, async () => {
    const kept = await read();
    const used = new Set(originsOf(await settingsStore.read(), account));
    const all = Object.entries(kept[account] ?? {});
    const left = all.filter(([origin]) => used.has(origin));
    if (left.length < all.length) await write({ ...kept, [account]: Object.fromEntries(left) });
    return all.length - left.length;
  });
}

/** True where the keys are kept until the browser closes, false where until they are removed. */
export async function areUntilClosed(): Promise<boolean> {
  return (await remembered.read()).untilClosed === true;
}

/** Moves all keys, and erases them in the old storage location. */
export function keepUntilClosed(untilClosed: boolean): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { untilClosed: _before, ...accounts } = await read();
    const [to, from] = untilClosed ? [inMemory, remembered] : [remembered, inMemory];
    await to.write({ ...accounts, ...(untilClosed && { untilClosed }) });
    await from.write({ ...NO_ACCOUNTS, untilClosed: true });
  });
}

/** Erases all keys, also of accounts known only to a newer version. Keeps the choice of `untilClosed`. */
export function clearCredentials(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { untilClosed } = await read();
    await write({ ...NO_ACCOUNTS, ...(untilClosed && { untilClosed }) });
  });
}
