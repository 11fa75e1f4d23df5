/** Signing in to the open platform: consent → code → the pair of tokens, stored. */
import { AppError, type Failure, failureOf, isAppError } from '@/utils/core/errors';
import { type Credentials } from '@/utils/core/model/accounts';
import { type Connection, originOf } from '@/utils/core/model/settings';
import {
  type NoCodeReason,
  authorizeUrl,
  readPasted,
  readRedirect,
} from '@/utils/io/services/open-platform/consent';
import { browser } from '@/utils/io/browser';
import { requestServiceAccess, requestSignInAccess, signInRedirectUri } from '@/utils/io/platform';
import { requireOwnKey } from '@/utils/io/services/key-guard';
import { redeemCode } from '@/utils/io/services/open-platform/tokens';
import { readConnection } from './draft';
import { type Entry, type Verdict, enteredCredentials, save } from './save';
import { changeKeys } from './save';
import { formOf } from './service-form';

export type SignInOutcome =
  | { kind: 'signed-in'; stored: Credentials }
  | { kind: 'stopped'; why: NoCodeReason | 'no-app' | 'code-late' | 'code-refused' }
  | { kind: 'failed'; failure: Failure }
  | Extract<Verdict, { kind: 'wrong' }>;

/** Saves the fields. Called inside the click; a single prompt requests all needed access. */
export function signIn(entry: Entry): Promise<SignInOutcome> {
  return orFailure(async () => {
    const prepared = await prepare(entry, requestSignInAccess);
    if ('kind' in prepared) return prepared;
    const { connection, app } = prepared;
    const redirectUri = signInRedirectUri();
    const state = crypto.randomUUID();
    const consent = authorizeUrl(connection, { appKey: app.appKey, redirectUri, state });
    const address = await authorize(consent);
    if (address === undefined) return { kind: 'stopped', why: 'cancelled' };
    const read = readRedirect(address, state);
    if ('why' in read) return { kind: 'stopped', why: read.why };
    return redeem(entry, { ...prepared, code: read.code, redirectUri });
  });
}

/**
 * Shows the consent page. Resolves to the address it redirected to, or to undefined if the
 * user closed it. The browser rejects in two cases, a closed window and a page that did not load; only
 * the message tells them apart (Chromium 156).
 */
async function authorize(url: string): Promise<string | undefined> {
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive: true });
  } catch (cause) {
    if (!String(cause).includes('could not be loaded')) return undefined;
    throw new AppError('service-down', { detail: { host: new URL(url).host }, cause });
  }
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
): Promise<SignInOutcome> {
  return orFailure(async () => {
    const prepared = await prepare(entry);
    if ('kind' in prepared) return prepared;
    const read = readPasted(text, opened?.state);
    if ('why' in read) return { kind: 'stopped', why: read.why };
    // A code is a secret of the service that issued it.
    const isSame = opened?.origin === originOf(prepared.connection);
    if (!isSame) return { kind: 'stopped', why: 'not-opened' };
    return redeem(entry, { ...prepared, code: read.code, redirectUri });
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
): Promise<SignInOutcome | Opened> {
  const read = readConnection(formOf(service).fields, values);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const { connection } = read;
  const { appKey } = await enteredCredentials({ service, values }, connection);
  if (!appKey) return { kind: 'stopped', why: 'no-app' };
  await browser.tabs.create({ url: authorizeUrl(connection, { appKey, redirectUri, state }) });
  return { state, origin: originOf(connection) };
}

interface Prepared {
  connection: Connection;
  app: Credentials & { appKey: string };
}

async function prepare(
  entry: Entry,
  request = requestServiceAccess,
): Promise<Prepared | SignInOutcome> {
  const saved = await save(entry, request);
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
): Promise<SignInOutcome> {
  try {
    requireOwnKey(connection, app);
    const { signal } = new AbortController();
    const options = { signal, now: Date.now() };
    const pair = await redeemCode(connection, app, { code, redirectUri }, options);
    return { kind: 'signed-in', stored: await changeKeys(service, connection, () => pair) };
  } catch (error) {
    // The platform refuses a code with the same error as an expired token.
    const isRefused = isAppError(error) && error.code === 'token-expired';
    if (isRefused) return { kind: 'stopped', why: 'code-refused' };
    throw error;
  }
}
