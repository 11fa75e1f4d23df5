import { changeCredentials, forgetUnused, readCredentials } from '@/utils/io/storage/credentials';
import { checkConnection } from './check-connection';
import { endPauses } from '@/utils/io/storage/watch-summary';
import { originPatterns } from '@/utils/io/access';
import { requestServiceAccess } from '@/utils/io/platform';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { settingsStore } from '@/utils/io/storage/settings';
import {
  type Connection,
  DEFAULT_SETTINGS,
  type ServiceId,
  type Settings,
  connectionOf,
  originOf,
  ownConnectionOf,
} from '@/utils/core/model/settings';
import { type Credentials, accountOf, hasKey } from '@/utils/core/model/accounts';
import { type Failure, failureOf } from '@/utils/core/errors';
import { type FieldName, formOf } from './service-form';
import { type Fields, mergeCredentials, readConnection } from './draft';

export type Verdict =
  | { kind: 'saved'; stored: Credentials; isKeyGone?: boolean }
  | { kind: 'saved-without-access'; stored: Credentials; isKeyGone?: boolean; host: string }
  | { kind: 'testing' }
  | { kind: 'tested'; failure: Failure | undefined }
  | { kind: 'forgotten' }
  | { kind: 'wrong'; fields: FieldName[] };

/** The chosen service, and the values of its fields. */
export interface Entry {
  service: ServiceId;
  values: Fields;
  /** The connection to the team's relay, where that stands for the service. */
  relay?: Connection | undefined;
}

/**
 * Requests access to the service's hosts inside the click, then saves with or without it, so that what
 * was entered is not lost. The demo needs no access, as its gateway allows extensions by CORS.
 * @param request requests access from the browser
 */
export async function save(
  { service, values, relay }: Entry,
  request = requestServiceAccess,
): Promise<Verdict> {
  if (relay) return saveFromTeam({ service, values }, relay);
  const account = accountOf(service);
  if (account === undefined) {
    const { baseUrl } = connectionOf(DEFAULT_SETTINGS, service);
    const granted = await requestHosts(service, { baseUrl }, request);
    await settingsStore.update((before) => ({ ...before, service }));
    return granted
      ? { kind: 'saved', stored: {} }
      : { kind: 'saved-without-access', stored: {}, host: new URL(baseUrl).host };
  }
  const read = readConnection(formOf(service).fields, values);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const { connection } = read;
  const granted = await requestHosts(service, connection, request);

  // Stored before the settings: a panel that watches those may search at once.
  const stored = await changeKeys(service, connection, (old) => mergeCredentials(old, values));
  await settingsStore.update((before) => ({
    ...before,
    service,
    connections: { ...before.connections, [service]: connection },
  }));
  const isKeyGone = (await forgetUnused(account)) > 0;
  return granted
    ? { kind: 'saved', stored, isKeyGone }
    : { kind: 'saved-without-access', stored, isKeyGone, host: new URL(connection.baseUrl).host };
}

/** What is asked of the relay. The user's own address and keys stay: they are used again without the team. */
async function saveFromTeam({ service, values }: Entry, relay: Connection): Promise<Verdict> {
  const { fields } = formOf(service, true);
  const read = readConnection(fields, values);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const granted = await requestHosts(service, relay);
  await settingsStore.update((before) => {
    const { baseUrl, form } = ownConnectionOf(before, service);
    const connection = { ...read.connection, baseUrl, ...(form && { form }) };
    const connections = { ...before.connections, [service]: connection };
    return { ...before, service, ...(fields.length > 0 && { connections }) };
  });
  return granted
    ? { kind: 'saved', stored: {} }
    : { kind: 'saved-without-access', stored: {}, host: new URL(relay.baseUrl).host };
}

/** Tests the values of the fields without saving them. Requests access like `save`. */
export async function testConnection(
  { service, values, relay }: Entry,
  settings: Settings,
): Promise<Verdict> {
  if (relay || accountOf(service) === undefined) {
    const connection = relay ?? connectionOf(settings, service);
    if (!(await requestHosts(service, connection))) return withoutAccess(connection);
    const credentials = await readCredentials(service, connection);
    const failure = await checkConnection(service, connection, credentials);
    return { kind: 'tested', failure };
  }
  const read = readConnection(formOf(service).fields, values);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const { connection } = read;
  if (!(await requestHosts(service, connection))) return withoutAccess(connection);
  const credentials = await enteredCredentials({ service, values }, connection);
  return { kind: 'tested', failure: await checkConnection(service, connection, credentials) };
}

/** The credentials that saving would store. */
async function enteredCredentials(
  { service, values }: Entry,
  connection: Connection,
): Promise<Credentials> {
  const stored = await readCredentials(service, connection);
  const merged = mergeCredentials(stored, values);
  return hasKey(merged) ? { ...merged, origin: originOf(connection) } : stored;
}

/** Called inside the click. A service that allows extensions by CORS needs no access. */
async function requestHosts(
  service: ServiceId,
  connection: Connection,
  request = requestServiceAccess,
): Promise<boolean> {
  const { api, pictures } = serviceInfoOf(service).hosts(connection);
  if (api.length === 0) return true;
  try {
    return await request(service, [...api, ...originPatterns(pictures)]);
  } catch (error) {
    console.error(error); // the address has no valid match pattern
    return false;
  }
}

function withoutAccess({ baseUrl }: Connection): Verdict {
  const { host } = new URL(baseUrl);
  return { kind: 'tested', failure: { code: 'access-missing', detail: { host } } };
}

/** Watched offers whose service lacked this key are checked again. Resolves to the stored value. */
export const changeKeys: typeof changeCredentials = async (...change) => {
  const changed = await changeCredentials(...change);
  await endPauses().catch(failureOf); // the keys are stored
  return changed;
};
