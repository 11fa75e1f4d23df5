import type { CostInputs } from '../model/cost-inputs';
import type { Rates } from '../model/rates';
import type { Comparison } from './compare-offers';
import type { ComparedOffer, OfferGroup } from './compared';
import { maxUnitPrice, weightOf, type PagePriceTerms } from './landed-cost';

/** What the list comes to. Prices are fen a piece. */
export interface Answer {
  /** Group of the offer that is most like the picture. */
  group?: OfferGroup;
  /** Prices of its unmarked offers, by rising price. */
  prices: readonly number[];
  /** The highest price worth paying. */
  paysUpTo?: number;
  /** Names of the inputs that are estimates in any of its costs. */
  estimated: readonly string[];
}

/** Of the product that was searched: that of the unmarked offer that is most like the picture. */
export function answerOf(
  { offers, groups }: Comparison,
  { inputs, rates, page }: { inputs: CostInputs; rates: Rates; page?: PagePriceTerms | undefined },
): Answer {
  const best = mostAlike(offers.filter(({ mark }) => mark === undefined));
  const group = groups.find(({ id }) => id === best?.group);
  const members = offers.filter(({ mark, group: id }) => !mark && id === group?.id);
  const weights = members.flatMap(({ offer, unitPrice }) => {
    const weight = unitPrice && weightOf(offer, unitPrice, inputs);
    return weight?.source === 'supplier' ? [(weight.low + weight.high) / 2] : [];
  });
  const paysUpTo = page && maxUnitPrice(inputs, page, rates, weights);
  return {
    ...(group && { group }),
    prices: members.flatMap(({ unitPrice }) => unitPrice?.perPiece ?? []).toSorted((a, b) => a - b),
    ...(paysUpTo !== undefined && { paysUpTo }),
    estimated: [...new Set(offers.flatMap(({ landed }) => landed?.estimated ?? []))],
  };
}

/** The service's own order where it gives no similarity. */
function mostAlike(offers: readonly ComparedOffer[]): ComparedOffer | undefined {
  let best: ComparedOffer | undefined;
  for (const each of offers) {
    if (!best || (each.offer.similarity ?? 0) > (best.offer.similarity ?? 0)) best = each;
  }
  return best;
}
