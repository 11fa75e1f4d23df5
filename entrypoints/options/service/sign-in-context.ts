import { browser } from '@/utils/io/browser';
import { AppError } from '@/utils/core/errors';
import type { Credentials } from '@/utils/core/model/accounts';
import type { Connection } from '@/utils/core/model/settings';
import { requestSignInAccess, signInRedirectUri } from '@/utils/io/platform';
import { requireOwnKey } from '@/utils/io/services/key-guard';
import { redeemCode } from '@/utils/io/services/open-platform/tokens';

/** What signing in needs from the browser and from the open platform. */
export function createSignInContext() {
  return {
    /** Must be called inside the click, before anything is awaited. */
    requestAccess: (origins: string[]) => requestSignInAccess(origins),
    redirectUri: signInRedirectUri(),
    newState: (): string => crypto.randomUUID(),
    authorize,
    openTab: async (url: string) => void (await browser.tabs.create({ url })),
    copy: (text: string) => navigator.clipboard.writeText(text),
    redeem: async (
      connection: Connection,
      credentials: Credentials,
      code: { code: string; redirectUri: string },
    ): Promise<Credentials> => {
      requireOwnKey(connection, credentials);
      const { signal } = new AbortController();
      return redeemCode(connection, credentials, code, { signal, now: Date.now() });
    },
  };
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
