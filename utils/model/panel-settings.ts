import * as z from 'zod/mini';

/** How offers are laid out. */
export const VIEWS = ['list', 'grid', 'table'] as const;
export type View = (typeof VIEWS)[number];

export const viewSchema = z.object({
  view: z.catch(z.enum(VIEWS), 'list'),
  /** Of tiles; absent: as many as the width allows. */
  columns: z.catch(z.optional(z.int().check(z.minimum(2), z.maximum(6))), undefined),
});
export type ViewSettings = z.infer<typeof viewSchema>;
export const LIST_VIEW: ViewSettings = { view: 'list' };

/** Characters. */
export const MAX_CITY = 40;
const amount = z.number().check(z.positive());

/** What the user asks sellers for, again and again; each is absent until it was typed. */
export const questionTermsSchema = z.object({
  /** Where goods are sent inside China. */
  city: z.catch(z.optional(z.string().check(z.maxLength(MAX_CITY))), undefined),
  /** Samples. */
  n: z.catch(z.optional(amount.check(z.int())), undefined),
  /** Most of one carton: kilograms, and centimetres of a side. */
  kg: z.catch(z.optional(amount), undefined),
  cm: z.catch(z.optional(amount), undefined),
});
export type QuestionTerms = z.infer<typeof questionTermsSchema>;

export const NO_QUESTION_TERMS: QuestionTerms = {};
