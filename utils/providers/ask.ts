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
    // A redirect would carry the secrets elsewhere.
    init: { ...init, redirect: 'error' },
    deadlineMs,
    maxBytes: MOST_BYTES,
    tooLarge: 'bad-answer',
    signal,
  });
  const { status, headers } = answer;
  const parsed = tryParse(decode(answer.bytes, headers));
  const error = readError({ host, status, headers, body: parsed.body });
  if (error) throw hideSent(error, url, init);
  if ('cause' in parsed) {
    throw new AppError('bad-answer', { detail: { host, status }, cause: parsed.cause });
  }
  return parsed.body;
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
