/** Field schemas shared by several models. */
import * as z from 'zod/mini';
import { ERROR_CODES } from './error-codes';
import { isCurrencyCode } from './money';

/** Epoch milliseconds within the range of `Date`, whose methods throw beyond it. */
export const momentSchema = z.number().check(z.minimum(0), z.maximum(8.64e15));
/** The shape of an ISO 4217 code; `Intl` throws for anything else. */
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
      row: z.optional(z.number()),
    }),
  ),
});
