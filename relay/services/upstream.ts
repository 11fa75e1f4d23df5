/** One exchange with an upstream: no redirect, one deadline, 1 MB at most, JSON or a failure. */
import { type AppError, type ErrorCode, isAppError } from '../../utils/core/errors';
import { readRetryAfter } from '../../utils/io/http';
import {
  errorOf,
  type Exchanged,
  exchange,
  type ServiceRequest,
} from '../../utils/io/services/request';
import { abortable } from '../deadline';
import { Refusal } from '../refusal';

export interface UpstreamAnswer {
  status: number;
  /** JSON as it was sent. */
  text: string;
  /** Seconds. */
  retryAfter?: number | undefined;
  error?: AppError | undefined;
  /** An answer that can be read: equal questions get it for the next hour. */
  isKept: boolean;
}

/** Several times the longest that a service is known to answer: each MB takes a relay 20 ms, and memory. */
const MAX_BYTES = 1024 * 1024;
/** Highest status that a `Response` for the member can have. */
const MAX_STATUS = 599;

const TOO_LATE = 'did not answer in time; it may have counted the call';
const WHY: Partial<Record<ErrorCode, string>> = {
  'bad-answer': 'sends to another address, or answered more than 1 MB',
  'timed-out': TOO_LATE,
  cancelled: TOO_LATE,
};

/**
 * Never repeats a call; Node's own `fetch` does so after a 421, which no service sends (Node 20.20). Throws `Refusal`
 * `upstream-failed`; what it says holds neither address nor key.
 * @param init the request's, made
 * @param signal ends the whole exchange, the body included
 */
export async function askUpstream(
  request: ServiceRequest<unknown>,
  init: RequestInit,
  signal: AbortSignal,
): Promise<UpstreamAnswer> {
  let exchanged: Exchanged;
  try {
    // Node 20: once its request is collected, `fetch` forgets the signal, and a silent body never ends.
    exchanged = await abortable(exchange(request, init, { signal, maxBytes: MAX_BYTES }), signal);
  } catch (error) {
    if (signal.aborted || !isAppError(error)) throw failed(TOO_LATE, error);
    throw failed(WHY[error.code] ?? 'cannot be reached, or broke off its answer', error.cause);
  }
  const { answer, text, isPage, cause } = exchanged;
  const { status, headers, body } = answer;
  if (status > MAX_STATUS) throw failed('answers with a status that is none', status);
  const error = errorOf(exchanged, request.readError);
  // A limit says what it has to say without JSON.
  if (cause !== undefined && (isPage || error?.code !== 'rate-limited')) {
    throw failed(isPage ? 'answered a web page' : 'answered no JSON', status);
  }
  // A date in `Retry-After` is one of the upstream's clock.
  const now = Date.parse(headers.get('Date') ?? '') || Date.now();
  const retryAfterMs = readRetryAfter(headers.get('Retry-After'), now);
  return {
    status,
    text: cause === undefined ? text : '{}',
    retryAfter: retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1000),
    error,
    isKept: error === undefined && isReadable(request, body),
  };
}

function isReadable({ read }: ServiceRequest<unknown>, body: unknown): boolean {
  try {
    return read(body) !== undefined;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}

const failed = (what: string, cause: unknown) =>
  new Refusal('upstream-failed', `The service ${what}.`, { cause });
