import { readBody } from './bytes';
import { AppError, type ErrorCode, isAbort, isAppError } from './errors';

export interface HttpRequest {
  url: string;
  init?: RequestInit;
  /** Milliseconds for the whole exchange, body included. Under 25 s: a worker lives for 30. */
  deadlineMs: number;
  /** A longer answer is refused while it arrives. */
  maxBytes: number;
  /** The code of an answer over `maxBytes`. */
  tooLarge: ErrorCode;
  signal: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The one way to the network. Never sends cookies. Any status is an answer; throws `AppError`
 * (`cancelled`, `timed-out`, `offline`, `service-down`, or `tooLarge`) where there is none.
 * All network failures read "Failed to fetch" (Chromium 156), so the cause is told from what is
 * known, never from the text.
 */
export async function request(options: HttpRequest): Promise<HttpAnswer> {
  const { url, init, deadlineMs, maxBytes, tooLarge, signal } = options;
  const host = new URL(url).host;
  // Not `AbortSignal.timeout`: it keeps the picture in memory until its time is over (Chromium 156).
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
    if (!navigator.onLine) throw new AppError('offline', { cause: error });
    throw new AppError('service-down', { detail: { host }, cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Milliseconds that a `Retry-After` header asks for: seconds, or a date. Undefined where it is
 * missing, garbage, nothing or in the past: who is asked for no wait keeps to a back-off of its own.
 * @param now epoch milliseconds
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return ms > 0 ? ms : undefined; // NaN is not greater
}
