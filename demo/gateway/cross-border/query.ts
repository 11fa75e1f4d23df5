import * as v from 'valibot';

/** The languages of the solution; Chinese is not among them. */
const COUNTRIES = ['en', 'ja', 'ko', 'ru', 'vi', 'es', 'fr', 'pt', 'th', 'id', 'ar'] as const;
const FILTERS = ['shipIn24Hours', 'shipIn48Hours', 'certifiedFactory', 'isOnePsale'] as const;
const MAX_PAGE_SIZE = 50;

const country = v.picklist(COUNTRIES);
const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));
const text = v.pipe(v.string(), v.nonEmpty());
const yuan = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+(\.\d{1,2})?$/), v.transform(Number))]),
  v.minValue(0),
);

const direction = v.picklist(['asc', 'desc']);
const sortKeys = v.pipe(
  v.strictObject({
    price: v.optional(direction),
    rePurchaseRate: v.optional(direction),
    monthSold: v.optional(direction),
  }),
  v.check((keys) => Object.keys(keys).length === 1, 'names one key'),
);

/** What every list of offers takes, besides what it looks for. */
const list = {
  beginPage: count(1_000_000),
  pageSize: count(MAX_PAGE_SIZE),
  country,
  /** `{"price":"asc"}`: as text, or as the object itself, which the platform's parser takes too. */
  sort: v.optional(v.union([v.pipe(v.string(), v.parseJson(), sortKeys), sortKeys])),
  filter: v.optional(
    v.pipe(
      v.string(),
      v.transform((names) => names.split(',')),
      v.array(v.picklist(FILTERS)),
    ),
  ),
  priceStart: v.optional(yuan),
  priceEnd: v.optional(yuan),
  categoryId: v.optional(v.union([v.number(), text])),
};

/** Pixels in the platform's own order. */
const region = v.pipe(
  v.string(),
  v.regex(/^\d+,\d+,\d+,\d+$/, 'must be x1,x2,y1,y2 in pixels'),
  v.transform((numbers) => numbers.split(',').map(Number)),
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
  v.transform(([x1, x2, y1, y2]) => ({ x1, x2, y1, y2 })),
  v.check(({ x1, x2, y1, y2 }) => x1 < x2 && y1 < y2, 'must be x1,x2,y1,y2 with x1<x2, y1<y2'),
);

export const imageQuery = v.strictObject({
  ...list,
  /** Text: as a number it would have lost digits. */
  imageId: v.pipe(v.string(), v.regex(/^\d+$/, 'must be digits')),
  region: v.optional(region),
  keyword: v.optional(text),
  auxiliaryText: v.optional(text),
  keywordTranslate: v.optional(v.boolean()),
});

export const keywordQuery = v.strictObject({
  ...list,
  keyword: text,
  keywordTranslate: v.optional(v.boolean()),
});

export const sellerQuery = v.strictObject({
  ...list,
  sellerOpenId: text,
  keyword: v.optional(text),
});

export const detailQuery = v.strictObject({
  offerId: v.union([
    v.pipe(v.string(), v.regex(/^\d+$/, 'must be digits')),
    v.pipe(v.number(), v.safeInteger(), v.transform(String)),
  ]),
  country,
});

export const uploadQuery = v.strictObject({ imageBase64: text });

export type Country = v.InferOutput<typeof country>;
export type Region = v.InferOutput<typeof region>;
type Query = v.InferOutput<typeof imageQuery>;
export type ListQuery = Pick<Query, keyof typeof list>;
