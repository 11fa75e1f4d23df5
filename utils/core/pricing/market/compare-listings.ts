/** What the listings of one market cost, which of them are the searched product, and in which order they stand. */
import type { LandedCost } from '../../model/compared-offer';
import type { Listing } from '../../model/listing';
import { minorDigits } from '../../model/money';
import { minorUnits } from '../landed-cost/lines';
import { type LandingTerms, landedListing } from './landed-listing';
import { type ListingPrice, listingPriceAt } from './listing-price';

export interface ComparedListing {
  /** Unique among all markets. */
  key: string;
  listing: Listing;
  /** Price at the user's quantity; absent where the listing has none. */
  price?: ListingPrice;
  /** Absent without a price or a rate. */
  landed?: LandedCost;
  /** Likeness to the searched picture, 0 to 1; absent where the listing's picture was not seen. */
  likeness?: number;
  /** The low end of the price in minor units of the user's currency; absent without a rate. */
  own?: number;
}

export interface ListingTerms extends LandingTerms {
  /** Likeness to the searched picture by the address of a listing's picture. */
  seen: ReadonlyMap<string, number>;
}

export function compareListings(
  listings: readonly Listing[],
  terms: ListingTerms,
): ComparedListing[] {
  const { inputs, rates, seen } = terms;
  return listings.map((listing) => {
    const { market, listingId, imageUrl } = listing;
    const price = listingPriceAt(listing, inputs.quantity);
    const landed = price && landedListing(listing, price, terms);
    const likeness = imageUrl === undefined ? undefined : seen.get(imageUrl);
    const unit = price && minorUnits(price.currency, inputs.currency, rates);
    return {
      key: `${market} ${listingId}`,
      listing,
      ...(price && { price }),
      ...(landed && { landed }),
      ...(likeness !== undefined && { likeness }),
      ...(price &&
        unit !== undefined && { own: (price.low / 10 ** minorDigits(price.currency)) * unit }),
    };
  });
}

/** Likeness of the cosine from which two pictures may show one product (`docs/likeness.md`). */
export const SAME_LIKENESS = 0.55;

export const isSameProduct = ({ likeness = 0 }: ComparedListing): boolean =>
  likeness >= SAME_LIKENESS;

/** Where no picture was seen, as many of the market's first results stand for the searched product. */
export const FIRST_RESULTS = 5;

/** What a market answers to the picture. */
export interface MarketAnswer {
  /**
   * Cheapest listing of the searched product among those that take an order of the user's quantity, else among all;
   * absent where none has a price.
   */
  lowest?: ComparedListing;
  /** The searched product by its picture, or unseen the market's first results. */
  basis: 'same' | 'first';
}

/** @param compared in the market's order */
export function marketAnswer(compared: readonly ComparedListing[]): MarketAnswer {
  const isSeen = compared.some(({ likeness }) => likeness !== undefined);
  const candidates = isSeen ? compared.filter(isSameProduct) : compared.slice(0, FIRST_RESULTS);
  const [lowest] = candidates.filter(({ price }) => price).toSorted(byPriceWanted);
  return { ...(lowest && { lowest }), basis: isSeen ? 'same' : 'first' };
}

export const MARKET_SORTS = ['match', 'price', 'landed'] as const;
export type MarketSort = (typeof MARKET_SORTS)[number];

/**
 * `match`: the searched product first, by price, what takes no order of the wanted quantity after the others;
 * then the rest by likeness, then in the market's order. By a sum: what has none is last.
 */
export function sortListings(
  compared: readonly ComparedListing[],
  sort: MarketSort,
): ComparedListing[] {
  if (sort === 'price') return compared.toSorted(byPrice);
  if (sort === 'landed') return compared.toSorted(byNumber(({ landed }) => landed && mid(landed)));
  const same = compared.filter(isSameProduct).toSorted(byPriceWanted);
  const rest = compared
    .filter((one) => !isSameProduct(one))
    .toSorted((a, b) => (b.likeness ?? 0) - (a.likeness ?? 0));
  return [...same, ...rest];
}

const mid = ({ low, high }: LandedCost): number => (low + high) / 2;

type Order = (a: ComparedListing, b: ComparedListing) => number;

const byNumber =
  (of: (one: ComparedListing) => number | undefined): Order =>
  (a, b) => {
    const [first, second] = [of(a) ?? Infinity, of(b) ?? Infinity];
    return first === second ? 0 : first - second;
  };

const byOwn = byNumber(({ own }) => own);

/** Order by price; without a rate by the prices themselves, where they are of one currency. */
const byPrice: Order = (a, b) => {
  const order = byOwn(a, b);
  if (order !== 0 || !a.price || a.price.currency !== b.price?.currency) return order;
  return a.price.low - b.price.low;
};

/** What takes no order of the wanted quantity comes after what does. */
const byPriceWanted: Order = (a, b) =>
  Number(a.price?.isRaised ?? false) - Number(b.price?.isRaised ?? false) || byPrice(a, b);
