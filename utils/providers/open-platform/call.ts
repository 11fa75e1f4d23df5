/** One request to the gateway, read as strictly as its errors need: they also come inside 200. */
import { request } from '../../http';
import { parseJson } from '../../json';
import { readError } from './errors';

export interface Call {
  /** Origin and path. */
  url: string;
  body: FormData | URLSearchParams;
  deadlineMs: number;
  signal: AbortSignal;
}

export interface CallAnswer {
  body: unknown;
  headers: Headers;
}

const MOST_BYTES = 4 * 1024 * 1024;

/** Throws `AppError`; never repeats a request by itself. */
export async function call({ url, body, deadlineMs, signal }: Call): Promise<CallAnswer> {
  const answer = await request({
    url,
    init: { method: 'POST', body, redirect: 'error' },
    deadlineMs,
    maxBytes: MOST_BYTES,
    tooLarge: 'bad-answer',
    signal,
  });
  const host = new URL(url).host;
  const parsed = tryParse(new TextDecoder().decode(answer.bytes));
  const error =
    readError(parsed.body, answer, host) ?? readError(resultOf(parsed.body), answer, host);
  if (error) throw error;
  if (parsed.error) throw parsed.error;
  return { body: parsed.body, headers: answer.headers };
}

/** A body that is no JSON may still belong to a status that says enough. */
function tryParse(text: string): { body?: unknown; error?: unknown } {
  try {
    return { body: parseJson(text) };
  } catch (error) {
    return { error };
  }
}

/** Errors also come inside `result`. */
function resultOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined;
}
