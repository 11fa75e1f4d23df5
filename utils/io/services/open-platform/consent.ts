/** The consent page of the open platform (OAuth 2), and the address that it redirects to. */
import { OPEN_PLATFORM_URL, type Connection } from '../../../core/model/settings';

const CONSENT_PAGE = 'https://auth.1688.com/oauth/authorize';
/** A code is valid for two minutes, and once. */
export const CODE_LIFETIME_MS = 120_000;

export interface Consent {
  appKey: string;
  /** Address as it is registered with the app. */
  redirectUri: string;
  /** Random; a forged redirect does not know it. */
  state: string;
}

/** `https://auth.1688.com/oauth/authorize`; another gateway has its own page. */
export function authorizeUrl({ baseUrl }: Connection, consent: Consent): string {
  const page = baseUrl === OPEN_PLATFORM_URL ? CONSENT_PAGE : `${baseUrl}/oauth/authorize`;
  const query = new URLSearchParams({
    client_id: consent.appKey,
    site: '1688',
    redirect_uri: consent.redirectUri,
    state: consent.state,
  });
  return `${page}?${query}`;
}

/** Why there is no code to use. */
export type NoCodeReason = 'cancelled' | 'state-wrong' | 'not-opened' | 'no-code';

/**
 * @param address where the consent page redirected to
 * @param state the one that was sent; undefined if no page was opened, so that no address can be its answer
 */
export function readRedirect(
  address: string,
  state: string | undefined,
): { code: string } | { why: NoCodeReason } {
  if (!URL.canParse(address)) return { why: 'no-code' };
  const { searchParams } = new URL(address);
  const code = searchParams.get('code');
  const sent = searchParams.get('state');
  const isAnswer = code !== null || sent !== null || state !== undefined;
  if (isAnswer && (state === undefined || sent !== state)) return { why: 'state-wrong' };
  if (searchParams.has('error')) return { why: 'cancelled' };
  return code ? { code } : { why: 'no-code' };
}

/**
 * Pasted by the user: the whole address of the redirect, or the code itself. A code has no state, and a page
 * that shows the code alone has no address: it is taken only while a page is open that was opened from here.
 */
export function readPasted(
  text: string,
  state: string | undefined,
): { code: string } | { why: NoCodeReason } {
  const pasted = text.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(pasted)) return readRedirect(pasted, state);
  if (!/^[^\s?&=]+$/.test(pasted)) return { why: 'no-code' };
  return state === undefined ? { why: 'not-opened' } : { code: pasted };
}
