/** One request to the service, with a token that is renewed where it has ended. */
import { watchAccess } from '@/utils/access';
import { isAppError } from '@/utils/errors';
import type { PictureArea } from '@/utils/model/rectangle';
import type { Query } from '@/utils/model/query';
import type { Credentials } from '@/utils/model/settings';
import type { ServicePicture, CallContext } from '@/utils/services/service';
import { renewCredentials } from '@/utils/storage/credentials';
import type { ServiceCalls } from './calls/calls';
import { accessMissing, mayAsk, type Plan } from './plan';

/** A token that ends while the request is on its way would be refused. */
const AHEAD_MS = 60_000;
/** Of what must not be broken off in the middle. */
const NEVER = new AbortController().signal;

export interface RequestContext {
  windowId: number;
  picture: ServicePicture;
  /** See `SearchRequest`. */
  area?: PictureArea | undefined;
  /** What is asked for beside the picture, or in its place. */
  query?: Query | undefined;
  /** Of the page after the first. */
  cursor?: string | undefined;
  /** No stored answer. */
  bypassCache?: boolean | undefined;
  signal: AbortSignal;
  /**
   * Writes down that a request is about to leave: once it has its turn and is signed, so that a worker
   * that ends before that takes it up again. Not called for a stored answer.
   */
  beforePost: () => Promise<void>;
}

type Posted = Awaited<ReturnType<ServiceCalls['search']>> & Pick<CallContext, 'offMinutes'>;

/**
 * By a service that refused this computer's time. Read once a worker: what is refused although it was
 * allowed for is read anew.
 */
let offMinutes: number | undefined;

/** From the store or the service. Throws `access-missing` where the service may not be asked. */
export async function post(plan: Plan, posting: RequestContext): Promise<Posted> {
  const { picture, area, query, signal, beforePost } = posting;
  const { provider, hasAccess, calls } = plan;
  if (!hasAccess) throw accessMissing(plan); // also where the answer would be in the store
  let allowed: number | undefined;
  const answer = await calls.search(plan, posting, (begun) =>
    withKey(plan, (reach, lost) => {
      allowed = reach.offMinutes;
      let written: Promise<void> | undefined; // once, however many requests a search takes
      const acquireSlot = async (until: AbortSignal) => {
        await reach.acquireSlot?.(until);
        await (written ??= beforePost());
      };
      const request = { picture, area, ...query, ...reach, ...begun, acquireSlot };
      const { words, isWordsOnly } = request;
      const call = { signal: AbortSignal.any([signal, lost]) };
      return isWordsOnly && words && provider.words
        ? provider.words({ ...request, query: words }, call)
        : provider.search(request, call);
    }),
  );
  return { ...answer, offMinutes: allowed };
}

/**
 * Any call of the service; made a second time where its token is refused and can be renewed, or where
 * its time is refused and the service has said what time it is.
 * @param send `lost` aborts once access is taken back: the browser lets a request go on that has begun
 */
export async function withKey<T>(
  plan: Plan,
  send: (reach: CallContext, lost: AbortSignal) => Promise<T>,
): Promise<T> {
  const { service, provider, connection, credentials, hasAccess, calls } = plan;
  if (!hasAccess) throw accessMissing(plan);
  const { lost, stop } = watchAccess(new URL(connection.baseUrl), () => mayAsk(plan), hasAccess);
  const once = (key: Credentials) =>
    send({ connection, credentials: key, acquireSlot: calls.acquireSlot, offMinutes }, lost);
  const call = async (key: Credentials): Promise<T> => {
    const allowed = offMinutes; // another call may change it meanwhile
    return once(key).catch((error: unknown) => {
      if (!isAppError(error) || error.code !== 'clock-wrong') throw error;
      const seen = error.detail?.offMinutes || undefined;
      if (seen === allowed) throw error;
      offMinutes = seen;
      return once(key);
    });
  };
  // Not the run's signal: a pair that was given out must be stored. It has a deadline.
  const renew = (refused: Credentials) =>
    renewCredentials(service, refused, (stored, keep) =>
      provider.refresh(connection, stored, { signal: NEVER, now: Date.now(), keep }),
    );
  try {
    const key = endsSoon(credentials) ? await renew(credentials) : credentials;
    return await call(key).catch(async (error: unknown) => {
      if (!isAppError(error) || error.code !== 'token-expired') throw error;
      return call(await renew(key));
    });
  } finally {
    stop();
    lost.throwIfAborted(); // what waited for its turn was only cancelled
  }
}

/** Ahead of its end, and only where there is something to renew it with. */
function endsSoon({ expiresAt, refreshToken }: Credentials): boolean {
  return refreshToken !== undefined && expiresAt !== undefined && expiresAt - AHEAD_MS < Date.now();
}
