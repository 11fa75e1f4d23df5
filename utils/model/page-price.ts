import * as v from 'valibot';
import { SOURCES } from '../page-price/sighting';

const pagePriceSchema = v.strictObject({
  /** Decimal, with a point. */
  amount: v.pipe(v.string(), v.regex(/^\d{1,12}(?:\.\d{1,8})?$/)),
  /** ISO 4217. */
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  /** Sold at once; absent: unclear. */
  pieces: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
  from: v.picklist(SOURCES),
});

const frameFields = {
  /** Absent: none was found. */
  price: v.optional(pagePriceSchema),
  host: v.optional(v.pipe(v.string(), v.maxLength(255))),
  title: v.optional(v.pipe(v.string(), v.maxLength(300))),
  /** BCP 47. */
  lang: v.optional(v.pipe(v.string(), v.maxLength(40))),
};

/** What one frame answers. It comes out of a page. */
export const pagePriceAnswerSchema = v.strictObject({
  /** Of the document that was read: the tab may have gone on since the click. */
  address: v.string(),
  ...frameFields,
});
export type PagePriceAnswer = v.InferOutput<typeof pagePriceAnswerSchema>;

/** The price of the page that a search began on, with what identifies that page. */
export const storedPagePriceSchema = v.strictObject({ searchId: v.string(), ...frameFields });
export type StoredPagePrice = v.InferOutput<typeof storedPagePriceSchema>;
