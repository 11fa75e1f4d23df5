/** One request to the gateway, read as strictly as its errors need: they also come inside 200. */
import { ask } from '../ask';
import { readError } from './errors';

export interface Call {
  /** Origin and path. */
  url: string;
  body: FormData | URLSearchParams;
  deadlineMs: number;
  signal: AbortSignal;
}

/** Throws `AppError`; never repeats a request by itself. */
export function call({ url, body, deadlineMs, signal }: Call): Promise<unknown> {
  return ask({
    url,
    init: { method: 'POST', body },
    deadlineMs,
    signal,
    readError: (answer) =>
      readError(answer.body, answer, answer.host) ??
      readError(resultOf(answer.body), answer, answer.host),
  });
}

/** Errors also come inside `result`. */
function resultOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined;
}
