import * as z from 'zod/mini';

/** Source of a price. Prices of two bases are never put into one median. */
export const priceBasisSchema = z.enum(['list', 'tier', 'sku', 'dropship', 'promotion']);
export type PriceBasis = z.infer<typeof priceBasisSchema>;

const fen = z.int().check(z.minimum(0));
const count = z.int().check(z.minimum(0));
const measure = z.number().check(z.minimum(0));

/** Prices and quantities. */
const terms = {
  price: z.optional(fen),
  priceMax: z.optional(fen),
  priceBasis: z.optional(priceBasisSchema),
  /** Tiers by rising quantity; `from` is the minimum quantity of the tier. */
  tiers: z.optional(z.array(z.strictObject({ from: count, price: fen }))),
  /** Minimum order quantity. */
  moq: z.optional(count),
  unit: z.optional(z.string()),
  /** Ordered in multiples of this. */
  lot: z.optional(count),
  /** Whether prices differ by quantity or by SKU; absent: unknown. */
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
  /** Price for members, new buyers or a limited time. */
  promotionPrice: z.optional(fen),
  /** Price of one piece shipped to a consumer. */
  dropship: z.optional(z.strictObject({ price: fen, isPostFree: z.optional(z.boolean()) })),
  /** The seller ships single pieces. */
  isOnePieceSale: z.optional(z.boolean()),
  /** The price is shown to signed-in buyers only. */
  isPriceHidden: z.optional(z.boolean()),
  /** Freight is free in all of mainland China. */
  isPostFree: z.optional(z.boolean()),
  /** The shop's mixed lot: minimum sum (fen), or minimum pieces over several offers. */
  mix: z.optional(z.strictObject({ amount: z.optional(fen), number: z.optional(count) })),
  stock: z.optional(count),
  /** False if it cannot be ordered. */
  isPublished: z.optional(z.boolean()),
  /** Hours until dispatch, as promised by the seller. */
  dispatchHours: z.optional(count),
  perCarton: z.optional(count),
  isPatented: z.optional(z.boolean()),
  /** Grams of one unit, packed; of the heaviest SKU if they differ. */
  weight: z.optional(measure),
  /** Centimetres of one unit, packed. */
  size: z.optional(z.strictObject({ length: measure, width: measure, height: measure })),
  /** "2025-03-09 14:20:00", China time, as received. */
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
 * One offer, in the same shape for every provider. Unknown fields are absent. Money is integer fen
 * (1 CNY = 100 fen).
 */
export const offerSchema = z.strictObject({
  provider: z.string(),
  /** Absent: 1688. Ids of two markets are unrelated. */
  market: z.optional(z.literal('taobao')),
  /** Decimal digits, always a string: ids are larger than 2^53. */
  offerId: z.string(),
  /** Absent where the page or the service says none. */
  title: z.optional(z.string()),
  titleTranslated: z.optional(z.string()),
  imageUrl: z.optional(z.string()),
  /** Address as received, or built from the id; for exports, never opened (`offer-link.ts`). */
  detailUrl: z.optional(z.string()),
  /** Address of the same page with tracking; used only if the user asks for it. */
  promotionUrl: z.optional(z.string()),
  ...terms,
  /** 0 to 1 (same), as reported by the provider. */
  similarity: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** The seller pays for its place in the list; absent: unknown. */
  isAdvertisement: z.optional(z.boolean()),
  seller,
  place: z.optional(z.string()),
  sold: z.optional(count),
  /** Share of returning buyers, 0 to 1. */
  repurchase: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** Buyers' rating, 0 to 5. */
  rating: z.optional(z.number().check(z.minimum(0), z.maximum(5))),
  badges: z.array(z.string()),
});

export type Offer = z.infer<typeof offerSchema>;

/** Details of one offer. */
export const offerDetailsSchema = z.strictObject({
  provider: z.string(),
  offerId: z.string(),
  ...terms,
  unitTranslated: z.optional(z.string()),
  images: z.optional(z.array(z.string())),
  seller,
});
export type OfferDetails = z.infer<typeof offerDetailsSchema>;

/** Key of an offer: its market and id, because ids of two markets are unrelated. */
export function offerKey({ market, offerId }: Pick<Offer, 'market' | 'offerId'>): string {
  return `${market ?? '1688'} ${offerId}`;
}
