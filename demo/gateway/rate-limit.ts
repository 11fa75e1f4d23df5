import { GatewayError } from './errors';

/** Calls a second that one app may make; users of the platform report limits of 3 to 10. */
export const CALLS_PER_SECOND = 10;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/**
 * A token bucket for each caller, holding one second's calls. The function that it returns counts
 * a call: it gives the seconds to wait where it is one too many.
 */
export function createBuckets(callsPerSecond: number, now: () => number) {
  const buckets = new Map<string, Bucket>();

  return function takeCall(caller: string): number | undefined {
    const time = now();
    const last = buckets.get(caller) ?? { tokens: callsPerSecond, filledAt: time };
    const passed = Math.max(0, time - last.filledAt); // a clock may be set back
    const refill = (passed / 1000) * callsPerSecond;
    const tokens = Math.min(callsPerSecond, last.tokens + refill);
    const isOver = tokens < 1;
    buckets.set(caller, { tokens: isOver ? tokens : tokens - 1, filledAt: time });
    return isOver ? Math.ceil((1 - tokens) / callsPerSecond) : undefined;
  };
}

export type TakeCall = ReturnType<typeof createBuckets>;

/** The open platform's way to say it: the function throws `gw.QosAppFrequencyLimit`. */
export function createRateLimit(takeCall: TakeCall) {
  return function countCall(appKey: string): void {
    const retryAfter = takeCall(appKey);
    if (retryAfter !== undefined) throw new GatewayError('gw.QosAppFrequencyLimit', { retryAfter });
  };
}
