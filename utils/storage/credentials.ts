/**
 * The user's keys, one group per account. Every change is made under one lock. They are separate from the
 * settings, so that no export, log or search record contains them.
 */
import { type DBSchema, openDB } from 'idb';
import { browser } from '../browser';
import { type Accounts, type Credentials, type ServiceId, accountOf } from '../model/settings';
import { REGISTRY } from './registry';
import { NO_ACCOUNTS, type StoredAccounts } from './schemas';
import { defineStore, type Source, type SourceStore, type StorageBackend } from './store';

const { credentials: entry, secretsDatabase: secrets } = REGISTRY;
const LOCK = entry.at.local;

interface Secrets extends DBSchema {
  values: { key: string; value: unknown };
}

const open = () =>
  openDB<Secrets>(secrets.at.indexedDB, secrets.version, {
    upgrade: (database) => void database.createObjectStore('values'),
  });

/**
 * Storage of secrets in Firefox, which has no `storage.local.setAccessLevel` (Firefox 153): a database of
 * the extension's origin, which no content script can open.
 */
export const secretsDatabase: StorageBackend = {
  async get(keys) {
    const found = await readValues(keys);
    return Object.keys(found).length > 0 ? found : moveHere(keys);
  },
  set: (items) => writeValues(items),
};

/** Moves what an earlier version stored in `storage.local`, where content scripts can read it. */
async function moveHere(keys: string[]): Promise<Record<string, unknown>> {
  const old = await browser.storage.local.get(keys);
  if (Object.keys(old).length === 0) return {};
  await writeValues(old, true);
  await browser.storage.local.remove(keys);
  return readValues(keys);
}

async function readValues(keys: string[]): Promise<Record<string, unknown>> {
  const database = await open();
  try {
    const values = await Promise.all(keys.map((key) => database.get('values', key)));
    const entries = keys.map((key, index) => [key, values[index]] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  } finally {
    database.close();
  }
}

/** @param onlyIfEmpty writes nothing where another page was first */
async function writeValues(items: Record<string, unknown>, onlyIfEmpty = false): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction('values', 'readwrite');
    if (!onlyIfEmpty || (await transaction.store.count()) === 0) {
      await Promise.all(
        Object.entries(items).map(([key, value]) => transaction.store.put(value, key)),
      );
    }
    await transaction.done;
  } finally {
    database.close();
  }
}

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

const read = async () => resolve(await remembered.read());

const write = (stored: StoredAccounts) =>
  (stored.untilClosed ? inMemory : remembered).write(stored);

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

/** Credentials for calls to the service; empty where it needs no key. */
export async function readCredentials(service: ServiceId): Promise<Credentials> {
  return credentialsFor(await read(), service);
}

/** Stores credentials at once, before the rest of a change can fail. */
type Keep = (credentials: Credentials) => Promise<void>;

/** Changes the stored credentials; resolves to the new ones. */
export function changeCredentials(
  service: ServiceId,
  change: (stored: Credentials, keep: Keep) => Credentials | Promise<Credentials>,
): Promise<Credentials> {
  return navigator.locks.request(LOCK, async () => {
    const kept = await read();
    const account = accountOf(service);
    const keep: Keep = async (credentials) => {
      if (account) await write({ ...kept, [account]: credentials });
    };
    const changed = await change(credentialsFor(kept, service), keep);
    await keep(changed);
    return changed;
  });
}

/**
 * Renews refused credentials, one refresh at a time across all windows: a second caller uses what the
 * first has stored, because a refresh token may be valid only once. The new pair is stored before use.
 */
export function renewCredentials(
  service: ServiceId,
  refused: Credentials,
  refresh: (stored: Credentials, keep: Keep) => Promise<Credentials>,
): Promise<Credentials> {
  return changeCredentials(service, (stored, keep) =>
    stored.token === refused.token ? refresh(stored, keep) : stored,
  );
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

/** Credentials of the account of the service; empty where it needs no key. */
export function credentialsFor(accounts: Accounts, service: ServiceId): Credentials {
  const account = accountOf(service);
  return account ? accounts[account] : {};
}

/** Erases all keys, also of accounts known only to a newer version. Keeps the choice of `untilClosed`. */
export function clearCredentials(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { untilClosed } = await read();
    await write({ ...NO_ACCOUNTS, ...(untilClosed && { untilClosed }) });
  });
}
