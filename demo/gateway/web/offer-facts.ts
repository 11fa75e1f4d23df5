import { seeded, type Random } from '../../catalogue/random';
import type { GatewayOffer } from '../catalogue';

interface Size {
  readonly length: number;
  readonly width: number;
  readonly height: number;
}

export interface SkuTruth {
  readonly specId: string;
  /** Names of the properties and their values, without markup: `{ 颜色: '红色', 尺码: 'L' }`. */
  readonly properties: Readonly<Record<string, string>>;
  /** CNY, "12.00"; absent where the page shows none without a sign-in. */
  readonly price?: string;
  readonly stock: number;
  /** Absent where the page has no table of weights. */
  readonly weightGrams?: number;
  /** cm */
  readonly size?: Size;
  /** Which of the offer's pictures shows it. */
  readonly variant?: number;
}

/** What an offer's page says. */
export interface OfferPageTruth {
  readonly offerId: string;
  readonly title: string;
  readonly price?: string;
  /** Price of the most expensive SKU, where it is another. */
  readonly priceTo?: string;
  readonly tiers: readonly { readonly from: number; readonly price: string }[];
  readonly moq: number;
  readonly unit: string;
  /** 新人价: of a first order, never the price of a piece. */
  readonly firstOrderPrice?: string;
  /** Empty for an offer of one kind. */
  readonly skus: readonly SkuTruth[];
  /** Weight and size of an offer without SKUs. */
  readonly weightGrams?: number;
  readonly size?: Size;
  readonly sold?: number;
  readonly seller: {
    readonly id: string;
    readonly name?: string;
    readonly place?: string;
    readonly years?: number;
    readonly repurchaseRate?: string;
    readonly serviceScore?: number;
    readonly isFactory?: boolean;
  };
  /** The number of pictures. */
  readonly pictures: number;
}

const COLOURS = ['红色', '藏青色', '米白色', '黑色&白色拼色', '墨绿色', '雾霾蓝（加厚）', '原木色'];
const SIZES = ['S', 'M', 'L', 'XL'];
const PICTURES = 4;
/** The share of pages without a table, among offers whose weight the catalogue does not know. */
const UNWEIGHED = 0.3;
const FIRST_ORDERS = 0.25;

/** Follows from the catalogue where it knows, and from the offer's number elsewhere. */
export function offerFacts(offer: GatewayOffer): OfferPageTruth {
  const random = seeded(`offer-page/${offer.offerId}`);
  const packing = packingOf(offer, random);
  const skus = withPictures(skusOf(offer, random, packing));
  const top = highest(skus);
  return {
    offerId: offer.offerId,
    title: offer.title ?? offer.offerId,
    ...(offer.price !== undefined && { price: offer.price }),
    ...(top !== undefined && top !== offer.price && { priceTo: top }),
    tiers: (offer.tiers ?? []).map(({ startQuantity, price }) => ({ from: startQuantity, price })),
    moq: offer.minOrderQuantity ?? 1,
    unit: offer.unit ?? '件',
    ...firstOrder(offer, random),
    skus,
    ...(skus.length === 0 && packing),
    ...(offer.sold30d !== undefined && { sold: offer.sold30d }),
    seller: sellerOf(offer),
    pictures: PICTURES,
  };
}

function packingOf(offer: GatewayOffer, random: Random): { weightGrams?: number; size?: Size } {
  const isUnweighed = random.chance(UNWEIGHED);
  const made = {
    weightGrams: random.int(40, 2400),
    size: { length: random.int(8, 48), width: random.int(6, 32), height: random.int(3, 30) },
  };
  if (offer.weightGrams === undefined && offer.size === undefined && isUnweighed) return {};
  const { weightGrams = made.weightGrams, size = made.size } = offer;
  return { weightGrams, size };
}

type Packing = ReturnType<typeof packingOf>;

function skusOf(offer: GatewayOffer, random: Random, packing: Packing): SkuTruth[] {
  if (offer.skus !== undefined) {
    return offer.skus.map(({ skuId, name, price, stock }) => ({
      specId: specId(offer.offerId, skuId),
      properties: { 颜色: name },
      price,
      stock,
      ...packing,
    }));
  }
  return madeSkus(random).map((properties, index) =>
    Object.assign(
      { specId: specId(offer.offerId, String(index)), properties, stock: random.int(0, 6000) },
      offer.price === undefined ? {} : { price: offer.price },
      grown(packing, offer, SIZES.indexOf(properties['尺码'] ?? 'S')),
    ),
  );
}

/** Each colour has a picture of its own, as far as there are so many. */
function withPictures(skus: readonly SkuTruth[]): SkuTruth[] {
  const colours = [...new Set(skus.map(({ properties }) => properties['颜色']))];
  const variantOf = (sku: SkuTruth) => colours.indexOf(sku.properties['颜色']) % PICTURES;
  return skus.map((sku) => Object.assign({}, sku, { variant: variantOf(sku) }));
}

/** The SKUs of an offer: none, colours, or colours in sizes. */
function madeSkus(random: Random): Record<string, string>[] {
  const kind = random.int(0, 4);
  if (kind === 0) return [];
  const colours = random.sample(COLOURS, random.int(2, 4));
  if (kind < 3) return colours.map((colour) => ({ 颜色: colour }));
  const sizes = SIZES.slice(0, random.int(2, 4));
  return colours.flatMap((colour) => sizes.map((size) => ({ 颜色: colour, 尺码: size })));
}

/** A larger size weighs more, unless the catalogue knows the weight. */
function grown(packing: Packing, offer: GatewayOffer, steps: number): Packing {
  const { weightGrams } = packing;
  if (weightGrams === undefined || offer.weightGrams !== undefined) return packing;
  return { ...packing, weightGrams: weightGrams + Math.round(weightGrams * 0.08) * steps };
}

function firstOrder({ price, promotionModel, promotionPrice }: GatewayOffer, random: Random) {
  const isMade = random.chance(FIRST_ORDERS);
  if (promotionModel === '新人价' && promotionPrice !== undefined) {
    return { firstOrderPrice: promotionPrice };
  }
  if (!isMade || price === undefined) return {};
  return { firstOrderPrice: (Number(price) * 0.8).toFixed(2) };
}

function sellerOf(offer: GatewayOffer): OfferPageTruth['seller'] {
  const { sellerId, sellerName, place, years, repurchaseRate, serviceScore, isFactory } = offer;
  return {
    id: sellerId ?? 'b2b-0',
    ...(sellerName !== undefined && { name: sellerName }),
    ...(place !== undefined && { place }),
    ...(years !== undefined && { years }),
    ...(repurchaseRate !== undefined && { repurchaseRate }),
    ...(serviceScore !== undefined && { serviceScore }),
    ...(isFactory !== undefined && { isFactory }),
  };
}

function specId(offerId: string, sku: string): string {
  const random = seeded(`spec/${offerId}/${sku}`);
  return Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('');
}

function highest(skus: readonly SkuTruth[]): string | undefined {
  const prices = skus.flatMap(({ price }) => (price === undefined ? [] : [price]));
  return prices.toSorted((a, b) => Number(b) - Number(a))[0];
}
