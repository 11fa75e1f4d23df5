import * as v from 'valibot';

/** Where a price comes from. Prices of two bases are never put into one median. */
const PRICE_BASES = ['list', 'tier', 'sku', 'dropship', 'promotion'] as const;

const fen = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * One offer on 1688, the same for every provider. What a provider does not know is absent: the
 * panel hides what nobody knows. Money is integer fen (1 CNY = 100 fen).
 */
export const offerSchema = v.strictObject({
  provider: v.string(),
  /** Decimal digits, always a string: ids are larger than 2^53. */
  offerId: v.string(),
  title: v.string(),
  titleTranslated: v.optional(v.string()),
  imageUrl: v.optional(v.string()),
  /** Exactly as it came; opened only after `offerLink`. */
  detailUrl: v.optional(v.string()),
  price: v.optional(fen),
  priceMax: v.optional(fen),
  priceBasis: v.optional(v.picklist(PRICE_BASES)),
  tiers: v.optional(v.array(v.strictObject({ from: count, price: fen }))),
  /** Least quantity that can be ordered. */
  moq: v.optional(count),
  unit: v.optional(v.string()),
  /** 0 (unlike) to 1 (the same), as the provider says. */
  similarity: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  seller: v.optional(
    v.strictObject({
      id: v.optional(v.string()),
      name: v.optional(v.string()),
      years: v.optional(count),
      isFactory: v.optional(v.boolean()),
    }),
  ),
  place: v.optional(v.string()),
  sold: v.optional(count),
  /** Share of buyers who came back, 0 to 1. */
  repurchase: v.optional(v.number()),
  badges: v.array(v.string()),
});

export type Offer = v.InferOutput<typeof offerSchema>;
