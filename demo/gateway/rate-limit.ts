import { GatewayError } from './errors';

/** Calls a second that one app may make; users of the platform report limits of 3 to 10. */
export const CALLS_PER_SECOND = 10;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/**
 * A token bucket for each app, holding one second's calls.
 * The function that it returns counts a call, or throws `gw.QosAppFrequencyLimit`.
 */
export function createRateLimit(callsPerSecond: number, now: () => number) {
  const buckets = new Map<string, Bucket>();

  return function countCall(appKey: string): void {
    const time = now();
    const last = buckets.get(appKey) ?? { tokens: callsPerSecond, filledAt: time };
    const refill = ((time - last.filledAt) / 1000) * callsPerSecond;
    const tokens = Math.min(callsPerSecond, last.tokens + refill);
    const isOver = tokens < 1;
    buckets.set(appKey, { tokens: isOver ? tokens : tokens - 1, filledAt: time });
    if (isOver) {
      const retryAfter = Math.ceil((1 - tokens) / callsPerSecond);
      throw new GatewayError('gw.QosAppFrequencyLimit', { retryAfter });
    }
  };
}
