import { browser } from '@/utils/browser';
import { AppError } from '@/utils/errors';
import type { Connection, Credentials } from '@/utils/model/settings';
import { requestSignInAccess, signInRedirectUri } from '@/utils/platform';
import { redeemCode } from '@/utils/providers/open-platform/token';

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
