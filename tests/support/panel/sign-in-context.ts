import { vi } from 'vitest';
import type { createSignInContext } from '@/entrypoints/options/service/sign-in-context';

type SignInContext = ReturnType<typeof createSignInContext>;

export const REDIRECT_URI = 'https://extension.chromiumapp.org/';
export const STATE = 'state-1';
export const PAIR = { appKey: '42', secret: 's', token: 'new', refreshToken: 'r1' };

/** A consent page on which the user says yes, and a platform that gives a pair for its code. */
export function makeSignInContext() {
  return {
    redirectUri: REDIRECT_URI,
    requestAccess: vi.fn<SignInContext['requestAccess']>().mockResolvedValue(true),
    newState: () => STATE,
    authorize: vi
      .fn<SignInContext['authorize']>()
      .mockResolvedValue(`${REDIRECT_URI}?code=code-1&state=${STATE}`),
    openTab: vi.fn<SignInContext['openTab']>().mockResolvedValue(undefined),
    copy: vi.fn<SignInContext['copy']>().mockResolvedValue(undefined),
    redeem: vi.fn<SignInContext['redeem']>().mockResolvedValue(PAIR),
  };
}
