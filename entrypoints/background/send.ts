/**
 * One request to a service, from the top of this file to its bottom: access → the key is for this origin → token
 * (renewed once) → slot (rate limit, count) → record → request → answer.
 */
import { watchAccess } from '@/utils/io/access';
import { isAppError } from '@/utils/core/errors';
import { type Credentials, accountOf } from '@/utils/core/model/accounts';
import type { RequestPriority } from '@/utils/core/call-limits';
import { askService, requireOwnKey } from '@/utils/io/services/request';
import type { CallContext, Making } from '@/utils/io/services/service';
import { refreshTokens } from '@/utils/io/services/open-platform/tokens';
import { renewCredentials } from '@/utils/io/storage/credentials';
import { type Plan, hasAccessNow, requireAccess } from './plan';
import { acquireSlot } from './rate-limit';

export interface SendOptions {
  signal: AbortSignal;
  /** `background`: lower priority than a search. */
  priority?: RequestPriority | undefined;
  /**
   * Records that the first request is about to be sent, after it got its slot: a search whose worker
   * ends earlier is resumed. Not called for a stored answer.
   */
  beforePost?: (() => Promise<void>) | undefined;
}

/**
 * Minutes by which this computer's clock is ahead, according to a service that refused its time.
 * Kept for the lifetime of the worker, and corrected after another refusal.
 */
let offMinutes: number | undefined;

export function clockOff(): number | undefined {
  return offMinutes;
}

/** Makes, sends and reads one request. Throws `AppError`. */
export type Send = <T>(make: (call: CallContext) => Making<T>) => Promise<T>;

/**
 * Sends the requests of one call: they are recorded once, and their token is renewed once. A request is repeated
 * once with the renewed token, and once if its time is refused and the service has sent its own. It also
 * ends when access is removed, because the browser does not abort running requests; an answer that arrives
 * all the same is paid for, and kept.
 */
export function createSender(
  plan: Plan,
  { signal: cancel, priority = 'search', beforePost }: SendOptions,
): Send {
  const { service, connection } = plan;
  let renewed: Promise<Credentials> | undefined;
  let recorded: Promise<void> | undefined;

  return async (make) => {
    requireAccess(plan);
    if (accountOf(service)) requireOwnKey(connection, plan.credentials);
    const isAllowed = () => hasAccessNow(plan);
    const { lost, stop } = watchAccess(new URL(connection.baseUrl), isAllowed, plan.hasAccess);
    const signal = AbortSignal.any([cancel, lost]);
    let isCorrected = false;
    try {
      if (endsSoon(plan.credentials)) renewed ??= renewToken(plan);
      for (;;) {
        const assumed = offMinutes; // another call may change it meanwhile
        const credentials = renewed ? await renewed : plan.credentials;
        try {
          const request = await make({ connection, credentials, offMinutes: assumed });
          await acquireSlot(service, priority, signal);
          await (recorded ??= beforePost?.());
          return await askService(request, signal);
        } catch (error) {
          const { code, detail } = isAppError(error) ? error : {};
          const seen = detail?.offMinutes || undefined;
          if (code === 'token-expired' && credentials === plan.credentials) {
            renewed ??= renewToken(plan);
          } else if (code === 'clock-wrong' && !isCorrected && seen !== assumed) {
            offMinutes = seen;
            isCorrected = true;
          } else throw error;
          recorded = undefined; // it is sent again
        }
      }
    } catch (error) {
      lost.throwIfAborted(); // a wait for a slot only reports `cancelled`
      throw error;
    } finally {
      stop();
    }
  };
}

/** Renews tokens that could expire during the request. */
const AHEAD_MS = 60_000;
const NEVER = new AbortController().signal;

/** False if there is no refresh token. */
function endsSoon({ expiresAt, refreshToken }: Credentials): boolean {
  return refreshToken !== undefined && expiresAt !== undefined && expiresAt - AHEAD_MS < Date.now();
}

/**
 * Independent of the run's signal, because a new token pair must be stored. Has its own deadline.
 */
function renewToken(plan: Plan): Promise<Credentials> {
  const { service, connection, credentials } = plan;
  return renewCredentials(service, connection, credentials, (stored, keep) =>
    refreshTokens(connection, stored, { signal: NEVER, now: Date.now(), keep }),
  );
}
