/** Another seller of a watched product who asks less, among the results of its picture. */
import type { FoundOffer } from '../model/compared-offer';
import type { CheaperOffer, Observation, Watch } from '../model/watch';
import { compareTraits, DIFFERENT } from '../pricing/groups/evidence';
import { readTitle, type TitleTraits } from '../pricing/groups/title';
import { offerKey } from '../model/offer';
import { unitPriceAt } from '../pricing/unit-price';
import { isComparable } from './moves';
import { observationOf } from './observation';

/** Words that two titles share, as a share of both. */
const LEAST_WORDS = 0.5;
/** A lower price is of another product, or bait, as far as a title can tell. */
const LEAST_PRICE = 0.5;

export interface CheaperOptions {
  /** Percent. */
  threshold: number;
  /** An avoided seller is not proposed. */
  isAvoided?: (offer: FoundOffer) => boolean;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * The cheapest of them at the watched quantity. Compared with the price of the watched offer among the same
 * results, else with its observation where that is of the same basis.
 * @param offers results of the picture
 */
export function cheaperOf(
  watch: Watch,
  offers: readonly FoundOffer[],
  observation: Observation,
  { threshold, isAvoided = () => false, at }: CheaperOptions,
): CheaperOffer | undefined {
  const priceOf = (offer: FoundOffer) => observationOf(offer, watch, at);
  const own = offers.find((offer) => offerKey(offer) === watch.offer.key);
  const known = own ? priceOf(own) : observation;
  if (known.price === undefined) return undefined;
  const than = known.price;
  const title = readTitle(watch.offer.title);
  const proposed = offers.flatMap((offer): CheaperOffer[] => {
    const seen = priceOf(offer);
    const { price } = seen;
    if (price === undefined || price >= than * (1 - threshold / 100)) return [];
    if (price < than * LEAST_PRICE || !isComparable(known, seen) || seen.state !== 'found')
      return [];
    if (isSameSeller(watch, offer) || isAvoided(offer) || misleads(offer, watch)) return [];
    return isSameProduct(title, readTitle(offer.title)) ? [toCheaper(offer, price, than)] : [];
  });
  return proposed.toSorted((a, b) => a.price - b.price)[0];
}

/** The very offer counts as one of the same seller. */
function isSameSeller({ offer: own }: Watch, offer: FoundOffer): boolean {
  if (own.key === offerKey(offer)) return true;
  const [one, other] = [own.seller, offer.seller];
  if (one?.id !== undefined && one.id === other?.id) return true;
  return one?.name !== undefined && one.name === other?.name;
}

/** Only what the price itself says misleads here; what the results say together is judged in the panel. */
function misleads(offer: FoundOffer, { quantity, mode, pageTitle }: Watch): boolean {
  const corrections = unitPriceAt(offer, quantity, mode, pageTitle)?.corrections ?? [];
  return corrections.includes('price-of-another-kind');
}

function isSameProduct(one: TitleTraits, other: TitleTraits): boolean {
  if (compareTraits(one, other) <= DIFFERENT) return false;
  const both = Math.sqrt(one.grams.size * other.grams.size);
  const shared = [...one.grams].filter((gram) => other.grams.has(gram)).length;
  return both > 0 && shared / both >= LEAST_WORDS;
}

const MAX_TEXT = 500;

function toCheaper(
  { offerId, title, seller }: FoundOffer,
  price: number,
  than: number,
): CheaperOffer {
  return {
    offerId,
    title: title.slice(0, MAX_TEXT),
    price,
    than,
    ...(seller?.name !== undefined && { seller: seller.name.slice(0, MAX_TEXT) }),
  };
}
