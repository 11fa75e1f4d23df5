import * as z from 'zod/mini';
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
const readable = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

const ratesSchema = z.object({
  date: z.iso.date(),
  source: z.literal('ecb'),
  perCny: z.record(z.string().check(z.refine(isCurrencyCode)), rateSchema),
});

const failureSchema = z.object({
  code: z.enum(ERROR_CODES),
  detail: z.optional(
    z.object({
      host: z.optional(z.string()),
      status: z.optional(z.number()),
      serviceMessage: z.optional(z.string()),
    }),
  ),
});

export const dailyRatesSchema = z.object({
  rates: readable(ratesSchema),
  fetchedAt: readable(z.number()),
  triedAt: readable(z.number()),
  baseUrl: readable(z.string()),
  failure: readable(failureSchema),
});
