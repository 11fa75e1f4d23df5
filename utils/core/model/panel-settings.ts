import * as z from 'zod/mini';

/** Layouts of the offers. */
export const VIEWS = ['list', 'table'] as const;
export type View = (typeof VIEWS)[number];

export const viewSchema = z.lazy(() =>
  z.object({
    /** The list where the choice is unreadable. */
    view: z.catch(z.enum(VIEWS), 'list'),
    /** Offers of avoided sellers stand among the others. Absent: last in every order. */
    isAvoidedMixed: z.catch(z.optional(z.boolean()), undefined),
  }),
);
export type ViewSettings = z.infer<typeof viewSchema>;
export const LIST_VIEW: ViewSettings = { view: 'list' };

/** Characters. */
export const MAX_CITY = 40;
const amount = z.number().check(z.positive());

/** Recurring terms of the question to a seller; each is absent until it was entered. */
export const questionTermsSchema = z.lazy(() =>
  z.object({
    /** City in China that goods are sent to. */
    city: z.catch(z.optional(z.string().check(z.maxLength(MAX_CITY))), undefined),
    /** Number of samples. */
    n: z.catch(z.optional(amount.check(z.int())), undefined),
    /** Limits of one carton: kilograms, and centimetres of a side. */
    kg: z.catch(z.optional(amount), undefined),
    cm: z.catch(z.optional(amount), undefined),
  }),
);
export type QuestionTerms = z.infer<typeof questionTermsSchema>;

export const NO_QUESTION_TERMS: QuestionTerms = {};
