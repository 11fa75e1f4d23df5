/** Signing in to the open platform: consent → code → the pair of tokens, stored. */
import { type Failure, failureOf, isAppError } from '@/utils/core/errors';
import { type Credentials } from '@/utils/core/model/accounts';
import { type Connection, originOf } from '@/utils/core/model/settings';
import {
  type NoCodeReason,
  authorizeUrl,
  readPasted,
  readRedirect,
} from '@/utils/io/services/open-platform/consent';
import type { OptionsContext } from '../context';
import { readConnection } from '../draft';
import { type Entry, type Verdict, enteredCredentials, save } from '../save';
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

/** A consent page in a tab: which answer is its own, and which service it belongs to. */
export interface Opened {
  state: string;
  origin: string;
}

export interface Pasted {
  text: string;
  redirectUri: string;
  /** The page that was opened from here last; undefined if none was. */
  opened: Opened | undefined;
}

/** Signs in with a code that was copied from the consent page. Called inside the click. */
export function signInByCode(
  entry: Entry,
  { text, redirectUri, opened }: Pasted,
  context: OptionsContext,
): Promise<SignInOutcome> {
  return orFailure(async () => {
    const prepared = await prepare(entry, context);
    if ('kind' in prepared) return prepared;
    const read = readPasted(text, opened?.state);
    if ('why' in read) return { kind: 'stopped', why: read.why };
    // A code is a secret of the service that issued it.
    const isSame = opened?.origin === originOf(prepared.connection);
    if (!isSame) return { kind: 'stopped', why: 'not-opened' };
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
): Promise<SignInOutcome | Opened> {
  const read = readConnection(formOf(service).fields, values);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const { connection } = read;
  const { appKey } = await enteredCredentials({ service, values }, connection, context);
  if (!appKey) return { kind: 'stopped', why: 'no-app' };
  await context.signIn.openTab(authorizeUrl(connection, { appKey, redirectUri, state }));
  return { state, origin: originOf(connection) };
}

interface Prepared {
  connection: Connection;
  app: Credentials & { appKey: string };
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
  const { appKey, secret, origin } = 'stored' in saved ? saved.stored : {};
  if (!appKey || !secret) return { kind: 'stopped', why: 'no-app' };
  // Values of the form, not the stored settings, which another page may have changed meanwhile.
  const read = readConnection(formOf(entry.service).fields, entry.values);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  return { connection: read.connection, app: { appKey, secret, origin } };
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
      stored: await context.storage.credentials.change(service, connection, () => pair),
    };
  } catch (error) {
    // The platform refuses a code with the same error as an expired token.
    const isRefused = isAppError(error) && error.code === 'token-expired';
    if (isRefused) return { kind: 'stopped', why: 'code-refused' };
    throw error;
  }
}
