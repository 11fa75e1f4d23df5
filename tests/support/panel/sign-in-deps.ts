import { vi } from 'vitest';
import type { SignInDeps } from '@/entrypoints/options/sign-in';

export const REDIRECT_URI = 'https://extension.chromiumapp.org/';
export const STATE = 'state-1';
export const PAIR = { appKey: '42', secret: 's', token: 'new', refreshToken: 'r1' };

/** A consent page on which the user says yes, and a platform that gives a pair for its code. */
export function makeSignInDeps() {
  return {
    redirectUri: REDIRECT_URI,
    requestAccess: vi.fn<SignInDeps['requestAccess']>().mockResolvedValue(true),
    newState: () => STATE,
    authorize: vi
      .fn<SignInDeps['authorize']>()
      .mockResolvedValue(`${REDIRECT_URI}?code=code-1&state=${STATE}`),
    openTab: vi.fn<SignInDeps['openTab']>().mockResolvedValue(undefined),
    copy: vi.fn<SignInDeps['copy']>().mockResolvedValue(undefined),
    redeem: vi.fn<SignInDeps['redeem']>().mockResolvedValue(PAIR),
  };
}
