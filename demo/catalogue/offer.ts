import type { Unit } from './terms';
import type { SellerIdentity } from './sellers';

/** A price from a quantity on. */
interface OfferTier {
  startQuantity: number;
  /** CNY a unit, "14.20". */
  price: string;
}

/** A SKU of an offer, with its own price. */
export interface OfferSku {
  skuId: string;
  name: string;
  nameEn: string;
  /** CNY a unit. */
  price: string;
  stock: number;
}

/**
 * What a supplier states about an offer. The names are those of the platform's answers where it has
 * one. Prices are CNY a unit as decimal strings; what a supplier does not state is absent.
 */
export interface StatedOffer {
  /** Twelve digits; ids of real offers do not start with 99. */
  offerId: string;
  /** The studio's product id; stays inside the gateway. */
  product: string;
  /** Digits; offers of one category share it. */
  categoryId: string;
  title: string;
  titleEn: string;
  /** The headline price of a search result. */
  price?: string;
  /** Only signed-in buyers see a price. */
  isPricePrivate?: true;
  /** 1 = a price for each SKU, 0 and 2 = tiers. */
  quoteType: 0 | 1 | 2;
  tiers?: readonly OfferTier[];
  skus?: readonly OfferSku[];
  minOrderQuantity: number;
  /** Sold in multiples of this many units (`batchNumber`). */
  lot?: number;
  unit: Unit;
  unitEn: string;
  /** Price for members or new buyers. */
  promotionPrice?: string;
  promotionModel?: string;
  /** Dropship price. */
  consignPrice?: string;
  /** Dropship price of curated supply. */
  jxhyPrice?: string;
  isOnePsale?: true;
  /** Single pieces, perhaps with the postage inside mainland China. */
  onePiece?: { price: string; freePostage: boolean };
  /** The shop's mixed lot: so much money or so many pieces over several of its offers. */
  mix?: { amount?: string; number?: number };
  stock?: number;
  published: boolean;
  /** The seller states a patent. */
  isPatented?: true;
  weightGrams?: number;
  /** Packed, one piece, in cm. */
  size?: { length: number; width: number; height: number };
  shipWithinHours?: number;
  sellerId: string;
  sellerName: string;
  sellerNameEn: string;
  /** "浙江 义乌": province, then city. */
  place: string;
  years: number;
  isFactory: boolean;
  sellerIdentities: readonly SellerIdentity[];
  /** 0 to 5 */
  serviceScore: number;
  sold30d?: number;
  /** "13%" */
  repurchaseRate?: string;
  /** "2025-03-09 14:20:00", China time. */
  createDate: string;
}

/** An offer with its picture: what the gateway answers with. */
export interface CatalogueOffer extends StatedOffer {
  /** Draws the supplier's JPEG. */
  picture: () => Promise<Buffer>;
}
