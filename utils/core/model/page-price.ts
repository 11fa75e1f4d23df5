import * as z from 'zod/mini';
import { currencySchema } from './fields';
import { MAX_OTHER_PRICES, PRICE_SOURCES } from './page-script';

const candidateFields = {
  /** Decimal, with a point. */
  amount: z.string().check(z.regex(/^\d{1,12}(?:\.\d{1,8})?$/)),
  /** ISO 4217. */
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  from: z.enum(PRICE_SOURCES),
};
const candidateSchema = z.lazy(() => z.strictObject(candidateFields));

/** An amount on the page that may be its price, for the user to choose. */
export interface PriceChoice {
  /** Decimal, with a point. */
  amount: string;
  /** ISO 4217: the user's own if the page names none. */
  currency: string;
}

const pagePriceSchema = z.lazy(() =>
  z.strictObject({
    ...candidateFields,
    /** Absent: none is likely enough to be shown, and `others` are asked about. */
    amount: z.optional(candidateFields.amount),
    from: z.optional(candidateFields.from),
    /** Pieces sold as one; absent: unclear. */
    pieces: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
    /** False: shown with a question mark. Absent: sure. */
    isSure: z.optional(z.boolean()),
    /** The next candidates, the likeliest first. */
    others: z.optional(z.array(candidateSchema).check(z.maxLength(MAX_OTHER_PRICES))),
  }),
);

export type FoundPrice = z.infer<typeof pagePriceSchema>;

const frameFields = {
  /** Absent: no price was found. */
  price: z.optional(pagePriceSchema),
  host: z.optional(z.string().check(z.maxLength(255))),
  title: z.optional(z.string().check(z.maxLength(300))),
  /** BCP 47. */
  lang: z.optional(z.string().check(z.maxLength(40))),
};

/** Answer of one frame. It comes from a page and is not trusted. */
export const pagePriceAnswerSchema = z.lazy(() =>
  z.strictObject({
    /** URL of the document that was read: the tab may have navigated since the click. */
    address: z.string(),
    ...frameFields,
  }),
);
export type PagePriceAnswer = z.infer<typeof pagePriceAnswerSchema>;

/** Price and identity of the page that a search started on. */
export const storedPagePriceSchema = z.lazy(() =>
  z.strictObject({ searchId: z.string(), ...frameFields }),
);
export type StoredPagePrice = z.infer<typeof storedPagePriceSchema>;

/** A decimal with a point, or nothing. */
const amount = z.string().check(z.regex(/^(?:\d{1,12}(?:\.\d{1,8})?)?$/));

/**
 * The user's corrections of the page's price for one search. Absent fields are as the page states.
 */
export const pageTermsSchema = z.lazy(() =>
  z.object({
    /** Empty: no price. */
    amount: z.catch(z.optional(amount), undefined),
    currency: z.catch(z.optional(currencySchema), undefined),
    /** Pieces sold as one. */
    pieces: z.catch(z.optional(z.int().check(z.minimum(1), z.maximum(100_000))), undefined),
    /** The amount is one of an earlier search, which was not certain there. */
    isDoubtful: z.catch(z.optional(z.boolean()), undefined),
  }),
);
export type PageTerms = z.infer<typeof pageTermsSchema>;

/** The kind of source that the user has chosen prices of on a host. */
export const preferredSourceSchema = z.lazy(() =>
  z.strictObject({
    host: z.string().check(z.minLength(1), z.maxLength(255)),
    from: z.enum(PRICE_SOURCES),
  }),
);
export type PreferredSource = z.infer<typeof preferredSourceSchema>;
