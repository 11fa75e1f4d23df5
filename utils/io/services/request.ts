/** One request to a service, or to the team's relay that stands for it, whose answer is JSON. */
import { policyOf } from '../../core/error-policy';
import { AppError, type ErrorCode } from '../../core/errors';
import { request } from '../http';
import { type Credentials, hasKey } from '../../core/model/accounts';
import { parseJson } from '../../core/parse';
import { type Connection, originOf } from '../../core/model/settings';
import { type Answer, detailOf } from './answer';
import { read, readText, shape } from './read-fields';
import { redact, secretsOf } from './redact';

/** One request of a service's client, and how its answer is read. */
export interface ServiceRequest<T> {
  url: string;
  /** Called right before it is sent: the AK gateway's signature has the time. */
  init: () => RequestInit | Promise<RequestInit>;
  deadlineMs: number;
  /** A member's token is sent with the request; others the client has put where its service reads them. */
  credentials: Credentials;
  /** What else must not be shown; the credentials never are, sent or not. */
  secrets?: readonly string[];
  /** The error of an answer, which may also come inside HTTP 200. */
  readError: (answer: Answer) => AppError | undefined;
  /** Reads the parsed body. Throws `bad-answer`. */
  read: (body: unknown) => T;
}

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * A key goes to the origin that it was entered for, or nowhere. Throws `key-missing` unless there is a key of this
 * connection's origin. A team's relay is given the member's token and nothing else, without which it is `member-unknown`.
 */
export function requireOwnKey(connection: Connection, credentials: Credentials): void {
  const { origin, member, ...own } = credentials;
  const isMember = connection.relay !== undefined;
  const isItsKind = isMember ? member !== undefined && !hasKey(own) : member === undefined;
  if (isItsKind && hasKey(credentials) && origin === originOf(connection)) return;
  const detail = { host: new URL(connection.baseUrl).host };
  throw new AppError(isMember ? 'member-unknown' : 'key-missing', { detail });
}

/** What was answered, as it came. */
export interface Exchanged {
  answer: Answer;
  text: string;
  /** Why it is no JSON. */
  cause?: unknown;
  /** A login page of the network, or a server that is no such service. */
  isPage: boolean;
}

/**
 * Sends a request, once. Throws the errors of `request` (`http.ts`), and `bad-answer` where it is longer than `maxBytes` or
 * a redirect, which is not followed: it would send the secrets to another host.
 */
export async function exchange(
  { url, deadlineMs }: Pick<ServiceRequest<unknown>, 'url' | 'deadlineMs'>,
  init: RequestInit,
  { signal, maxBytes = MAX_BYTES }: { signal: AbortSignal; maxBytes?: number },
): Promise<Exchanged> {
  const { host } = new URL(url);
  const { status, headers, bytes } = await request({
    url,
    init: { ...init, redirect: 'manual' },
    deadlineMs,
    maxBytes,
    tooLarge: 'bad-answer',
    signal,
  });
  if (isRedirect(status)) throw webPage({ host });
  const text = decode(bytes, headers);
  const parsed = tryParse(text);
  const isPage = 'cause' in parsed && text.trimStart().startsWith('<');
  const answer = { host, status, headers, body: parsed.body };
  return { answer, text, isPage, ...('cause' in parsed && { cause: parsed.cause }) };
}

/** The error of what was answered: a web page is no refusal of the service, which is not at this address. */
export function errorOf(
  { answer, isPage }: Exchanged,
  readError: ServiceRequest<unknown>['readError'],
): AppError | undefined {
  const error = readError(answer);
  return isPage && error?.code === 'service-refused' ? undefined : error;
}

/**
 * Sends a request, and reads its answer. Throws what `readError` finds, or the relay's own refusal, with secrets and
 * sent values redacted, `bad-answer` where it is no JSON or longer than 4 MB, what `read` throws, and the errors of
 * `request` (`http.ts`). Never repeats a request.
 */
export async function askService<T>(asked: ServiceRequest<T>, signal: AbortSignal): Promise<T> {
  const { url, deadlineMs, credentials, secrets = [], readError } = asked;
  const { member } = credentials;
  const made = await asked.init();
  const init = member === undefined ? made : withMember(made, member);
  const exchanged = await exchange({ url, deadlineMs }, init, { signal });
  const error = errorOf(
    exchanged,
    member === undefined
      ? readError
      : (answer) => readRefusal(answer) ?? asMember(readError(answer)),
  );
  if (error)
    throw redactError(error, [...secretsOf(credentials), ...secrets, ...sentIn(url, init)]);
  const { answer, isPage, cause } = exchanged;
  const { host, status, body } = answer;
  if (isPage) throw webPage({ host, status }, cause);
  if ('cause' in exchanged) throw new AppError('bad-answer', { detail: { host, status }, cause });
  return asked.read(body);
}

/** POST in any case: in Firefox a rule blocks GET requests to the user's own network (`closeLocalNetwork`). */
function withMember(init: RequestInit, member: string): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${member}`);
  return { ...init, method: 'POST', headers };
}

/** Status is 0 in browsers with `redirect: 'manual'`. */
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
export function sentIn(url: string, { headers, body }: RequestInit): string[] {
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

/** Codes of what a team's relay itself refuses, before or after it has asked the service (`relay/refusal.ts`). */
const RELAY_CODES = new Map<string, ErrorCode>([
  ['member-unknown', 'member-unknown'],
  ['service-unknown', 'service-refused'],
  ['bad-request', 'service-refused'],
  ['too-large', 'service-refused'],
  ['too-slow', 'timed-out'],
  ['queue-full', 'rate-limited'],
  ['day-used-up', 'team-limit'],
  ['budget-used-up', 'team-limit'],
  ['closing', 'service-down'],
  ['upstream-failed', 'bad-answer'],
]);

const readRelay = shape({
  code: read.inside('relay', read.string('code')),
  message: read.inside('relay', read.string('message')),
});

/** The relay's refusal, or undefined where the service behind it has answered. */
function readRefusal(answer: Answer): AppError | undefined {
  const { code, message } = readRelay(answer.body);
  if (code === undefined) return undefined;
  const detail = detailOf(answer, { code, message });
  return new AppError(RELAY_CODES.get(code) ?? 'service-refused', { detail });
}

/** The error, or that of the team where the service refused the account of the relay: a member can do nothing about it. */
function asMember(error: AppError | undefined): AppError | undefined {
  if (!error || policyOf(error.code).concerns !== 'account') return error;
  const code = error.code === 'quota-used-up' ? 'team-limit' : 'team-trouble'; // a quota comes back by itself
  return new AppError(code, { ...(error.detail && { detail: error.detail }) });
}
