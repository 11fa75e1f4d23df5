/** Signing in to the open platform: consent → code → the pair of tokens, stored. */
import { type Failure, failureOf, isAppError } from '@/utils/errors';
import { type Connection, type Credentials, connectionOf } from '@/utils/model/settings';
import {
  type NoCodeReason,
  authorizeUrl,
  readPasted,
  readRedirect,
} from '@/utils/services/open-platform/consent';
import type { OptionsContext } from './context';
import { readConnection } from './draft';
import { type Entry, type Verdict, enteredCredentials, save } from './save';
import { formOf } from './service-form';

export type SignInOutcome =
  | { kind: 'signed-in'; stored: Credentials }
  | { kind: 'stopped'; why: NoCodeReason | 'no-app' | 'code-late' | 'code-refused' }
  | { kind: 'failed'; failure: Failure }
  | Extract<Verdict, { kind: 'wrong' }>;

/** Saves the fields. Called inside the click; a single prompt requests all needed access. */
export function signIn(entry: Entry, context: OptionsContext): Promise<SignInOutcome> {
  return orFailure(async () => {
    const { redirectUri, requestAccess, newState, authorize } = context.signIn;
    const prepared = await prepare(entry, context, requestAccess);
    if ('kind' in prepared) return prepared;
    const { connection, app } = prepared;
    const state = newState();
    const consent = authorizeUrl(connection, { appKey: app.appKey, redirectUri, state });
    const address = await authorize(consent);
    if (address === undefined) return { kind: 'stopped', why: 'cancelled' };
    const read = readRedirect(address, state);
    if ('why' in read) return { kind: 'stopped', why: read.why };
    return redeem(entry, { ...prepared, code: read.code, redirectUri }, context);
  });
}

export interface Pasted {
  text: string;
  redirectUri: string;
  /** Of the consent page that was opened here; undefined if none was. */
  state: string | undefined;
}

/** Signs in with a code that was copied from the consent page. Called inside the click. */
export function signInByCode(
  entry: Entry,
  { text, redirectUri, state }: Pasted,
  context: OptionsContext,
): Promise<SignInOutcome> {
  return orFailure(async () => {
    const prepared = await prepare(entry, context);
    if ('kind' in prepared) return prepared;
    const read = readPasted(text, state);
    if ('why' in read) return { kind: 'stopped', why: read.why };
    return redeem(entry, { ...prepared, code: read.code, redirectUri }, context);
  });
}

async function orFailure(work: () => Promise<SignInOutcome>): Promise<SignInOutcome> {
  try {
    return await work();
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

/** Opens the consent page in a tab, for a code that is copied by hand. Saves nothing. */
export async function openConsent(
  { service, values }: Entry,
  { redirectUri, state }: { redirectUri: string; state: string },
  context: OptionsContext,
): Promise<SignInOutcome | undefined> {
  const read = readConnection(formOf(service).fields, values);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const { connection } = read;
  const { appKey } = await enteredCredentials({ service, values }, connection, context);
  if (!appKey) return { kind: 'stopped', why: 'no-app' };
  await context.signIn.openTab(authorizeUrl(connection, { appKey, redirectUri, state }));
  return undefined;
}

interface Prepared {
  connection: Connection;
  app: { appKey: string; secret: string };
}

async function prepare(
  entry: Entry,
  context: OptionsContext,
  request = context.permissions.requestService,
): Promise<Prepared | SignInOutcome> {
  const saved = await save(entry, context, request);
  if (saved.kind === 'wrong') return saved;
  if (saved.kind === 'saved-without-access') {
    return {
      kind: 'failed',
      failure: { code: 'access-missing', detail: { host: saved.host } },
    };
  }
  const { appKey, secret } = 'stored' in saved ? saved.stored : {};
  if (!appKey || !secret) return { kind: 'stopped', why: 'no-app' };
  const settings = await context.storage.settings.read();
  return { connection: connectionOf(settings, entry.service), app: { appKey, secret } };
}

/** Stores the pair of tokens before it is used. */
async function redeem(
  { service }: Entry,
  { connection, app, code, redirectUri }: Prepared & { code: string; redirectUri: string },
  context: OptionsContext,
): Promise<SignInOutcome> {
  try {
    const pair = await context.signIn.redeem(connection, app, { code, redirectUri });
    return {
      kind: 'signed-in',
      stored: await context.storage.credentials.change(service, () => pair),
    };
  } catch (error) {
    // The platform refuses a code with the same error as an expired token.
    const isRefused = isAppError(error) && error.code === 'token-expired';
    if (isRefused) return { kind: 'stopped', why: 'code-refused' };
    throw error;
  }
}
