/** The call to Frankfurter, or to the user's own copy of it. The one file here that may use `http`. */
import * as z from 'zod/mini';
import { AppError } from '../errors';
import { request, type HttpAnswer } from '../http';
import { parseJson } from '../json';
import type { Rates } from '../model/rates';
import { parseAs } from '../parse';
import { parseRates } from './parse';

/** For each of two calls at most, together under the 25 s that a caller may wait. */
const DEADLINE_MS = 12_000;
/** All currencies take 20 kB. */
const MOST_BYTES = 256 * 1024;

/** The second is what an older copy has. */
const PATHS = ['/v2/rates?base=CNY&providers=ecb', '/v1/latest?base=CNY'] as const;

/** Today's rates. Throws `AppError`. @param now epoch milliseconds */
export async function fetchRates(baseUrl: string, now: number): Promise<Rates> {
  const [newer, older] = PATHS;
  const answer = await get(baseUrl + newer);
  return read(answer.status === 404 ? await get(baseUrl + older) : answer, baseUrl, now);
}

function get(url: string): Promise<HttpAnswer> {
  return request({
    url,
    init: { redirect: 'manual' },
    deadlineMs: DEADLINE_MS,
    maxBytes: MOST_BYTES,
    tooLarge: 'bad-answer',
    signal: new AbortController().signal,
  });
}

/** Of a message that is shown. */
const MOST_WORDS = 200;
const refusalSchema = z.object({ message: z.string() });

function read({ status, bytes }: HttpAnswer, baseUrl: string, now: number): Rates {
  const detail = { host: new URL(baseUrl).host, status };
  const text = new TextDecoder().decode(bytes);
  if (status === 429) throw new AppError('rate-limited', { detail });
  if (status >= 500) throw new AppError('service-down', { detail });
  if (status !== 200) {
    throw new AppError('service-refused', { detail: { ...detail, ...saidIn(text) } });
  }
  return parseRates(parseJson(text), now);
}

/** What a refusal says for itself: `{ "message": "unknown parameter: x" }`. */
function saidIn(text: string): { serviceMessage?: string } {
  try {
    const refusal = parseAs(refusalSchema, JSON.parse(text));
    return refusal ? { serviceMessage: refusal.message.slice(0, MOST_WORDS) } : {};
  } catch {
    return {}; // the status says enough
  }
}
