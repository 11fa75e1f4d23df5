/**
 * The user's own keys, one group for each account. Writers: the options page and, with a renewed
 * token, the worker, one at a time under a lock. Read only where a request is signed. Kept apart
 * from the settings, so that no export, log or search record can carry it along.
 */
import * as z from 'zod/mini';
import {
  accountOf,
  accountsSchema,
  type Accounts,
  type Credentials,
  type ServiceId,
} from '../model/settings';
import { parseAs } from '../parse';
import { defineStore } from './define';
import { secretsDatabase } from './secrets-database';

const LOCK = 'credentials';
const NONE: Accounts = { 'open-platform': {}, ak: {}, onebound: {}, tmapi: {} };

/** The choice lies beside the secrets, and outlives them: a restart does not undo it. */
const knownSchema = z.object({
  ...accountsSchema.shape,
  /** They are in memory and nowhere else. */
  untilClosed: z.catch(z.optional(z.boolean()), undefined),
});
interface Kept extends Accounts {
  untilClosed?: boolean | undefined;
}
/** Accounts that only a newer version knows stay, and go, with the others. */
const keptSchema = z.pipe(
  z.unknown().check(z.refine((stored) => typeof stored === 'object' && stored !== null)),
  z.transform((stored): Kept => ({
    ...(typeof stored === 'object' && stored),
    ...NONE,
    ...parseAs(knownSchema, stored),
  })),
);

const KEPT = {
  key: 'credentials',
  schema: keptSchema,
  version: 2,
  isSecret: true,
  migrations: {
    // 2026-11-25: what there was before there were accounts is the open platform's.
    2: (old: unknown) => ({ 'open-platform': old }),
  },
};
const remembered = defineStore<Kept>({
  ...KEPT,
  area: 'local',
  // Firefox cannot close `storage.local` to content scripts.
  place: import.meta.env.FIREFOX ? secretsDatabase : undefined,
  fallback: NONE,
});
/** Closed to content scripts in both browsers. */
const inMemory = defineStore<Kept>({
  ...KEPT,
  area: 'session',
  fallback: { ...NONE, untilClosed: true },
});

async function read(): Promise<Kept> {
  const kept = await remembered.read();
  return kept.untilClosed ? inMemory.read() : kept;
}

const write = (kept: Kept) => (kept.untilClosed ? inMemory : remembered).write(kept);

/** All that is stored, for the page where it is entered. */
export function readAccounts(): Promise<Accounts> {
  return read();
}

/** What the service is called with; nothing where it takes no key of the user's. */
export async function readCredentials(service: ServiceId): Promise<Credentials> {
  return pickAccount(await read(), service);
}

/** Stores what would be lost if the rest of a change failed. */
type Keep = (credentials: Credentials) => Promise<void>;

/** One change on top of what is stored; answers what is stored then. */
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
    const changed = await change(pickAccount(kept, service), keep);
    await keep(changed);
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
  refresh: (stored: Credentials, keep: Keep) => Promise<Credentials>,
): Promise<Credentials> {
  return changeCredentials(service, (stored, keep) =>
    stored.token === refused.token ? refresh(stored, keep) : stored,
  );
}

/** How long the keys are kept: until the browser closes, or until they are removed. */
export async function areUntilClosed(): Promise<boolean> {
  return (await remembered.read()).untilClosed === true;
}

/** Moves all keys, and erases them where they were. */
export function keepUntilClosed(untilClosed: boolean): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { untilClosed: _before, ...accounts } = await read();
    const [to, from] = untilClosed ? [inMemory, remembered] : [remembered, inMemory];
    await to.write({ ...accounts, ...(untilClosed && { untilClosed }) });
    await from.write({ ...NONE, untilClosed: true });
  });
}

function pickAccount(accounts: Accounts, service: ServiceId): Credentials {
  const account = accountOf(service);
  return account ? accounts[account] : {};
}
