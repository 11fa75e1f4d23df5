import { readBody } from '../core/bytes';
import { AppError, type ErrorCode, isAbort, isAppError } from '../core/errors';

export interface HttpRequest {
  url: string;
  init?: RequestInit;
  /**
   * Milliseconds for the whole exchange, including the body. Less than 25 s, as a worker lives for
   * 30 s.
   */
  deadlineMs: number;
  /** Longest answer: a longer one is refused while it arrives. */
  maxBytes: number;
  /** Error code for an answer over `maxBytes`. */
  tooLarge: ErrorCode;
  signal: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The only access to the network. Never sends cookies. Any status counts as an answer; without one
 * it throws `AppError` (`cancelled`, `timed-out`, `offline`, `service-down`, or `tooLarge`). All
 * network failures read "Failed to fetch" (Chromium 156), so the cause is derived from the state,
 * not from the text.
 */
export async function request(options: HttpRequest): Promise<HttpAnswer> {
  const { url, init, deadlineMs, maxBytes, tooLarge, signal } = options;
  const host = new URL(url).host;
  // `AbortSignal.timeout` would keep the picture in memory until its timeout (Chromium 156).
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), deadlineMs);
  try {
    const response = await fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([signal, deadline.signal]),
    });
    const bytes = await readBody(response, maxBytes);
    if (!bytes) throw new AppError(tooLarge, { detail: { host } });
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (isAppError(error)) throw error;
    if (signal.aborted) throw new AppError('cancelled', { cause: error });
    if (deadline.signal.aborted || isAbort(error)) {
      throw new AppError('timed-out', { detail: { host }, cause: error });
    }
    // Node 20, on which a relay runs, has no navigator.
    if ('navigator' in globalThis && !navigator.onLine)
      throw new AppError('offline', { cause: error });
    throw new AppError('service-down', { detail: { host }, cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Milliseconds of a `Retry-After` header: seconds, or a date. Undefined if it is missing, invalid,
 * zero or in the past: the caller then uses its own back-off.
 * @param now epoch milliseconds
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return ms > 0 ? ms : undefined; // false for NaN
}
