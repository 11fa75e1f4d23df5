/**
 * Requests exchange rates from Frankfurter (https://frankfurter.dev/docs) or from a copy of it. The
 * only file of this folder that may use `http`.
 */
import * as z from 'zod/mini';
import { AppError } from '../../core/errors';
import { type HttpAnswer, request } from '../http';
import { isCurrencyCode } from '../../core/model/money';
import { type Rates, rateSchema } from '../../core/model/rates';
import { parseAs, parseJson } from '../../core/parse';

/** Deadline of a request; two requests stay below the 25 s that a caller waits. */
const DEADLINE_MS = 12_000;
/** All currencies take 20 kB. */
const MAX_BYTES = 256 * 1024;

/** The second path is for older versions. */
const PATHS = ['/v2/rates?base=CNY&providers=ecb', '/v1/latest?base=CNY'] as const;

/**
 * Today's rates: units of each currency for 1 CNY.
 * @param baseUrl base URL without a trailing slash
 * @param now epoch milliseconds
 * @throws AppError `rate-limited` (429), `service-down` (5xx), `service-refused` (other statuses),
 *   `bad-answer`, or an error of `request`
 */
export async function fetchRates(baseUrl: string, now: number): Promise<Rates> {
  const [newer, older] = PATHS;
  const answer = await get(baseUrl + newer);
  return readAnswer(answer.status === 404 ? await get(baseUrl + older) : answer, baseUrl, now);
}

function get(url: string): Promise<HttpAnswer> {
  return request({
    url,
    init: { redirect: 'manual' },
    deadlineMs: DEADLINE_MS,
    maxBytes: MAX_BYTES,
    tooLarge: 'bad-answer',
    signal: new AbortController().signal,
  });
}

/** Characters of a message that is shown. */
const MAX_WORDS = 200;
const refusalSchema = z.object({ message: z.string() });

function readAnswer({ status, bytes }: HttpAnswer, baseUrl: string, now: number): Rates {
  const detail = { host: new URL(baseUrl).host, status };
  const text = new TextDecoder().decode(bytes);
  if (status === 429) throw new AppError('rate-limited', { detail });
  if (status >= 500) throw new AppError('service-down', { detail });
  if (status !== 200) {
    throw new AppError('service-refused', { detail: { ...detail, ...refusalMessageOf(text) } });
  }
  return parseRates(parseJson(text), now);
}

/** Message of an error response: `{ "message": "unknown parameter: x" }`. */
function refusalMessageOf(text: string): { serviceMessage?: string } {
  try {
    const refusal = parseAs(refusalSchema, JSON.parse(text));
    return refusal ? { serviceMessage: refusal.message.slice(0, MAX_WORDS) } : {};
  } catch {
    return {}; // the status says enough
  }
}

const DAY_MS = 86_400_000;
/** Frankfurter has about 220 currencies. */
const MAX_ROWS = 1000;

const code = z.string().check(z.toUpperCase(), z.refine(isCurrencyCode));
const yuan = z.pipe(code, z.literal('CNY'));
const day = z.iso.date();

/** `/v2/rates`: a row per currency with its date. */
const rowSchema = z.object({ date: day, base: yuan, quote: code, rate: rateSchema });
const rowsSchema = z.array(z.unknown()).check(z.maxLength(MAX_ROWS));
/** `/v1/latest`. An amount other than 1 would scale all rates. */
const tableSchema = z.object({
  amount: z.optional(z.literal(1)),
  base: yuan,
  date: day,
  rates: z
    .record(z.string(), z.unknown())
    .check(z.refine((entries) => Object.keys(entries).length <= MAX_ROWS)),
});

/**
 * Parses either response to the rates of its newest day, in units for 1 CNY; unreadable rows are
 * dropped.
 * @param now epoch milliseconds; rows dated later than tomorrow are dropped
 * @throws AppError `bad-answer` if no row is left
 */
export function parseRates(answer: unknown, now: number): Rates {
  const tomorrow = new Date(now + DAY_MS).toISOString().slice(0, 10);
  const rows = rowsOf(answer).filter(({ date, quote }) => date <= tomorrow && quote !== 'CNY');
  const date = rows
    .map((row) => row.date)
    .toSorted()
    .at(-1);
  if (date === undefined) throw new AppError('bad-answer');
  const newest = rows.filter((row) => row.date === date);
  return {
    date,
    source: 'ecb',
    perCny: Object.fromEntries(newest.map(({ quote, rate }) => [quote, rate])),
  };
}

function rowsOf(answer: unknown): z.infer<typeof rowSchema>[] {
  const table = parseAs(tableSchema, answer);
  if (!table) return readableRows(parseAs(rowsSchema, answer) ?? []);
  const { base, date, rates } = table;
  return readableRows(Object.entries(rates).map(([quote, rate]) => ({ base, date, quote, rate })));
}

function readableRows(rows: readonly unknown[]): z.infer<typeof rowSchema>[] {
  return rows.flatMap((row) => parseAs(rowSchema, row) ?? []);
}
