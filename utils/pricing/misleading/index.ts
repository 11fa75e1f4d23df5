/** Which offers mislead, by which rule, and what they are judged by. */
import { inRuleOrder, type RuleId } from '../../model/rule-ids';
import type { Mark, UnitPrice } from '../../model/compared-offer';
import { countSellers } from '../price-statistics';
import { byGroup, createCommonWordTest } from './examine';
import {
  mediansWithout,
  toJudgedOffers,
  type PriceTerms,
  type JudgedOffer,
  type OfferToJudge,
} from './candidates';
import { isSuspect, applyRules } from './reasons';

export type { OfferToJudge as Judged } from './candidates';

export interface Judgement {
  mark?: Mark;
  /** Worth knowing; they change nothing. */
  notes: Mark[];
  /** Where a rule changed it, or found what else it does not say. */
  unitPrice?: UnitPrice;
  /** Fen a piece: what it was judged by. */
  median?: number;
}

interface JudgeContext extends PriceTerms {
  /** Keys of offers of which the user has said that they are no bait. */
  cleared: ReadonlySet<string>;
}

/**
 * Judges all offers of a search at once; by key. Medians are those of unmarked offers, and marks
 * depend on medians: so both are found twice, first without whatever a word makes suspect.
 */
export function judge(
  offers: readonly OfferToJudge[],
  context: JudgeContext,
): Map<string, Judgement> {
  const { quantity, cleared, pageTitle, invoice } = context;
  const candidates = toJudgedOffers(offers, context);
  const sellers = sellersByGroup(candidates);
  const bench = {
    quantity,
    invoice,
    isUsual: createCommonWordTest(candidates, pageTitle),
    sellersOf: (group: string) => sellers.get(group) ?? 0,
  };
  const open = candidates.filter(({ key }) => !cleared.has(key));

  const suspects = open.filter((candidate) => isSuspect(candidate, bench));
  const first = mediansWithout(candidates, suspects);
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

function sellersByGroup(candidates: readonly JudgedOffer[]): ReadonlyMap<string, number> {
  const priced = candidates.filter(({ unitPrice }) => unitPrice !== undefined);
  return new Map([...byGroup(priced)].map(([group, members]) => [group, countSellers(members)]));
}

function withCorrections(
  price: UnitPrice | undefined,
  corrections: readonly RuleId[],
): UnitPrice | undefined {
  const all = inRuleOrder([...(price?.corrections ?? []), ...corrections]);
  return !price || all.length === price.corrections.length ? price : { ...price, corrections: all };
}
