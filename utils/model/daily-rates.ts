import * as v from 'valibot';
import { ERROR_CODES, type Failure } from '../errors';
import { isCurrencyCode } from './money';
import { rateSchema } from './money-settings';
import type { Rates } from './rates';

/** The daily table as it came last, and how the last attempt went. */
export interface DailyRates {
  rates?: Rates | undefined;
  /** Epoch milliseconds of the last answer that could be read. */
  fetchedAt?: number | undefined;
  /** Epoch milliseconds of the last call, whatever came of it. */
  triedAt?: number | undefined;
  /** Whom that call asked. */
  baseUrl?: string | undefined;
  /** Why the last call brought nothing. */
  failure?: Failure | undefined;
}

/** Absent where it cannot be read. */
const readable = <T extends v.GenericSchema>(schema: T) =>
  v.fallback(v.optional(schema), undefined);

const ratesSchema = v.object({
  date: v.pipe(v.string(), v.isoDate()),
  source: v.literal('ecb'),
  perCny: v.record(v.pipe(v.string(), v.check(isCurrencyCode)), rateSchema),
});

const failureSchema = v.object({
  code: v.picklist(ERROR_CODES),
  detail: v.optional(
    v.object({
      host: v.optional(v.string()),
      status: v.optional(v.number()),
      serviceMessage: v.optional(v.string()),
    }),
  ),
});

export const dailyRatesSchema = v.object({
  rates: readable(ratesSchema),
  fetchedAt: readable(v.number()),
  triedAt: readable(v.number()),
  baseUrl: readable(v.string()),
  failure: readable(failureSchema),
});
