import * as z from 'zod/mini';

/** Where a price comes from. Prices of two bases are never put into one median. */
export const priceBasisSchema = z.enum(['list', 'tier', 'sku', 'dropship', 'promotion']);
export type PriceBasis = z.infer<typeof priceBasisSchema>;

const fen = z.int().check(z.minimum(0));
const count = z.int().check(z.minimum(0));
const measure = z.number().check(z.minimum(0));

/** What an offer costs, in which quantities. */
const terms = {
  price: z.optional(fen),
  priceMax: z.optional(fen),
  priceBasis: z.optional(priceBasisSchema),
  /** By rising quantity; `from` is the least one of that price. */
  tiers: z.optional(z.array(z.strictObject({ from: count, price: fen }))),
  /** Least quantity that can be ordered. */
  moq: z.optional(count),
  unit: z.optional(z.string()),
  /** Ordered in multiples of this. */
  lot: z.optional(count),
  /** What the price is quoted by; absent: unknown. */
  quote: z.optional(z.enum(['tiers', 'skus'])),
  skus: z.optional(
    z.array(
      z.strictObject({
        name: z.optional(z.string()),
        price: z.optional(fen),
        stock: z.optional(count),
        /** Grams of one unit, packed. */
        weight: z.optional(measure),
      }),
    ),
  ),
  /** For members, new buyers, or a time. */
  promotionPrice: z.optional(fen),
  /** For one piece that the seller ships to a buyer. */
  dropship: z.optional(z.strictObject({ price: fen, isPostFree: z.optional(z.boolean()) })),
  /** The seller ships single pieces. */
  isOnePieceSale: z.optional(z.boolean()),
  /** Only signed-in buyers see a price. */
  isPriceHidden: z.optional(z.boolean()),
  /** Post is free in all of mainland China. */
  isPostFree: z.optional(z.boolean()),
  /** The shop's mixed lot: so much money (fen), or so many pieces over several of its offers. */
  mix: z.optional(z.strictObject({ amount: z.optional(fen), number: z.optional(count) })),
  stock: z.optional(count),
  /** False: it cannot be ordered. */
  isPublished: z.optional(z.boolean()),
  /** Hours until it is dispatched, as the seller promises. */
  dispatchHours: z.optional(count),
  perCarton: z.optional(count),
  isPatented: z.optional(z.boolean()),
  /** Grams of one unit, packed; of the heaviest where its kinds differ. */
  weight: z.optional(measure),
  /** Centimetres of one unit, packed. */
  size: z.optional(z.strictObject({ length: measure, width: measure, height: measure })),
  /** "2025-03-09 14:20:00", China time, as it came. */
  listedAt: z.optional(z.string()),
};

const seller = z.optional(
  z.strictObject({
    id: z.optional(z.string()),
    name: z.optional(z.string()),
    years: z.optional(count),
    isFactory: z.optional(z.boolean()),
  }),
);

/**
 * One offer on 1688, the same for every provider. What a provider does not know is absent: the
 * panel hides what nobody knows. Money is integer fen (1 CNY = 100 fen).
 */
export const offerSchema = z.strictObject({
  provider: z.string(),
  /** Where it is offered; absent: on 1688. Ids of two markets have nothing to do with each other. */
  market: z.optional(z.literal('taobao')),
  /** Decimal digits, always a string: ids are larger than 2^53. */
  offerId: z.string(),
  title: z.string(),
  titleTranslated: z.optional(z.string()),
  imageUrl: z.optional(z.string()),
  /** Exactly as it came, or made of the id; opened only after `offerLink`. */
  detailUrl: z.optional(z.string()),
  /** The same page with a tracker in its address: for nothing but what the user asks it for. */
  promotionUrl: z.optional(z.string()),
  ...terms,
  /** 0 (unlike) to 1 (the same), as the provider says. */
  similarity: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  seller,
  place: z.optional(z.string()),
  sold: z.optional(count),
  /** Share of buyers who came back, 0 to 1. */
  repurchase: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** Buyers' marks, 0 to 5. */
  rating: z.optional(z.number().check(z.minimum(0), z.maximum(5))),
  badges: z.array(z.string()),
});

export type Offer = z.infer<typeof offerSchema>;

/** What a service says of one offer when it is asked for it alone. */
export const offerDetailsSchema = z.strictObject({
  provider: z.string(),
  offerId: z.string(),
  ...terms,
  unitTranslated: z.optional(z.string()),
  images: z.optional(z.array(z.string())),
  seller,
});
export type OfferDetails = z.infer<typeof offerDetailsSchema>;
