import * as z from 'zod/mini';
import { currencySchema } from './fields';
import { PRICE_SOURCES } from './page-script';

const pagePriceSchema = z.strictObject({
  /** Decimal, with a point. */
  amount: z.string().check(z.regex(/^\d{1,12}(?:\.\d{1,8})?$/)),
  /** ISO 4217. */
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  /** Sold at once; absent: unclear. */
  pieces: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
  from: z.enum(PRICE_SOURCES),
});

const frameFields = {
  /** Absent: none was found. */
  price: z.optional(pagePriceSchema),
  host: z.optional(z.string().check(z.maxLength(255))),
  title: z.optional(z.string().check(z.maxLength(300))),
  /** BCP 47. */
  lang: z.optional(z.string().check(z.maxLength(40))),
};

/** What one frame answers. It comes out of a page. */
export const pagePriceAnswerSchema = z.strictObject({
  /** Of the document that was read: the tab may have gone on since the click. */
  address: z.string(),
  ...frameFields,
});
export type PagePriceAnswer = z.infer<typeof pagePriceAnswerSchema>;

/** The price of the page that a search began on, with what identifies that page. */
export const storedPagePriceSchema = z.strictObject({ searchId: z.string(), ...frameFields });
export type StoredPagePrice = z.infer<typeof storedPagePriceSchema>;

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
