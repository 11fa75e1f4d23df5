/** Which sellers supply a row of a list best, and how certain that is (`docs/list.md`). Pure. */
import type { ComparedOffer } from '../model/compared-offer';
import { type ProfileId, profileOf } from '../model/profiles';
import type { Comparison } from '../pricing/compare-offers';
import { OFFER_FIELDS } from '../pricing/offer-fields';
import { rankOffers } from '../pricing/sort';
import { sellerKeys } from '../sellers/identity';
import type { SellerOpinions } from '../sellers/recognise';
import type { Certainty } from './table';

/** Sellers that are named for a row, and other products that are shown for the user to take instead. */
export const MAX_BEST = 3;
const MAX_OTHERS = 6;

/**
 * Why a row deserves a look. `unlike`: no offer's picture is alike enough; `another`: other products are
 * as alike; `one-seller`: no other seller confirms the price; `far-cheaper`: the best one asks so much less
 * than the second that it may be another thing.
 */
export type Doubt = 'unlike' | 'another' | 'one-seller' | 'far-cheaper';

export interface JudgedRow {
  /** Offers of the same product by different sellers, the best first. */
  best: readonly ComparedOffer[];
  /** The most alike offers of other products, one of each, the most alike first. */
  others: readonly ComparedOffer[];
  /** Sellers of the product, those of misleading offers and avoided ones left out. */
  sellers: number;
  /** How certain it is that these offers are the row's product, from 0 to 1. */
  confidence: number;
  certainty: Certainty;
  doubts: readonly Doubt[];
}

/** Confidence from which a row is sure, and likely; measured on photos of shops. */
const SURE = 0.85;
const LIKELY = 0.6;
/** Likeness below which no offer shows the picture. */
const ALIKE = 0.5;
/**
 * How much the next product weighs, and the odds of none: fitted on photos whose product is left out, and on those of a
 * shop of clothes, where most others are less than 0.9 alike. By the odds of none no row below a likeness of 0.9 is sure.
 */
const NEXT_WEIGHT = 2.2;
const NONE_ODDS = 1.6;
/** Likenesses are never certain. */
const MOST_LIKE = 0.999;

const likenessOf = (offer: ComparedOffer): number => OFFER_FIELDS.similarity(offer) ?? 0;

/**
 * @param comparison of the offers found for the row's picture, at the row's quantity
 * @param opinions avoided sellers are left out, preferred ones come first
 */
export function judgeRow(
  { offers }: Comparison,
  profile: ProfileId,
  { avoided, preferred }: SellerOpinions,
): JudgedRow {
  const honest = offers.filter(({ mark }) => mark === undefined);
  const likenesses = new Map<string, number>();
  for (const offer of honest) {
    const { group } = offer;
    likenesses.set(group, Math.max(likenesses.get(group) ?? 0, likenessOf(offer)));
  }
  const [[product, likeness] = ['', 0], [, next] = ['', 0]] = [...likenesses].toSorted(
    ([, a], [, b]) => b - a,
  );
  const confidence = confidenceOf(likeness, next);
  const usable = honest.filter(({ key, unitPrice }) => unitPrice && !avoided.has(key));
  const own = usable.filter(({ group }) => group === product);
  const ranked = rankOffers(own, { sort: profileOf(profile).sort }).toSorted(
    (a, b) => Number(preferred.has(b.key)) - Number(preferred.has(a.key)),
  );
  const sellerKey = sellerKeys(offers.map(({ offer }) => offer));
  // An offer without a seller is a seller of its own.
  const bySeller = oneOfEach(ranked, ({ offer, key }) => sellerKey(offer) ?? key);
  const best = bySeller.slice(0, MAX_BEST);
  const byLikeness = usable
    .filter(({ group }) => group !== product)
    .toSorted((a, b) => likenessOf(b) - likenessOf(a));
  return {
    best,
    others: oneOfEach(byLikeness, ({ group }) => group).slice(0, MAX_OTHERS),
    sellers: bySeller.length,
    confidence,
    certainty: best.length === 0 ? 'none' : certaintyOf(confidence),
    doubts: [
      ...(likeness < ALIKE ? (['unlike'] as const) : []),
      ...(next > likeness / 2 ? (['another'] as const) : []),
      ...(bySeller.length === 1 ? (['one-seller'] as const) : []),
      ...(isFarCheaper(bySeller) ? (['far-cheaper'] as const) : []),
    ],
  };
}

/** The first offer of each name. */
function oneOfEach(
  offers: readonly ComparedOffer[],
  nameOf: (offer: ComparedOffer) => string,
): ComparedOffer[] {
  const known = new Set<string>();
  return offers.filter((offer) => known.size < known.add(nameOf(offer)).size);
}

/** The odds of the most alike product against those of the next one, or of none where they are higher. */
function confidenceOf(likeness: number, next: number): number {
  const own = oddsOf(likeness);
  return own / (own + Math.max(NEXT_WEIGHT * oddsOf(next), NONE_ODDS));
}

function oddsOf(likeness: number): number {
  const share = Math.min(MOST_LIKE, likeness);
  return share / (1 - share);
}

function certaintyOf(confidence: number): Certainty {
  return confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'doubtful';
}

/** The lowest price is farther from the next than the others are from each other. */
function isFarCheaper(offers: readonly ComparedOffer[]): boolean {
  const prices = offers
    .flatMap(({ unitPrice }) => unitPrice?.perPiece ?? [])
    .toSorted((a, b) => a - b);
  const [lowest, next] = prices;
  const highest = prices.at(-1);
  if (prices.length < 3 || lowest === undefined || next === undefined || highest === undefined) {
    return false;
  }
  return next - lowest > highest - next;
}
