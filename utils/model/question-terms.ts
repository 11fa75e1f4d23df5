import * as z from 'zod/mini';

/** Characters. */
export const MOST_CITY = 40;
const amount = z.number().check(z.positive());

/** What the user asks sellers for, again and again; each is absent until it was typed. */
export const questionTermsSchema = z.object({
  /** Where goods are sent inside China. */
  city: z.catch(z.optional(z.string().check(z.maxLength(MOST_CITY))), undefined),
  /** Samples. */
  n: z.catch(z.optional(amount.check(z.int())), undefined),
  /** Most of one carton: kilograms, and centimetres of a side. */
  kg: z.catch(z.optional(amount), undefined),
  cm: z.catch(z.optional(amount), undefined),
});
export type QuestionTerms = z.infer<typeof questionTermsSchema>;

export const NO_TERMS: QuestionTerms = {};
