import * as v from 'valibot';
import { currencySchema } from './fields';

/** A decimal with a point, or nothing. */
const amount = v.pipe(v.string(), v.regex(/^(?:\d{1,12}(?:\.\d{1,6})?)?$/));

/** What the user says of the page's price, for one search. What is absent is as the page has it. */
export const pageTermsSchema = v.object({
  /** Empty: the page has no price. */
  amount: v.fallback(v.optional(amount), undefined),
  currency: v.fallback(v.optional(currencySchema), undefined),
  /** How many pieces it sells once. */
  pieces: v.fallback(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
    undefined,
  ),
});
export type PageTerms = v.InferOutput<typeof pageTermsSchema>;
