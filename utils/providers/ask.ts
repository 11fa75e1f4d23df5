/** One request to a service, its answer read as JSON. */
import { AppError } from '../errors';
import { request } from '../http';
import { parseJson } from '../json';
import type { Answer } from './failure';
import { hideSent } from './hide-sent';

export interface Question {
  url: string;
  init: RequestInit;
  deadlineMs: number;
  signal: AbortSignal;
  /** The failure that the answer carries; they also come inside 200. */
  readError: (answer: Answer) => AppError | undefined;
}

const MOST_BYTES = 4 * 1024 * 1024;

/** Answers the body. Throws `AppError`; never repeats a request by itself. */
export async function ask(question: Question): Promise<unknown> {
  const { url, init, deadlineMs, signal, readError } = question;
  const { host } = new URL(url);
  const answer = await request({
    url,
    // Not followed: it would carry the secrets elsewhere.
    init: { ...init, redirect: 'manual' },
    deadlineMs,
    maxBytes: MOST_BYTES,
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
  if (error && !(isPage && error.code === 'service-refused')) throw hideSent(error, url, init);
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
