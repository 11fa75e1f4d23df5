/** The consent page of the open platform (OAuth 2), and the address that it redirects to. */
import { OPEN_PLATFORM_URL, type Connection } from '../../../core/model/settings';

const CONSENT_PAGE = 'https://auth.1688.com/oauth/authorize';

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
export type NoCodeReason = 'cancelled' | 'state-wrong' | 'no-code';

/**
 * @param address where the consent page redirected to
 * @param state the one that was sent: another answer is of another sign-in
 */
export function readRedirect(
  address: string,
  state: string,
): { code: string } | { why: NoCodeReason } {
  if (!URL.canParse(address)) return { why: 'no-code' };
  const { searchParams } = new URL(address);
  if (searchParams.get('state') !== state) return { why: 'state-wrong' };
  if (searchParams.has('error')) return { why: 'cancelled' };
  const code = searchParams.get('code');
  return code ? { code } : { why: 'no-code' };
}
