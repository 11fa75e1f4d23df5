import * as z from 'zod/mini';
import { jsonText } from '../schema';

/** The languages of the solution; Chinese is not among them. */
const COUNTRIES = ['en', 'ja', 'ko', 'ru', 'vi', 'es', 'fr', 'pt', 'th', 'id', 'ar'] as const;
const FILTERS = ['shipIn24Hours', 'shipIn48Hours', 'certifiedFactory', 'isOnePsale'] as const;
const MAX_PAGE_SIZE = 50;

const country = z.enum(COUNTRIES);
const count = (max: number) => z.int().check(z.minimum(1), z.maximum(max));
const text = z.string().check(z.minLength(1));
const digits = z.string().check(z.regex(/^\d+$/, 'must be digits'));
const decimal = z.string().check(z.regex(/^\d+(\.\d{1,2})?$/));
const yuan = z.pipe(
  z.union([z.number(), z.pipe(decimal, z.transform(Number))]),
  z.number().check(z.minimum(0)),
);

const direction = z.enum(['asc', 'desc']);
const sortKeys = z
  .strictObject({
    price: z.optional(direction),
    rePurchaseRate: z.optional(direction),
    monthSold: z.optional(direction),
  })
  .check(z.refine((keys) => Object.keys(keys).length === 1, 'names one key'));

/** What every list of offers takes, besides what it looks for. */
const list = {
  beginPage: count(1_000_000),
  pageSize: count(MAX_PAGE_SIZE),
  country,
  /** `{"price":"asc"}`: as text, or as the object itself, which the platform's parser takes too. */
  sort: z.optional(z.union([z.pipe(jsonText, sortKeys), sortKeys])),
  filter: z.optional(
    z.pipe(
      z.string(),
      z.pipe(
        z.transform((names: string) => names.split(',')),
        z.array(z.enum(FILTERS)),
      ),
    ),
  ),
  priceStart: z.optional(yuan),
  priceEnd: z.optional(yuan),
  categoryId: z.optional(z.union([z.number(), text])),
};

/** Pixels in the platform's own order. */
const region = z
  .pipe(
    z.string().check(z.regex(/^\d+,\d+,\d+,\d+$/, 'must be x1,x2,y1,y2 in pixels')),
    z.transform((numbers) => {
      const [x1 = 0, x2 = 0, y1 = 0, y2 = 0] = numbers.split(',').map(Number);
      return { x1, x2, y1, y2 };
    }),
  )
  .check(
    z.refine(({ x1, x2, y1, y2 }) => x1 < x2 && y1 < y2, 'must be x1,x2,y1,y2 with x1<x2, y1<y2'),
  );

export const imageQuery = z.strictObject({
  ...list,
  /** Text: as a number it would have lost digits. */
  imageId: digits,
  region: z.optional(region),
  keyword: z.optional(text),
  auxiliaryText: z.optional(text),
  keywordTranslate: z.optional(z.boolean()),
});

export const keywordQuery = z.strictObject({
  ...list,
  keyword: text,
  keywordTranslate: z.optional(z.boolean()),
});

export const sellerQuery = z.strictObject({
  ...list,
  sellerOpenId: text,
  keyword: z.optional(text),
});

export const detailQuery = z.strictObject({
  offerId: z.union([digits, z.pipe(z.int(), z.transform(String))]),
  country,
});

export const uploadQuery = z.strictObject({ imageBase64: text });

export type Country = z.infer<typeof country>;
export type Region = z.infer<typeof region>;
type Query = z.infer<typeof imageQuery>;
export type ListQuery = Pick<Query, keyof typeof list>;
