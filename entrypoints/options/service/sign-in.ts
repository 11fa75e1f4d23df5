/** Signing in to the open platform: consent → code → the pair of tokens, stored. */
import { AppError, type Failure, failureOf, isAppError } from '@/utils/core/errors';
import type { Credentials } from '@/utils/core/model/accounts';
import type { Connection } from '@/utils/core/model/settings';
import {
  type NoCodeReason,
  authorizeUrl,
  readRedirect,
} from '@/utils/io/services/open-platform/consent';
import { browser } from '@/utils/io/browser';
import { requestSignInAccess, signInRedirectUri } from '@/utils/io/platform';
import { requireOwnKey } from '@/utils/io/services/request';
import { redeemCode } from '@/utils/io/services/open-platform/tokens';
import { readConnection } from './draft';
import { type Entry, type Verdict, changeKeys, save } from './save';
import { formOf } from './service-form';

export type SignInOutcome =
  | { kind: 'signed-in'; stored: Credentials }
  | { kind: 'stopped'; why: NoCodeReason | 'no-app' | 'code-refused' }
  | { kind: 'failed'; failure: Failure }
  | Extract<Verdict, { kind: 'wrong' }>;

/** Saves the fields. Called inside the click; a single prompt requests all needed access. */
export async function signIn(entry: Entry): Promise<SignInOutcome> {
  try {
    const prepared = await prepare(entry);
    if ('kind' in prepared) return prepared;
    const { connection, app } = prepared;
    const redirectUri = signInRedirectUri();
    const state = crypto.randomUUID();
    const consent = authorizeUrl(connection, { appKey: app.appKey, redirectUri, state });
    const address = await authorize(consent);
    if (address === undefined) return { kind: 'stopped', why: 'cancelled' };
    const read = readRedirect(address, state);
    if ('why' in read) return { kind: 'stopped', why: read.why };
    return await redeem(entry, { ...prepared, code: read.code, redirectUri });
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
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

interface Prepared {
  connection: Connection;
  app: Credentials & { appKey: string };
}

async function prepare(entry: Entry): Promise<Prepared | SignInOutcome> {
  const saved = await save(entry, requestSignInAccess);
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
