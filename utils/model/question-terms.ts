import * as v from 'valibot';

/** Characters. */
export const MOST_CITY = 40;
const amount = v.pipe(v.number(), v.finite(), v.gtValue(0));

/** What the user asks sellers for, again and again; each is absent until it was typed. */
export const questionTermsSchema = v.object({
  /** Where goods are sent inside China. */
  city: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(MOST_CITY))), undefined),
  /** Samples. */
  n: v.fallback(v.optional(v.pipe(amount, v.integer())), undefined),
  /** Most of one carton: kilograms, and centimetres of a side. */
  kg: v.fallback(v.optional(amount), undefined),
  cm: v.fallback(v.optional(amount), undefined),
});
export type QuestionTerms = v.InferOutput<typeof questionTermsSchema>;

export const NO_TERMS: QuestionTerms = {};
