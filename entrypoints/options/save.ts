import type { Failure } from '@/utils/errors';
import {
  connectionOf,
  DEFAULT_SETTINGS,
  type Connection,
  type Credentials,
  type ServiceId,
  type Settings,
} from '@/utils/model/settings';
import { webFacts } from '@/utils/providers/web/facts';
import { mergeCredentials, readConnection, type Draft, type WrongField } from './draft';

const WEB_HOST = 'www.1688.com';

/** Everything outside of the options page. */
export interface OptionsDeps {
  /** Must be called before anything is awaited: only then is it part of the user's click. */
  requestAccess(origins: string[]): Promise<boolean>;
  /** Match patterns of the open platform's hosts. */
  originsOf(connection: Connection): string[];
  changeSettings(change: (settings: Settings) => Settings): Promise<void>;
  readCredentials(): Promise<Credentials>;
  /** Answers what is stored then. */
  changeCredentials(change: (stored: Credentials) => Credentials): Promise<Credentials>;
  /** Why a search would fail, or nothing. */
  check(
    service: ServiceId,
    connection: Connection,
    credentials: Credentials,
  ): Promise<Failure | undefined>;
}

export type Verdict =
  | { kind: 'saved'; stored: Credentials }
  | { kind: 'saved-without-access'; stored: Credentials; host: string }
  | { kind: 'testing' }
  | { kind: 'tested'; failure: Failure | undefined }
  | { kind: 'forgotten' }
  | { kind: 'wrong'; fields: WrongField[] };

/**
 * Asks for the service's hosts in the click itself, then writes. A "no" is no reason to lose what
 * was entered. The demo is asked for nothing: its gateway lets extensions read its answers.
 */
export async function save(draft: Draft, deps: OptionsDeps): Promise<Verdict> {
  if (draft.service === 'demo') {
    await deps.changeSettings((settings) => ({ ...settings, service: 'demo' }));
    return { kind: 'saved', stored: await deps.readCredentials() };
  }
  if (draft.service === 'web') {
    const { api } = webFacts.hosts(connectionOf(DEFAULT_SETTINGS, 'web'));
    const granted = await deps.requestAccess(api);
    await deps.changeSettings((settings) => ({ ...settings, service: 'web' }));
    const stored = await deps.readCredentials();
    return granted
      ? { kind: 'saved', stored }
      : { kind: 'saved-without-access', stored, host: WEB_HOST };
  }
  const read = readConnection(draft);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const { connection } = read;
  const granted = await deps.requestAccess(deps.originsOf(connection));

  // Before the settings: who hears of those may search at once.
  const stored = await deps.changeCredentials((old) => mergeCredentials(old, draft));
  await deps.changeSettings((settings) => ({
    ...settings,
    service: 'open-platform',
    connections: { ...settings.connections, 'open-platform': connection },
  }));
  return granted
    ? { kind: 'saved', stored }
    : { kind: 'saved-without-access', stored, host: new URL(connection.baseUrl).host };
}

/** Tries what stands in the fields, and saves nothing. Asks for access like `save`. */
export async function testConnection(
  draft: Draft,
  settings: Settings,
  deps: OptionsDeps,
): Promise<Verdict> {
  if (draft.service === 'demo') {
    return { kind: 'tested', failure: await deps.check('demo', settings.connections.demo, {}) };
  }
  if (draft.service === 'web') {
    const connection = connectionOf(settings, 'web');
    const failure = (await deps.requestAccess(webFacts.hosts(connection).api))
      ? await deps.check('web', connection, {})
      : { code: 'access-missing' as const, detail: { host: WEB_HOST } };
    return { kind: 'tested', failure };
  }
  const read = readConnection(draft);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const { connection } = read;
  if (!(await deps.requestAccess(deps.originsOf(connection)))) {
    const { host } = new URL(connection.baseUrl);
    return { kind: 'tested', failure: { code: 'access-missing', detail: { host } } };
  }
  const credentials = mergeCredentials(await deps.readCredentials(), draft);
  return { kind: 'tested', failure: await deps.check('open-platform', connection, credentials) };
}
