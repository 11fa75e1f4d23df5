import * as z from 'zod/mini';

/** Where a price comes from. Prices of two bases are never put into one median. */
const PRICE_BASES = ['list', 'tier', 'sku', 'dropship', 'promotion'] as const;

const fen = z.int().check(z.nonnegative());
const count = z.int().check(z.nonnegative());

/**
 * One offer on 1688, the same for every provider. What a provider does not know is absent: the
 * panel hides what nobody knows. Money is integer fen (1 CNY = 100 fen).
 */
export const offerSchema = z.strictObject({
  provider: z.string(),
  /** Decimal digits, always a string: ids are larger than 2^53. */
  offerId: z.string(),
  title: z.string(),
  titleTranslated: z.optional(z.string()),
  imageUrl: z.optional(z.string()),
  /** Exactly as it came; opened only after `offerLink`. */
  detailUrl: z.optional(z.string()),
  price: z.optional(fen),
  priceMax: z.optional(fen),
  priceBasis: z.optional(z.enum(PRICE_BASES)),
  tiers: z.optional(z.array(z.strictObject({ from: count, price: fen }))),
  /** Least quantity that can be ordered. */
  moq: z.optional(count),
  unit: z.optional(z.string()),
  /** 0 (unlike) to 1 (the same), as the provider says. */
  similarity: z.optional(z.number().check(z.gte(0), z.lte(1))),
  seller: z.optional(
    z.strictObject({
      id: z.optional(z.string()),
      name: z.optional(z.string()),
      years: z.optional(count),
      isFactory: z.optional(z.boolean()),
    }),
  ),
  place: z.optional(z.string()),
  sold: z.optional(count),
  /** Share of buyers who came back, 0 to 1. */
  repurchase: z.optional(z.number()),
  badges: z.array(z.string()),
});

export type Offer = z.infer<typeof offerSchema>;
