/** Applies the rules to one offer. */
import type { RuleId } from '../../model/rule-ids';
import type { Mark, Range } from '../../model/compared-offer';
import type { JudgedOffer } from './candidates';
import type { FoundWord } from './find-words';
import type { Median } from './medians';
import { type RuleInput, RULES, type Rule, type RuleEffect } from './rules';
import type { IsCommonWord } from './examine';

/** What rules are applied with. */
export interface RuleContext {
  /** Pieces that the user wants. */
  quantity: number;
  /** Surcharge of an invoice as a share; absent if none is wanted. */
  invoice: Range | undefined;
  isUsual: IsCommonWord;
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

/**
 * Whether a word would mark it at a low price, or a rule marks it at any price. Such offers are
 * excluded from the first median, or else three cheap parts would pass for a product of their own.
 */
export function isSuspect(candidate: JudgedOffer, bench: RuleContext): boolean {
  const facts = ruleInputOf(candidate, bench);
  const worst = { ...facts, share: LOWEST_SHARE };
  return RULES.some((rule) => {
    const word = wordOf(rule, candidate, bench.isUsual);
    if (rule.words && !word) return false;
    return rule.effect(word ? worst : facts, word) === 'mark';
  });
}

/** Applies all rules with the median that the offer is judged by. */
export function applyRules(
  candidate: JudgedOffer,
  bench: RuleContext,
  median: Median | undefined,
): RuleResults {
  const facts = ruleInputOf(candidate, bench, median);
  const found = RULES.flatMap((rule) => {
    const word = wordOf(rule, candidate, bench.isUsual);
    if (rule.words && !word) return [];
    const verdict = rule.effect(facts, word);
    return verdict === undefined ? [] : [{ verdict, mark: toMark(rule, word) }];
  });
  const all = (wanted: RuleEffect) =>
    found.filter(({ verdict }) => verdict === wanted).map(({ mark }) => mark);
  const [mark] = all('mark');
  const corrections = all('correct').map(({ rule }) => rule);
  return { mark, corrections, notes: uniqueNotes(all('note'), [mark?.rule, ...corrections]) };
}

function toMark({ rule }: Rule, word: FoundWord | undefined): Mark {
  return word ? { rule, word: word.written } : { rule };
}

/** One note per rule, and none of a rule that is already shown. */
function uniqueNotes(notes: readonly Mark[], shown: readonly (RuleId | undefined)[]): Mark[] {
  const rules = notes.map(({ rule }) => rule);
  return notes.filter(({ rule }, at) => !shown.includes(rule) && rules.indexOf(rule) === at);
}

function ruleInputOf(candidate: JudgedOffer, bench: RuleContext, median?: Median): RuleInput {
  const { unitPrice } = candidate;
  return {
    ...candidate,
    quantity: bench.quantity,
    invoice: bench.invoice,
    share: median && unitPrice && unitPrice.perPiece / median.value,
    median: median?.value,
    isOfLook: median?.isOfLook === true,
    sellers: bench.sellersOf(candidate.look),
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
