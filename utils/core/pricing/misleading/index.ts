/** Judges which offers are misleading, by which rule and median (`docs/misleading-prices.md`). */
import { inRuleOrder, type RuleId } from '../../model/rule-ids';
import type { Mark, UnitPrice } from '../../model/compared-offer';
import { countSellers } from '../price-statistics';
import { byLook, createCommonWordTest } from './examine';
import {
  mediansWithout,
  withLots,
  toJudgedOffers,
  type PriceTerms,
  type JudgedOffer,
  type OfferToJudge,
} from './candidates';
import { findProductWords } from './product-words';
import { isSuspect, applyRules, withRules } from './reasons';

export type { OfferToJudge as Judged } from './candidates';

export interface Judgement {
  mark?: Mark;
  /** Notes for information; they change no price. */
  notes: Mark[];
  /** Set if a rule corrected it. */
  unitPrice?: UnitPrice;
  /** Median in fen a piece that it was judged by. */
  median?: number;
}

interface JudgeContext extends PriceTerms {
  /** Keys of offers that the user declared not misleading. */
  cleared: ReadonlySet<string>;
}

/**
 * Judges all offers of a search; by key. Marks depend on medians and medians exclude marked offers,
 * so both are computed twice: first without every offer that a word makes suspect.
 */
export function judge(
  offers: readonly OfferToJudge[],
  context: JudgeContext,
): Map<string, Judgement> {
  const { quantity, cleared, glossary, pageTitle, invoice } = context;
  const judged = toJudgedOffers(offers, context);
  const sellers = sellersByLook(judged);
  const bench = {
    quantity,
    invoice,
    isUsual: createCommonWordTest(judged, pageTitle),
    product: findProductWords(
      judged.map(({ title }) => title),
      glossary,
      pageTitle,
    ),
    sellersOf: (look: string) => sellers.get(look) ?? 0,
  };
  const candidates = judged.map((offer) => withRules(offer, bench));
  const open = candidates.filter(({ key }) => !cleared.has(key));

  const suspects = open.filter((candidate) => isSuspect(candidate, bench));
  const first = mediansWithout(candidates, suspects);
  for (const candidate of candidates) {
    candidate.unitPrice = withLots(candidate, first);
  }
  const marked = open.filter(
    (candidate) => applyRules(candidate, bench, first(candidate)).mark !== undefined,
  );
  const last = mediansWithout(candidates, marked);
  return new Map(
    candidates.map((candidate, at) => {
      const median = last(candidate);
      const { mark, notes, corrections } = applyRules(candidate, bench, median);
      const unitPrice = withCorrections(candidate.unitPrice, corrections);
      const isChanged = unitPrice !== undefined && unitPrice !== offers[at]?.unitPrice;
      const judgement: Judgement = {
        notes,
        ...(mark && !cleared.has(candidate.key) && { mark }),
        ...(isChanged && { unitPrice }),
        ...(median && { median: median.value }),
      };
      return [candidate.key, judgement];
    }),
  );
}

function sellersByLook(candidates: readonly JudgedOffer[]): ReadonlyMap<string, number> {
  const priced = candidates.filter(({ unitPrice }) => unitPrice !== undefined);
  return new Map([...byLook(priced)].map(([look, members]) => [look, countSellers(members)]));
}

function withCorrections(
  price: UnitPrice | undefined,
  corrections: readonly RuleId[],
): UnitPrice | undefined {
  const all = inRuleOrder([...(price?.corrections ?? []), ...corrections]);
  return !price || all.length === price.corrections.length ? price : { ...price, corrections: all };
}
