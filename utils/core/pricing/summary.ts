import type { CostInputs } from '../costs/cost-inputs';
import type { Rates } from '../model/rates';
import type { Comparison } from './compare-offers';
import type { ComparedOffer, OfferGroup } from '../model/compared-offer';
import { withoutAvoided } from '../sellers/recognise';
import { OFFER_FIELDS, type OfferField } from './offer-fields';
import { type PagePriceTerms, maxUnitPrice } from './landed-cost/earning';
import { weightOf } from './landed-cost/piece';

/** Summary of a list. Prices are fen a piece. */
export interface ListSummary {
  /** Group of the best match. */
  group?: OfferGroup;
  /** That group, where it is certain enough to be called the same product. */
  same?: OfferGroup;
  /** Prices of its unmarked offers, ascending; of avoided sellers only where there are no others. */
  prices: readonly number[];
  /** The highest unit price worth paying, in fen a piece (`docs/landed-cost.md`). */
  maxUnitPrice?: number;
  /** Kilograms of its pieces, where the suppliers state them. */
  weights: readonly number[];
  /** Names of estimated inputs in any of the costs. */
  estimated: readonly string[];
}

export interface SummaryTerms {
  inputs: CostInputs;
  rates: Rates;
  page?: PagePriceTerms | undefined;
  /** Keys of offers of avoided sellers: they tell the product as others do, but are no price to pay. */
  avoided?: ReadonlySet<string> | undefined;
}

/** Summary of the searched product: the group of the unmarked offer most similar to the picture. */
export function summariseList(
  { offers, groups }: Comparison,
  { inputs, rates, page, avoided = new Set() }: SummaryTerms,
): ListSummary {
  const best = bestMatch(offers.filter(({ mark }) => mark === undefined));
  const group = groups.find(({ id }) => id === best?.group);
  const members = offers.filter(({ mark, group: id }) => !mark && id === group?.id);
  const weights = members.flatMap(({ offer, unitPrice }) => {
    const weight = unitPrice && weightOf(offer, unitPrice, inputs);
    return weight?.source === 'supplier' ? [(weight.low + weight.high) / 2] : [];
  });
  const paysUpTo = page && maxUnitPrice(inputs, page, rates, weights);
  return {
    ...(group && { group }),
    ...(group && isSure(group, best) && { same: group }),
    prices: withoutAvoided(members, { avoided })
      .flatMap(({ unitPrice }) => unitPrice?.perPiece ?? [])
      .toSorted((a, b) => a - b),
    ...(paysUpTo !== undefined && { maxUnitPrice: paysUpTo }),
    weights,
    estimated: [...new Set(offers.flatMap(({ landed }) => landed?.estimated ?? []))],
  };
}

/** Similarity from which a single offer counts as the same product. */
const SURE_SIMILARITY = 0.9;

/** Several offers agree on the product, or one is almost the searched picture. */
function isSure({ keys }: OfferGroup, best: ComparedOffer | undefined): boolean {
  return keys.length > 1 || (best ? similarityOf(best) : 0) >= SURE_SIMILARITY;
}

const similarityOf = (offer: ComparedOffer): number => OFFER_FIELDS.similarity(offer) ?? 0;

/** The first one where no similarity is known. */
function bestMatch(offers: readonly ComparedOffer[]): ComparedOffer | undefined {
  let best: ComparedOffer | undefined;
  for (const each of offers) {
    if (!best || similarityOf(each) > similarityOf(best)) best = each;
  }
  return best;
}

/** Which end of a field is better; absent if neither. */
const BETTER_END: Partial<Record<OfferField, 'low' | 'high'>> = {
  similarity: 'high',
  price: 'low',
  margin: 'high',
  landed: 'low',
  moq: 'low',
  repurchase: 'high',
  sold: 'high',
  years: 'high',
  dispatch: 'low',
  rating: 'high',
  cash: 'low',
  dropship: 'low',
  stock: 'high',
};

export interface Best {
  end: 'low' | 'high';
  keys: ReadonlySet<string>;
}

/**
 * The best unmarked offers in one field. Undefined if all are equal, fewer than two are known, or
 * no end is better.
 */
export function bestOf(offers: readonly ComparedOffer[], fact: OfferField): Best | undefined {
  const end = BETTER_END[fact];
  if (end === undefined) return undefined;
  const known = offers.flatMap((offer) => {
    const value = offer.mark ? undefined : OFFER_FIELDS[fact](offer);
    return typeof value === 'number' ? [{ key: offer.key, value }] : [];
  });
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (known.length < 2 || low === high) return undefined;
  const best = end === 'low' ? low : high;
  return { end, keys: new Set(known.filter(({ value }) => value === best).map(({ key }) => key)) };
}
