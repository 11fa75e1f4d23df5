/** One request to the service, with a token that is renewed where it has ended. */
import { isAppError } from '@/utils/errors';
import type { Part } from '@/utils/model/part';
import type { Credentials } from '@/utils/model/settings';
import type { ProviderPicture, SearchAnswer } from '@/utils/providers/provider';
import { renewCredentials } from '@/utils/store/credentials';
import type { Calls, Leave } from './calls/calls';
import { accessMissing, type Plan } from './plan';

/** A token that ends while the request is on its way would be refused. */
const AHEAD_MS = 60_000;
/** Of what must not be broken off in the middle. */
const NEVER = new AbortController().signal;

export interface Posting {
  windowId: number;
  picture: ProviderPicture;
  /** See `SearchRequest`. */
  region?: Part | undefined;
  /** Of the page after the first. */
  cursor?: string | undefined;
  /** No stored answer. */
  isAnew?: boolean | undefined;
  signal: AbortSignal;
  /** Writes down that a request is about to leave; called for each, and not for a stored answer. */
  beforePost: () => Promise<void>;
}

/** From the store or the service. Throws `access-missing` where the service may not be asked. */
export async function post(plan: Plan, posting: Posting): ReturnType<Calls['search']> {
  if (!plan.hasAccess) throw accessMissing(plan);
  return plan.calls.search(plan, posting, (leave) => send(plan, posting, leave));
}

async function send(
  { service, provider, connection, credentials }: Plan,
  { picture, region, cursor, signal, beforePost }: Posting,
  leave: Leave,
): Promise<SearchAnswer> {
  const search = async (key: Credentials) => {
    await beforePost();
    const reach = { connection, credentials: key, leave };
    return provider.search({ ...reach, picture, region, cursor }, { signal });
  };
  // Not the run's signal: a pair that was given out must be stored. It has a deadline.
  const renew = (refused: Credentials) =>
    renewCredentials(service, refused, (stored) =>
      provider.refresh(connection, stored, { signal: NEVER, now: Date.now() }),
    );
  const key = endsSoon(credentials) ? await renew(credentials) : credentials;
  return search(key).catch(async (error: unknown) => {
    if (!isAppError(error) || error.code !== 'token-expired') throw error;
    return search(await renew(key));
  });
}

/** Ahead of its end, and only where there is something to renew it with. */
function endsSoon({ expiresAt, refreshToken }: Credentials): boolean {
  return refreshToken !== undefined && expiresAt !== undefined && expiresAt - AHEAD_MS < Date.now();
}
