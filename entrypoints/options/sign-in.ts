/** Signing in to the open platform: consent → code → the pair of tokens, stored. */
import { browser } from '@/utils/browser';
import { AppError, type Failure, failureOf, isAppError } from '@/utils/errors';
import type { Connection, Credentials } from '@/utils/model/settings';
import { requestSignInAccess, signInRedirectUri } from '@/utils/platform';
import {
  type NoCode,
  authorizeUrl,
  readPasted,
  readRedirect,
} from '@/utils/services/open-platform/consent';
import { redeemCode } from '@/utils/services/open-platform/tokens';
import { readConnection } from './draft';
import { type Entry, type OptionsDeps, type Verdict, enteredCredentials, save } from './save';
import { formOf } from './service-form';

export type SignInOutcome =
  | { kind: 'signed-in'; stored: Credentials }
  | { kind: 'stopped'; why: NoCode | 'no-app' | 'code-late' | 'code-refused' }
  | { kind: 'failed'; failure: Failure }
  | Extract<Verdict, { kind: 'wrong' }>;

/** Called in the click, which asks for everything at once. What stands in the fields is saved. */
export function signIn(entry: Entry, deps: OptionsDeps): Promise<SignInOutcome> {
  return orFailure(async () => {
    const { signIn: browser } = deps;
    const { redirectUri } = browser;
    const prepared = await prepare(entry, {
      ...deps,
      requestAccess: (origins) => browser.requestAccess(origins),
    });
    if ('kind' in prepared) return prepared;
    const { connection, app } = prepared;
    const state = browser.newState();
    const consent = authorizeUrl(connection, { appKey: app.appKey, redirectUri, state });
    const address = await browser.authorize(consent);
    if (address === undefined) return { kind: 'stopped', why: 'cancelled' };
    const read = readRedirect(address, state);
    if ('why' in read) return { kind: 'stopped', why: read.why };
    return redeem(entry, { ...prepared, code: read.code, redirectUri }, deps);
  });
}

export interface Pasted {
  text: string;
  redirectUri: string;
  /** Of the consent page that was opened here; absent where none was. */
  state: string | undefined;
}

/** Called in the click. */
export function signInByCode(
  entry: Entry,
  { text, redirectUri, state }: Pasted,
  deps: OptionsDeps,
): Promise<SignInOutcome> {
  return orFailure(async () => {
    const prepared = await prepare(entry, deps);
    if ('kind' in prepared) return prepared;
    const read = readPasted(text, state);
    if ('why' in read) return { kind: 'stopped', why: read.why };
    return redeem(entry, { ...prepared, code: read.code, redirectUri }, deps);
  });
}

async function orFailure(work: () => Promise<SignInOutcome>): Promise<SignInOutcome> {
  try {
    return await work();
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

/** Opens the consent page in a tab, for a code that is copied by hand; saves nothing. */
export async function openConsent(
  { service, values }: Entry,
  { redirectUri, state }: { redirectUri: string; state: string },
  deps: OptionsDeps,
): Promise<SignInOutcome | undefined> {
  const read = readConnection(formOf(service).fields, values);
  if (read.wrong) return { kind: 'wrong', fields: read.wrong };
  const { connection } = read;
  const { appKey } = await enteredCredentials({ service, values }, connection, deps);
  if (!appKey) return { kind: 'stopped', why: 'no-app' };
  await deps.signIn.openTab(authorizeUrl(connection, { appKey, redirectUri, state }));
  return undefined;
}

interface Prepared {
  connection: Connection;
  app: { appKey: string; secret: string };
}

async function prepare(entry: Entry, deps: OptionsDeps): Promise<Prepared | SignInOutcome> {
  const saved = await save(entry, deps);
  if (saved.kind === 'wrong') return saved;
  if (saved.kind === 'saved-without-access') {
    return {
      kind: 'failed',
      failure: { code: 'access-missing', detail: { host: saved.host } },
    };
  }
  const { appKey, secret } = 'stored' in saved ? saved.stored : {};
  if (!appKey || !secret) return { kind: 'stopped', why: 'no-app' };
  return { connection: await deps.readConnection(entry.service), app: { appKey, secret } };
}

/** The pair is stored before anybody uses it. */
async function redeem(
  { service }: Entry,
  { connection, app, code, redirectUri }: Prepared & { code: string; redirectUri: string },
  deps: OptionsDeps,
): Promise<SignInOutcome> {
  try {
    const pair = await deps.signIn.redeem(connection, app, { code, redirectUri });
    return { kind: 'signed-in', stored: await deps.changeCredentials(service, () => pair) };
  } catch (error) {
    // The platform's word for a code as for a token.
    const isRefused = isAppError(error) && error.code === 'token-expired';
    if (isRefused) return { kind: 'stopped', why: 'code-refused' };
    throw error;
  }
}

/** Everything outside of the sign-in. */
export interface SignInDeps {
  /** Must be called before anything is awaited: only then is it part of the user's click. */
  requestAccess(origins: string[]): Promise<boolean>;
  redirectUri: string;
  newState(): string;
  /** Shows the consent page; answers the address that it led to, or nothing where it was closed. */
  authorize(url: string): Promise<string | undefined>;
  openTab(url: string): Promise<unknown>;
  copy(text: string): Promise<void>;
  redeem(
    connection: Connection,
    credentials: Credentials,
    code: { code: string; redirectUri: string },
  ): Promise<Credentials>;
}

export const signInDeps: SignInDeps = {
  requestAccess: requestSignInAccess,
  redirectUri: signInRedirectUri(),
  newState: () => crypto.randomUUID(),
  authorize,
  openTab: (url) => browser.tabs.create({ url }),
  copy: (text) => navigator.clipboard.writeText(text),
  redeem: (connection, credentials, code) => {
    const { signal } = new AbortController();
    return redeemCode(connection, credentials, code, { signal, now: Date.now() });
  },
};

/** The browser rejects in both cases, and only its words tell them apart (Chromium 156). */
async function authorize(url: string): Promise<string | undefined> {
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive: true });
  } catch (cause) {
    if (!String(cause).includes('could not be loaded')) return undefined;
    throw new AppError('service-down', { detail: { host: new URL(url).host }, cause });
  }
}
