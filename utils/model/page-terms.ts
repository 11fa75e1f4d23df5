import * as z from 'zod/mini';
import { currencySchema } from './fields';

/** A decimal with a point, or nothing. */
const amount = z.string().check(z.regex(/^(?:\d{1,12}(?:\.\d{1,6})?)?$/));

/** What the user says of the page's price, for one search. What is absent is as the page has it. */
export const pageTermsSchema = z.object({
  /** Empty: the page has no price. */
  amount: z.catch(z.optional(amount), undefined),
  currency: z.catch(z.optional(currencySchema), undefined),
  /** How many pieces it sells once. */
  pieces: z.catch(z.optional(z.int().check(z.minimum(1), z.maximum(100_000))), undefined),
});
export type PageTerms = z.infer<typeof pageTermsSchema>;
