/** Applies the rules to one offer. */
import type { RuleId } from '../../model/rule-ids';
import type { Mark, Range } from '../../model/compared-offer';
import type { JudgedOffer } from './candidates';
import type { FoundWord } from './find-words';
import type { Median } from './medians';
import type { Rule, RuleEffect, RuleInput } from './rule';
import { RULES } from './rules';
import type { IsCommonWord } from './examine';
import { ONE_OF_PAIR } from './words';
import type { ProductWords, TitleFacts } from './product-words';

/** What rules are applied with. */
export interface RuleContext {
  /** Pieces that the user wants. */
  quantity: number;
  /** Surcharge of an invoice as a share; absent if none is wanted. */
  invoice: Range | undefined;
  isUsual: IsCommonWord;
  product: ProductWords;
  /** Number of sellers with a price that look alike. */
  sellersOf: (look: string) => number;
}

export interface RuleResults {
  /** The first matching rule that marks. */
  mark: Mark | undefined;
  notes: Mark[];
  corrections: RuleId[];
}

/** Before medians are known, assume the lowest price. */
const LOWEST_SHARE = 0;

/** A rule whose words an offer has, or that needs none. */
interface Applicable {
  rule: Rule;
  word: FoundWord | undefined;
  /** What gives the reason, as written in the title. */
  written: string | undefined;
}

/** An offer with the rules that may apply to it, whatever its price is compared with. */
export interface RuledOffer extends JudgedOffer {
  rules: readonly Applicable[];
  about: TitleFacts;
}

export function withRules(offer: JudgedOffer, { isUsual, product }: RuleContext): RuledOffer {
  const about = product.factsOf(offer.title);
  const rules = RULES.flatMap((rule): Applicable[] => {
    if (rule.sold && rule.sold !== about.sold) return [];
    if (!rule.words) {
      return [{ rule, word: undefined, written: rule.sold ? about.soldAs : undefined }];
    }
    const word = wordOf(rule, offer, isUsual);
    return word ? [{ rule, word, written: word.written }] : [];
  });
  return Object.assign(offer, { rules, about });
}

/**
 * Whether a word would mark it at a low price, or a rule marks it at any price. Such offers are
 * excluded from the first median, or else three cheap parts would pass for a product of their own.
 */
export function isSuspect(offer: RuledOffer, context: RuleContext): boolean {
  const worst = Object.assign(ruleInputOf(offer, context), { share: LOWEST_SHARE });
  return offer.rules.some(({ rule, word }) => !rule.isWeak && rule.effect(worst, word) === 'mark');
}

/** Applies all rules with the median that the offer is judged by. */
export function applyRules(
  offer: RuledOffer,
  context: RuleContext,
  median: Median | undefined,
): RuleResults {
  const facts = ruleInputOf(offer, context, median);
  const found = offer.rules.flatMap(({ rule, word, written }) => {
    const verdict = rule.effect(facts, word);
    return verdict === undefined ? [] : [{ verdict, mark: toMark(rule, written) }];
  });
  const all = (wanted: RuleEffect) =>
    found.filter(({ verdict }) => verdict === wanted).map(({ mark }) => mark);
  const [mark] = all('mark');
  const corrections = all('correct').map(({ rule }) => rule);
  return { mark, corrections, notes: uniqueNotes(all('note'), [mark?.rule, ...corrections]) };
}

function toMark({ rule }: Rule, word: string | undefined): Mark {
  return word === undefined ? { rule } : { rule, word };
}

/** One note per rule, and none of a rule that is already shown. */
function uniqueNotes(notes: readonly Mark[], shown: readonly (RuleId | undefined)[]): Mark[] {
  const rules = notes.map(({ rule }) => rule);
  return notes.filter(({ rule }, at) => !shown.includes(rule) && rules.indexOf(rule) === at);
}

function ruleInputOf(offer: RuledOffer, context: RuleContext, median?: Median): RuleInput {
  const { unitPrice, about } = offer;
  return {
    ...about,
    offer: offer.offer,
    text: offer.text,
    unmatchedSpread: offer.unmatchedSpread,
    isPackUnsure: offer.isPackUnsure,
    stock: offer.stock,
    isFlat: offer.isFlat,
    unitPrice,
    quantity: context.quantity,
    invoice: context.invoice,
    share: median && unitPrice && unitPrice.perPiece / median.value,
    median: median?.value,
    isOfLook: median?.isOfLook === true,
    isLike: median?.isLike === true,
    isOfSize: median?.isOfSize !== false,
    isOneOfPair: offer.words.some(({ list }) => list === ONE_OF_PAIR),
    sellers: context.sellersOf(offer.look),
  };
}

/** The offer's first word of a rule's list that is not common to all offers. */
function wordOf(
  rule: Rule,
  { words, look }: JudgedOffer,
  isUsual: IsCommonWord,
): FoundWord | undefined {
  return words.find(
    (word) => word.list === rule.words && (rule.isTerm === true || !isUsual(word, look)),
  );
}
