/** What another market than 1688 sells: prices in its own currency, never mixed with those of offers. */
import * as z from 'zod/mini';
import { currencySchema } from './fields';

/** Markets that are searched by the picture beside 1688. */
export const OTHER_MARKETS = ['alibaba', 'aliexpress'] as const;
export type OtherMarket = (typeof OTHER_MARKETS)[number];
export const otherMarketSchema = z.enum(OTHER_MARKETS);

/** Minor units of the listing's currency. 0 is unknown, as is everything that is absent. */
const price = z.int().check(z.minimum(1));
const count = z.int().check(z.minimum(0));
const text = z.optional(z.string());

/** One product of another market, in the same shape for every provider. Unknown fields are absent. */
export const listingSchema = z.lazy(() =>
  z.strictObject({
    provider: z.string(),
    market: otherMarketSchema,
    /** Decimal digits, always a string: ids are larger than 2^53. */
    listingId: z.string().check(z.regex(/^\d{1,24}$/)),
    title: z.string(),
    imageUrl: text,
    /** Made by `listingLink`, and opened only after it. */
    url: text,
    /** ISO 4217; of all amounts of the listing. */
    currency: currencySchema,
    price: z.optional(price),
    /** Price of the dearest variant; absent where it is `price`. */
    priceMax: z.optional(price),
    /** Tiers by rising quantity; `from` is the minimum quantity of the tier. */
    tiers: z.optional(z.array(z.strictObject({ from: count, price }))),
    /** Minimum order quantity. */
    moq: z.optional(z.int().check(z.minimum(1))),
    unit: text,
    sold: z.optional(count),
    /** Buyers' rating, 0 to 5. */
    rating: z.optional(z.number().check(z.minimum(0), z.maximum(5))),
    /** Shipping of one piece, or of the minimum order, as the service answers it; never 0. */
    shipping: z.optional(price),
    isFreeShipping: z.optional(z.boolean()),
    seller: z.optional(
      z.strictObject({
        name: text,
        years: z.optional(count),
        /** Country as the service writes it: a code or a name. */
        country: text,
        isVerified: z.optional(z.boolean()),
      }),
    ),
  }),
);
export type Listing = z.infer<typeof listingSchema>;

/**
 * Pages of one product: host, path, number. Other hosts of the markets lead on, as `a.`, `s.` and `s.click.`, whose short
 * links pay whoever made them. The hosts are those of languages. What the URL parser would repair is none.
 */
const PRODUCT_PAGES: Record<OtherMarket, RegExp> = {
  alibaba:
    /^https:\/\/(?:(?:www|arabic|dutch|french|german|hebrew|hindi|indonesian|italian|japanese|korean|portuguese|russian|spanish|thai|turkish|vietnamese)\.)?alibaba\.com(?::443)?\/product-detail\/[\w%.~-]{0,300}_(\d{6,24})\.html(?:[?#]|$)/i,
  aliexpress:
    /^https:\/\/(?:(?:www|m|ar|de|es|fr|he|id|it|ja|ko|nl|pl|pt|ru|th|tr|vi)\.)?aliexpress\.(?:com|us)(?::443)?\/item\/(\d{6,24})\.html(?:[?#]|$)/i,
};

/**
 * The link to a listing: the page of that number on its market, over https and without parameters, which could
 * only track. Undefined where the address is another one. Preact does not filter `href`: nothing else does.
 */
export function listingLink({
  market,
  listingId,
  url = '',
}: Pick<Listing, 'market' | 'listingId' | 'url'>): string | undefined {
  const [, id] = PRODUCT_PAGES[market].exec(url) ?? [];
  if (id !== listingId) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
