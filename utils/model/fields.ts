/** Fields that several of our shapes have. */
import * as z from 'zod/mini';
import { ERROR_CODES } from './error-codes';
import { isCurrencyCode } from './money';

/** Epoch milliseconds of a day that a calendar has: of others a `Date` throws where it is shown. */
export const momentSchema = z.number().check(z.minimum(0), z.maximum(8.64e15));
/** ISO 4217: `Intl` throws at all else. */
export const currencySchema = z.string().check(z.refine(isCurrencyCode));

const text = z.optional(z.string());

/** A failure as it is stored and sent (`Failure` in `error-codes.ts`). */
export const failureSchema = z.object({
  code: z.enum(ERROR_CODES),
  detail: z.optional(
    z.object({
      host: text,
      status: z.optional(z.number()),
      serviceCode: text,
      serviceMessage: text,
      retryAfterMs: z.optional(z.number()),
      offMinutes: z.optional(z.number()),
      isWebPage: z.optional(z.boolean()),
    }),
  ),
});
