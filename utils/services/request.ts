/** One request to a service, its answer read as JSON. */
import { AppError, type ErrorCode, type ErrorDetail } from '../errors';
import { readRetryAfter, request } from '../http';
import { parseJson } from '../parse';
import { readString, readText } from './read-fields';

export interface Question {
  url: string;
  init: RequestInit;
  deadlineMs: number;
  signal: AbortSignal;
  /** The failure that the answer carries; they also come inside 200. */
  readError: (answer: Answer) => AppError | undefined;
}

const MAX_BYTES = 4 * 1024 * 1024;

/** Answers the body. Throws `AppError`; never repeats a request by itself. */
export async function ask(question: Question): Promise<unknown> {
  const { url, init, deadlineMs, signal, readError } = question;
  const { host } = new URL(url);
  const answer = await request({
    url,
    // Not followed: it would carry the secrets elsewhere.
    init: { ...init, redirect: 'manual' },
    deadlineMs,
    maxBytes: MAX_BYTES,
    tooLarge: 'bad-answer',
    signal,
  });
  const { status, headers } = answer;
  if (isRedirect(status)) throw webPage({ host });
  const text = decode(answer.bytes, headers);
  const parsed = tryParse(text);
  const error = readError({ host, status, headers, body: parsed.body });
  const isPage = 'cause' in parsed && text.trimStart().startsWith('<');
  // A page has no say in what the service refuses: it stands where there is no such service.
  if (error && !(isPage && error.code === 'service-refused')) throw redactSent(error, url, init);
  if (isPage) throw webPage({ host, status }, parsed.cause);
  if ('cause' in parsed) {
    throw new AppError('bad-answer', { detail: { host, status }, cause: parsed.cause });
  }
  return parsed.body;
}

/** Browsers do not tell which: 0. */
const isRedirect = (status: number) => status === 0 || (status >= 300 && status < 400);

/** Of a network that wants a login, or of a server that is no such service. */
function webPage(detail: { host: string; status?: number }, cause?: unknown): AppError {
  return new AppError('bad-answer', { detail: { ...detail, isWebPage: true }, cause });
}

/** JSON is UTF-8, whatever the header says; only where it is not, the header may know better. */
function decode(bytes: Uint8Array, headers: Headers): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const named = /charset=["']?([\w-]+)/i.exec(headers.get('Content-Type') ?? '')?.[1];
    return decoderOf(named).decode(bytes);
  }
}

function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder(); // a charset that nobody knows
  }
}

/** A body that is no JSON may still belong to a status that says enough. */
function tryParse(text: string): { body?: unknown; cause?: unknown } {
  try {
    return { body: parseJson(text) };
  } catch (cause) {
    return { cause };
  }
}

/** Shorter ones are page numbers and the like. */
const SHORTEST = 8;

/**
 * A service may repeat in its refusal what it was sent, and its words go into records and onto the
 * screen: a key or token is blotted out of them, and only then are they cut to what fits there. Half
 * a token would not be found.
 */
export function redactSent(error: AppError, url: string, { headers, body }: RequestInit): AppError {
  const { detail } = error;
  if (!detail) return error;
  const isForm = body instanceof URLSearchParams || body instanceof FormData;
  const sent = [
    ...new URL(url).searchParams.values(),
    ...new Headers(headers).values(),
    ...(isForm ? body.values() : []),
  ];
  const secrets = sent
    .filter((value) => typeof value === 'string')
    .filter((value) => value.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length);
  const hide = (said = '') =>
    readText(secrets.reduce((text, value) => text.replaceAll(value, '••••'), said));
  const serviceCode = hide(detail.serviceCode);
  const serviceMessage = hide(detail.serviceMessage);
  return new AppError(error.code, {
    detail: { ...detail, serviceCode, serviceMessage },
    cause: error.cause,
  });
}

/** What an answer says of a failure, where every service says it in the same way. */

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

/** Of a service whose credentials do not expire, or cannot be renewed. */
export function refuseRefresh(): Promise<never> {
  return Promise.reject(new AppError('token-expired'));
}
