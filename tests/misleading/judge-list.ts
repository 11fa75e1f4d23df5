/** Judges a list as the panel does: grouped by the panel's own functions, no truth handed in. */
import type { RuleId } from '@/utils/core/model/rule-ids';
import type { Mode } from '@/utils/core/model/mode';
import type { ComparedOffer, FoundOffer } from '@/utils/core/model/compared-offer';
import { type Comparison, compareOffers, groupFound } from '@/utils/core/pricing/compare-offers';
import { offerKey } from '@/utils/core/model/offer';
import { inputs } from '../support/offers/landed-cost';
import { context } from '../support/offers/priced';
import { pictureOf } from './pictures';
import type { Truth, Verdict } from './verdict';

export interface OfferWithTruth {
  offer: FoundOffer;
  /** Offers of one product have pictures that are alike. */
  product: string;
  truth: Truth;
}

/** One search: its results and the page that it began on. */
export interface ListWithTruth {
  offers: readonly OfferWithTruth[];
  pageTitle?: string | undefined;
  /** Pieces that the user wants. */
  quantity?: number;
}

export interface Way {
  hasPictures: boolean;
  /** Absent: as the panel groups a search; `false`: as it shows a seller's other offers. */
  isGrouped?: false;
}

const QUANTITY = 200;
/** Rules that apply to single pieces sent on to a consumer. */
const DIRECT_RULES: ReadonlySet<RuleId | undefined> = new Set([
  'dropship-price',
  'dropship-free-shipping',
]);
const modeOf = ({ rule }: Truth): Mode => (DIRECT_RULES.has(rule) ? 'direct' : 'stock');

export function judgeList(list: ListWithTruth, way: Way): Verdict[] {
  const { pageTitle, quantity = QUANTITY } = list;
  const offers = list.offers.map(({ offer }) => offer);
  const hashes = new Map(
    way.hasPictures
      ? list.offers.map(({ offer, product }) => [
          offerKey(offer),
          pictureOf(product, offer.offerId),
        ])
      : [],
  );
  const groups =
    way.isGrouped === false ? [] : groupFound(offers, { joined: [], split: [] }, hashes);
  const compareIn = (mode: Mode) =>
    compareOffers(offers, groups, context({ inputs: inputs({ quantity, mode }), pageTitle }));
  const comparisons = { stock: compareIn('stock'), direct: compareIn('direct') };
  return list.offers.map(({ offer, truth }, at) => {
    const comparison = comparisons[modeOf(truth)];
    const compared = comparison.offers[at];
    if (!compared) throw new Error(`${offer.offerId} was not judged`);
    return toVerdict(truth, compared, comparison);
  });
}

function toVerdict(
  truth: Truth,
  { key, offer, mark, notes, unitPrice }: ComparedOffer,
  { medians }: Comparison,
): Verdict {
  return {
    truth,
    title: offer.title ?? '',
    mark: mark?.rule,
    corrections: unitPrice?.corrections ?? [],
    notes: notes.map(({ rule }) => rule),
    price: unitPrice?.perPiece,
    median: medians.get(key),
  };
}
