/** What a service answered, and what all services' errors have in common. */
import { type AppError, type ErrorCode, type ErrorDetail, isAppError } from '../../core/errors';
import { readRetryAfter } from '../http';
import { readString } from './read-fields';

/** An answer of any status; `body` is undefined where it is no JSON. */
export interface Answer {
  host: string;
  status: number;
  headers: Headers;
  body: unknown;
}

/** An error code, sent as a number or as text. */
export function readCode(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : readString(value);
}

/** Details of an error. Code and message are complete: `redactError` truncates them. */
export function detailOf(
  { host, status, headers }: Answer,
  found: { code?: string | undefined; message?: unknown },
): ErrorDetail {
  return {
    host,
    status,
    // A date in `Retry-After` is one of the service's clock.
    retryAfterMs: readRetryAfter(headers.get('Retry-After'), serviceTime(headers) || Date.now()),
    serviceCode: found.code,
    serviceMessage: readString(found.message),
  };
}

/** A refusal of one offer, which may have been withdrawn. The gateway's own (`gw.…`) concern every offer. */
export function concernsOneOffer(error: unknown): error is AppError {
  if (!isAppError(error)) return false;
  const isRefusal = error.code === 'service-refused' || error.code === 'bad-answer';
  return isRefusal && !error.detail?.serviceCode?.startsWith('gw.');
}

const MINUTE_MS = 60_000;
/** Services accept the time of a request within this difference. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

/**
 * Whole minutes by which this computer's clock is ahead of a service's (negative: behind); undefined
 * where the difference is unknown (NaN) or tolerated.
 * @param offMs by how much it is ahead
 * @param allowed minutes by which the request's time was corrected already
 */
export function clockOffMinutes(offMs: number, allowed = 0): number | undefined {
  const isWrong = Math.abs(offMs - allowed * MINUTE_MS) > CLOCK_TOLERANCE_MS;
  return isWrong ? Math.round(offMs / MINUTE_MS) : undefined;
}

/** Epoch milliseconds of the answer's `Date` header; NaN without one. */
function serviceTime(headers: Headers): number {
  return Date.parse(headers.get('Date') ?? '');
}

/** `clockOffMinutes` by the `Date` header of an answer. */
export function readOffMinutes(headers: Headers, allowed?: number): number | undefined {
  return clockOffMinutes(Date.now() - serviceTime(headers), allowed);
}

/**
 * The error code of a status, where the body has none; undefined for success.
 * @param unauthorized the code for 401, by what the service uses for credentials
 */
export function codeOfStatus(status: number, unauthorized: ErrorCode): ErrorCode | undefined {
  if (status === 401) return unauthorized;
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'service-down';
  return status >= 400 ? 'service-refused' : undefined;
}
