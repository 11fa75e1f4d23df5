/** What an answer says of a failure, where every service says it in the same way. */
import type { ErrorCode, ErrorDetail } from '../errors';
import { readRetryAfter } from '../retry-after';
import { readString } from './read';

/** An answer of whatever status; `body` is undefined where it was no JSON. */
export interface Answer {
  host: string;
  status: number;
  headers: Headers;
  body: unknown;
}

/** A code that is sent as a number or as text. */
export function readCode(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : readString(value);
}

/** Code and message are whole: `hideSent` cuts them, once it has blotted out what they repeat. */
export function detailOf(
  { host, status, headers }: Answer,
  said: { code?: string | undefined; message?: unknown },
): ErrorDetail {
  return {
    host,
    status,
    // A date is one of the service's clock, whatever this computer's says.
    retryAfterMs: readRetryAfter(headers.get('Retry-After'), serviceTime(headers) || Date.now()),
    serviceCode: said.code,
    serviceMessage: readString(said.message),
  };
}

const MINUTE_MS = 60_000;
/** A clock that is off by no more is not why a service refuses a request. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

/**
 * Whole minutes by which this computer's clock is ahead of a service's (negative: behind); undefined
 * where the difference is unknown (NaN), or too small to matter for a request.
 * @param offMs by which it is ahead
 * @param allowed minutes that the request's time had made up for
 */
export function clockOffMinutes(offMs: number, allowed = 0): number | undefined {
  const isWrong = Math.abs(offMs - allowed * MINUTE_MS) > CLOCK_TOLERANCE_MS;
  return isWrong ? Math.round(offMs / MINUTE_MS) : undefined;
}

/** Epoch milliseconds by the answer's `Date`; NaN where that is not to be seen. */
function serviceTime(headers: Headers): number {
  return Date.parse(headers.get('Date') ?? '');
}

/** `clockOffMinutes` by the `Date` of an answer. */
export function readOffMinutes(headers: Headers, allowed?: number): number | undefined {
  return clockOffMinutes(Date.now() - serviceTime(headers), allowed);
}

/**
 * What a status alone says, where the body names nothing.
 * @param unauthorized the code for 401: what the service takes for its credentials
 */
export function codeOfStatus(status: number, unauthorized: ErrorCode): ErrorCode | undefined {
  if (status === 401) return unauthorized;
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'service-down';
  return status >= 400 ? 'service-refused' : undefined;
}
