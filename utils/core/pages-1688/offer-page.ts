/** The page of one offer on 1688, as it was read there, and the offer that it makes. */
import * as z from 'zod/mini';
import type { Offer, OfferDetails } from '../model/offer';
import { canonicalLink } from '../model/offer-link';

const MAX_SKUS = 1000;

const count = z.int().check(z.minimum(0), z.maximum(1e9));
/** Fen; no page asks nothing. */
const fen = z.int().check(z.minimum(1));
const measure = z.number().check(z.positive(), z.maximum(1e8));
const text = z.string().check(z.minLength(1), z.maxLength(300));
const size = z.strictObject({ length: measure, width: measure, height: measure });

const skuSchema = z.strictObject({
  /** The values of its properties, joined by " / ". */
  name: text,
  price: z.optional(fen),
  stock: z.optional(count),
  /** Grams of one unit, packed. */
  weight: z.optional(measure),
  /** Centimetres of one unit, packed. */
  size: z.optional(size),
});
export type ReadSku = z.infer<typeof skuSchema>;

/** Absent: the page does not say it. */
export const readOfferSchema = z.strictObject({
  offerId: z.string().check(z.regex(/^\d{6,20}$/)),
  title: z.optional(text),
  /** The lowest price of a piece that the page says, and the highest one where it differs. */
  price: z.optional(fen),
  priceMax: z.optional(fen),
  /** The price of a buyer's first order. */
  promotionPrice: z.optional(fen),
  moq: z.optional(count),
  unit: z.optional(z.string().check(z.minLength(1), z.maxLength(10))),
  tiers: z.optional(z.array(z.strictObject({ from: count, price: fen })).check(z.maxLength(20))),
  skus: z.optional(z.array(skuSchema).check(z.maxLength(MAX_SKUS))),
  /** Weight and size that are the same for all SKUs, or of an offer without SKUs. */
  weight: z.optional(measure),
  size: z.optional(size),
  images: z.optional(z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(50))),
  seller: z.optional(
    z.strictObject({
      name: z.optional(text),
      years: z.optional(count),
      isFactory: z.optional(z.boolean()),
    }),
  ),
});
export type ReadOffer = z.infer<typeof readOfferSchema>;

/** The service of which the offers of 1688's own pages are. */
const PROVIDER = 'web';

/** Whether a page says enough of an offer to be shown; it may not have drawn yet. */
export const isDrawn = ({ title, price, promotionPrice, skus }: ReadOffer): boolean =>
  title !== undefined && (price ?? promotionPrice ?? skus) !== undefined;

/** The offer as a list has it. */
export function offerOfPage(read: ReadOffer): Offer {
  const { images = [], ...details } = detailsOfPage(read);
  const [imageUrl] = images;
  const detailUrl = canonicalLink(read);
  return {
    ...details,
    ...(read.title !== undefined && { title: read.title }),
    ...(detailUrl !== undefined && { detailUrl }),
    ...(imageUrl !== undefined && { imageUrl }),
    badges: [],
  };
}

export function detailsOfPage(read: ReadOffer): OfferDetails {
  const { title: _, price: __, priceMax: ___, skus = [], weight, size: own, ...said } = read;
  const heaviest = weight ?? largest(skus.flatMap((sku) => sku.weight ?? []));
  const bulkiest = own ?? skus.flatMap((sku) => sku.size ?? []).toSorted(byVolume)[0];
  return {
    provider: PROVIDER,
    ...said,
    ...pricesOf(read),
    ...(skus.length > 0 && { skus: skus.map(({ size: ____, ...sku }) => sku) }),
    // The costliest to ship, so that an estimate by it is not too low.
    ...(heaviest !== undefined && { weight: heaviest }),
    ...(bulkiest && { size: bulkiest }),
  };
}

/** The price is that of the least quantity. */
function pricesOf({ price, priceMax, tiers = [], skus = [] }: ReadOffer) {
  if (price === undefined) return {};
  const max = priceMax === undefined ? {} : { priceMax };
  const [first] = tiers;
  const bySku = new Set(skus.flatMap((sku) => sku.price ?? []));
  // Where all SKUs cost what the least quantity does, more of them cost less.
  if (bySku.size > 0 && !(bySku.size === 1 && tiers.length > 1 && bySku.has(first?.price ?? 0))) {
    return { price, ...max, priceBasis: 'sku', quote: 'skus' } as const;
  }
  if (first) return { price: first.price, priceBasis: 'tier', quote: 'tiers' } as const;
  return { price, ...max, priceBasis: 'list' } as const;
}

const largest = (all: readonly number[]): number | undefined =>
  all.length > 0 ? Math.max(...all) : undefined;

type Size = z.infer<typeof size>;
const volumeOf = ({ length, width, height }: Size): number => length * width * height;
const byVolume = (one: Size, other: Size): number => volumeOf(other) - volumeOf(one);
