import * as v from 'valibot';

/** Where a price comes from. Prices of two bases are never put into one median. */
const PRICE_BASES = ['list', 'tier', 'sku', 'dropship', 'promotion'] as const;
export type PriceBasis = (typeof PRICE_BASES)[number];

const fen = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const measure = v.pipe(v.number(), v.minValue(0));

/** What an offer costs, in which quantities. */
const terms = {
  price: v.optional(fen),
  priceMax: v.optional(fen),
  priceBasis: v.optional(v.picklist(PRICE_BASES)),
  /** By rising quantity; `from` is the least one of that price. */
  tiers: v.optional(v.array(v.strictObject({ from: count, price: fen }))),
  /** Least quantity that can be ordered. */
  moq: v.optional(count),
  unit: v.optional(v.string()),
  /** Ordered in multiples of this. */
  lot: v.optional(count),
  /** What the price is quoted by; absent: unknown. */
  quote: v.optional(v.picklist(['tiers', 'skus'])),
  skus: v.optional(
    v.array(
      v.strictObject({
        name: v.optional(v.string()),
        price: v.optional(fen),
        stock: v.optional(count),
        /** Grams of one unit, packed. */
        weight: v.optional(measure),
      }),
    ),
  ),
  /** For members, new buyers, or a time. */
  promotionPrice: v.optional(fen),
  /** For one piece that the seller ships to a buyer. */
  dropship: v.optional(v.strictObject({ price: fen, isPostFree: v.optional(v.boolean()) })),
  /** The seller ships single pieces. */
  isOnePieceSale: v.optional(v.boolean()),
  /** Only signed-in buyers see a price. */
  isPriceHidden: v.optional(v.boolean()),
  /** Post is free in all of mainland China. */
  isPostFree: v.optional(v.boolean()),
  /** The shop's mixed lot: so much money (fen), or so many pieces over several of its offers. */
  mix: v.optional(v.strictObject({ amount: v.optional(fen), number: v.optional(count) })),
  stock: v.optional(count),
  /** False: it cannot be ordered. */
  isPublished: v.optional(v.boolean()),
  /** Hours until it is dispatched, as the seller promises. */
  dispatchHours: v.optional(count),
  perCarton: v.optional(count),
  isPatented: v.optional(v.boolean()),
  /** Grams of one unit, packed; of the heaviest where its kinds differ. */
  weight: v.optional(measure),
  /** Centimetres of one unit, packed. */
  size: v.optional(v.strictObject({ length: measure, width: measure, height: measure })),
  /** "2025-03-09 14:20:00", China time, as it came. */
  listedAt: v.optional(v.string()),
};

const seller = v.optional(
  v.strictObject({
    id: v.optional(v.string()),
    name: v.optional(v.string()),
    years: v.optional(count),
    isFactory: v.optional(v.boolean()),
  }),
);

/**
 * One offer on 1688, the same for every provider. What a provider does not know is absent: the
 * panel hides what nobody knows. Money is integer fen (1 CNY = 100 fen).
 */
export const offerSchema = v.strictObject({
  provider: v.string(),
  /** Where it is offered; absent: on 1688. Ids of two markets have nothing to do with each other. */
  market: v.optional(v.literal('taobao')),
  /** Decimal digits, always a string: ids are larger than 2^53. */
  offerId: v.string(),
  title: v.string(),
  titleTranslated: v.optional(v.string()),
  imageUrl: v.optional(v.string()),
  /** Exactly as it came, or made of the id; opened only after `offerLink`. */
  detailUrl: v.optional(v.string()),
  /** The same page with a tracker in its address: for nothing but what the user asks it for. */
  promotionUrl: v.optional(v.string()),
  ...terms,
  /** 0 (unlike) to 1 (the same), as the provider says. */
  similarity: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  seller,
  place: v.optional(v.string()),
  sold: v.optional(count),
  /** Share of buyers who came back, 0 to 1. */
  repurchase: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Buyers' marks, 0 to 5. */
  rating: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(5))),
  badges: v.array(v.string()),
});

export type Offer = v.InferOutput<typeof offerSchema>;

/** What a service says of one offer when it is asked for it alone. */
export const offerDetailsSchema = v.strictObject({
  provider: v.string(),
  offerId: v.string(),
  ...terms,
  unitTranslated: v.optional(v.string()),
  images: v.optional(v.array(v.string())),
  seller,
});
export type OfferDetails = v.InferOutput<typeof offerDetailsSchema>;
