/** One request to a service, whose answer is JSON, and what all services' errors have in common. */
import { AppError, type ErrorCode, type ErrorDetail } from '../errors';
import { readRetryAfter, request } from '../http';
import { parseJson } from '../parse';
import { readString, readText } from './read-fields';
import { redact } from './redact';

interface JsonRequest {
  url: string;
  init: RequestInit;
  deadlineMs: number;
  signal: AbortSignal;
  /** Of the account, sent or not: the service knows them as well. */
  secrets: readonly string[];
  /** The error of an answer, which may also come inside HTTP 200. */
  readError: (answer: Answer) => AppError | undefined;
}

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The parsed body of the answer. Throws what `readError` finds, with secrets and sent values redacted,
 * `bad-answer` where it is no JSON or longer than 4 MB, and the errors of `request` (`http.ts`). Never
 * repeats a request.
 */
export async function requestJson(options: JsonRequest): Promise<unknown> {
  const { url, init, deadlineMs, signal, secrets, readError } = options;
  const { host } = new URL(url);
  const answer = await request({
    url,
    // A redirect is not followed: it would send the secrets to another host.
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
  // A web page is no refusal of the service: there is no such service at this address.
  if (error && !(isPage && error.code === 'service-refused'))
    throw redactError(error, [...secrets, ...sentIn(url, init)]);
  if (isPage) throw webPage({ host, status }, parsed.cause);
  if ('cause' in parsed) {
    throw new AppError('bad-answer', { detail: { host, status }, cause: parsed.cause });
  }
  return parsed.body;
}

/** With `redirect: 'manual'` browsers answer status 0. */
const isRedirect = (status: number) => status === 0 || (status >= 300 && status < 400);

/** A login page of the network, or a server that is no such service. */
function webPage(detail: { host: string; status?: number }, cause?: unknown): AppError {
  return new AppError('bad-answer', { detail: { ...detail, isWebPage: true }, cause });
}

/** JSON is UTF-8; the header's charset counts only where the bytes are not valid UTF-8. */
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
    return new TextDecoder(); // an unknown charset
  }
}

/** Without JSON the status may still say enough. */
function tryParse(text: string): { body?: unknown; cause?: unknown } {
  try {
    return { body: parseJson(text) };
  } catch {
    return { cause: new SyntaxError('No JSON') }; // the parser's message quotes the answer
  }
}

/** All values of a request. */
function sentIn(url: string, { headers, body }: RequestInit): string[] {
  const isForm = body instanceof URLSearchParams || body instanceof FormData;
  return [
    ...new URL(url).searchParams.values(),
    ...new Headers(headers).values(),
    ...(isForm ? body.values() : []),
  ].filter((value) => typeof value === 'string');
}

/**
 * Redacts the service's message, which is stored and shown, before it is truncated: a truncated token would
 * not be found.
 */
function redactError(error: AppError, secrets: readonly string[]): AppError {
  const { detail } = error;
  if (!detail) return error;
  const hide = (words = '') => readText(redact(words, secrets));
  const serviceCode = hide(detail.serviceCode);
  const serviceMessage = hide(detail.serviceMessage);
  return new AppError(error.code, {
    detail: { ...detail, serviceCode, serviceMessage },
    cause: error.cause,
  });
}

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

/** `refresh` of a service whose credentials cannot be renewed. Throws `token-expired`. */
export function refuseRefresh(): Promise<never> {
  return Promise.reject(new AppError('token-expired'));
}
