/** Frankfurter's answers, in both of its forms. Nothing of them is taken on trust. */
import * as z from 'zod/mini';
import { AppError } from '../errors';
import { isCurrencyCode } from '../model/money';
import { rateSchema } from '../model/money-settings';
import type { Rates } from '../model/rates';
import { parseAs } from '../parse';

const DAY_MS = 86_400_000;
/** It knows some 220 currencies. */
const MOST_ROWS = 1000;

const code = z.string().check(z.toUpperCase(), z.refine(isCurrencyCode));
const yuan = z.pipe(code, z.literal('CNY'));
const day = z.iso.date();

/** `/v2/rates`: a row for each currency, each with the day it was published for. */
const rowSchema = z.object({ date: day, base: yuan, quote: code, rate: rateSchema });
const rowsSchema = z.array(z.unknown()).check(z.maxLength(MOST_ROWS));
/** `/v1/latest`. Another amount than 1 would scale every rate. */
const tableSchema = z.object({
  amount: z.optional(z.literal(1)),
  base: yuan,
  date: day,
  rates: z
    .record(z.string(), z.unknown())
    .check(z.refine((entries) => Object.keys(entries).length <= MOST_ROWS)),
});

/**
 * The newest day's rates of an answer; a row that cannot be read is no row. Throws `bad-answer` where
 * none is left. @param now epoch milliseconds: what is dated later than tomorrow was not published
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
  if (!table) return readable(parseAs(rowsSchema, answer) ?? []);
  const { base, date, rates } = table;
  return readable(Object.entries(rates).map(([quote, rate]) => ({ base, date, quote, rate })));
}

function readable(rows: readonly unknown[]): z.infer<typeof rowSchema>[] {
  return rows.flatMap((row) => parseAs(rowSchema, row) ?? []);
}
