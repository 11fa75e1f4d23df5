/**
 * What the page of one offer says. Shapes come from the line "An offer's page" of the reference of
 * 1688's pages; "public code" marks field names that it does not list and that projects rely on.
 */

/** A fact that is absent is not said by the page. Prices in fen, weights in grams, sizes in cm. */
export interface OfferPageTruth {
  offerId: string;
  /** The title's text, without markup. */
  title?: string;
  /** The lowest price of a piece that the page says anywhere: beside the title, by tier, by SKU. */
  price?: number;
  /** The highest one, where it differs. */
  priceMax?: number;
  /** 新人价: a first order's price, never the price of a piece. */
  firstOrderPrice?: number;
  /** The quantity at which tiers begin is the MOQ too. */
  moq?: number;
  /** 件, 个, 双 … */
  unit?: string;
  /** Tiers stand by rising quantity. */
  tiers?: { from: number; price: number }[];
  /** SKUs stand in the order of the page. */
  skus?: OfferPageSku[];
  /** The weight of an offer without SKUs, or one that is said for all. */
  weight?: number;
  size?: { length: number; width: number; height: number };
  /** The gallery in its order, each once, as absolute https addresses; no pictures of SKUs or other offers. */
  images?: string[];
  /** `isFactory` where a mark of the seller says so (源头工厂, 超级工厂); a name does not. */
  seller?: { name?: string; years?: number; isFactory?: boolean };
}

interface OfferPageSku {
  /** The values as a person reads them, joined by " / ", without markup. */
  name: string;
  /** Absent where the SKU has none of its own, as with tiers. */
  price?: number;
  /** Zero is a fact: sold out. */
  stock?: number;
  weight?: number;
  /** All three sides are said, or it is absent. */
  size?: { length: number; width: number; height: number };
}

export interface OfferPage {
  /** What is special about the page, for the name of a test. */
  name: string;
  address: string;
  html: string;
  truth: OfferPageTruth;
  /** A part of the page cannot be read: a reader says these facts or fewer, and never others. */
  mayBeLess?: true;
}

export const offerAddress = (offerId: string): string =>
  `https://detail.1688.com/offer/${offerId}.html`;
