import { type Failure, failureOf, isAppError } from '@/utils/errors';
import {
  type Connection,
  type Credentials,
  DEFAULT_SETTINGS,
  type ServiceId,
  type Settings,
  accountOf,
  connectionOf,
} from '@/utils/model/settings';
import { serviceInfoOf } from '@/utils/services/registry';
import { readCredentials, renewCredentials } from '@/utils/storage/credentials';
import { type Fields, hasAny, mergeCredentials, readConnection } from './draft';
import { type FieldName, formOf } from './service-form';
import type { SignInDeps } from './sign-in';

/** Everything outside of the options page. */
export interface OptionsDeps {
  /** Must be called before anything is awaited: only then is it part of the user's click. */
  requestAccess(origins: string[]): Promise<boolean>;
  changeSettings(change: (settings: Settings) => Settings): Promise<void>;
  /** How the service is reached so far. */
  readConnection(service: ServiceId): Promise<Connection>;
  readCredentials(service: ServiceId): Promise<Credentials>;
  /** Answers what is stored then. */
  changeCredentials(
    service: ServiceId,
    change: (stored: Credentials) => Credentials,
  ): Promise<Credentials>;
  /** Why a search would fail, or nothing. */
  check(
    service: ServiceId,
    connection: Connection,
    credentials: Credentials,
  ): Promise<Failure | undefined>;
  signIn: SignInDeps;
}

export type Verdict =
  | { kind: 'saved'; stored: Credentials; isKeyGone?: boolean }
  | { kind: 'saved-without-access'; stored: Credentials; isKeyGone?: boolean; host: string }
  | { kind: 'testing' }
  | { kind: 'tested'; failure: Failure | undefined }
  | { kind: 'forgotten' }
  | { kind: 'wrong'; fields: FieldName[] };

/** The chosen service, and what stands in its fields. */
export interface Entry {
  service: ServiceId;
  values: Fields;
}

/**
 * Asks for the service's hosts in the click itself, then writes. A "no" is no reason to lose what
 * was entered. The demo is asked for nothing: its gateway lets extensions read its answers.
 */
export async function save({ service, values }: Entry, deps: OptionsDeps): Promise<Verdict> {
  if (accountOf(service) === undefined) {
    const { baseUrl } = connectionOf(DEFAULT_SETTINGS, service);
    const granted = await askAccess(service, { baseUrl }, deps);
    await deps.changeSettings((settings) => ({ ...settings, service }));
    return granted
      ? { kind: 'saved', stored: {} }
      : { kind: 'saved-without-access', stored: {}, host: new URL(baseUrl).host };
  }
  const read = readConnection(formOf(service).fields, values);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const { connection } = read;
  const granted = await askAccess(service, connection, deps);

  const isMoved = await changesHost(service, connection, deps);
  let isKeyGone = false;
  // Before the settings: who hears of those may search at once.
  const stored = await deps.changeCredentials(service, (old) => {
    isKeyGone = isMoved && hasAny(old);
    return mergeCredentials(isMoved ? {} : old, values);
  });
  await deps.changeSettings((settings) => ({
    ...settings,
    service,
    connections: { ...settings.connections, [service]: connection },
  }));
  return granted
    ? { kind: 'saved', stored, isKeyGone }
    : { kind: 'saved-without-access', stored, isKeyGone, host: new URL(connection.baseUrl).host };
}

/** Tries what stands in the fields, and saves nothing. Asks for access like `save`. */
export async function testConnection(
  { service, values }: Entry,
  settings: Settings,
  deps: OptionsDeps,
): Promise<Verdict> {
  if (accountOf(service) === undefined) {
    const connection = connectionOf(settings, service);
    if (!(await askAccess(service, connection, deps))) return withoutAccess(connection);
    return { kind: 'tested', failure: await deps.check(service, connection, {}) };
  }
  const read = readConnection(formOf(service).fields, values);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const { connection } = read;
  if (!(await askAccess(service, connection, deps))) return withoutAccess(connection);
  const credentials = await enteredCredentials({ service, values }, connection, deps);
  return { kind: 'tested', failure: await deps.check(service, connection, credentials) };
}

/** What the service would be called with if it was saved now. */
export async function enteredCredentials(
  { service, values }: Entry,
  connection: Connection,
  deps: OptionsDeps,
): Promise<Credentials> {
  const isMoved = await changesHost(service, connection, deps);
  return mergeCredentials(isMoved ? {} : await deps.readCredentials(service), values);
}

/** Secrets go to the host that they were entered for, and a token is good at no other. */
async function changesHost(
  service: ServiceId,
  { baseUrl }: Connection,
  deps: OptionsDeps,
): Promise<boolean> {
  const before = await deps.readConnection(service);
  return new URL(before.baseUrl).origin !== new URL(baseUrl).origin;
}

/** Called in the click. A service that lets extensions read its answers is asked for nothing. */
async function askAccess(
  service: ServiceId,
  connection: Connection,
  deps: OptionsDeps,
): Promise<boolean> {
  const { api, pictures } = serviceInfoOf(service).hosts(connection);
  if (api.length === 0) return true;
  try {
    return await deps.requestAccess([...api, ...pictures]);
  } catch (error) {
    console.error(error); // there is nothing to ask for at such an address
    return false;
  }
}

function withoutAccess({ baseUrl }: Connection): Verdict {
  const { host } = new URL(baseUrl);
  return { kind: 'tested', failure: { code: 'access-missing', detail: { host } } };
}

/**
 * Why a search would fail, or nothing. Like a search it renews a stored token that has expired; a
 * token that was only typed in is tested as it is.
 */
export async function checkConnection(
  service: ServiceId,
  connection: Connection,
  credentials: Credentials,
): Promise<Failure | undefined> {
  const { signal } = new AbortController();
  try {
    const { SERVICE_CLIENTS: PROVIDERS } = await import('@/utils/services/clients');
    const provider = PROVIDERS[service];
    const check = (checked: Credentials) =>
      provider.check(connection, checked, { signal, now: Date.now() });
    await check(credentials).catch(async (error: unknown) => {
      const isExpired = isAppError(error) && error.code === 'token-expired';
      const stored = await readCredentials(service);
      const isRenewable = stored.token === credentials.token && stored.refreshToken !== undefined;
      if (!isExpired || !isRenewable) throw error;
      await check(
        await renewCredentials(service, credentials, (old, keep) =>
          provider.refresh(connection, old, { signal, now: Date.now(), keep }),
        ),
      );
    });
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}
