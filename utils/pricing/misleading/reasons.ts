/** The rules, applied to one offer. */
import type { RuleId } from '../../model/rule-ids';
import type { Mark, Range } from '../../model/compared-offer';
import type { JudgedOffer } from './candidates';
import type { FoundWord } from './find-words';
import type { Median } from './medians';
import { type RuleInput, RULES, type Rule, type RuleEffect } from './rules';
import type { IsCommonWord } from './examine';

/** What one offer is judged with. */
export interface RuleContext {
  /** Pieces that the user wants. */
  quantity: number;
  /** What an invoice adds to prices, as a share; absent where none is wanted. */
  invoice: Range | undefined;
  isUsual: IsCommonWord;
  /** How many sellers of a group have a price. */
  sellersOf: (group: string) => number;
}

export interface RuleResults {
  /** The first rule that marks it. */
  mark: Mark | undefined;
  notes: Mark[];
  corrections: RuleId[];
}

/** Where a median is not known yet: the worst price that words could be about. */
const LOWEST_SHARE = 0;

/**
 * Some word of it would mark it at a low price, or it is marked whatever it costs. Such offers stay
 * out of the first median: else three cheap parts would pass for a product of their own.
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

/** One note a rule, and none of a rule that is shown already. */
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
    isOfGroup: median?.isOfGroup === true,
    sellers: bench.sellersOf(candidate.group),
  };
}

/** The first word of a rule that an offer has, and that is not what all of them are called. */
function wordOf(
  rule: Rule,
  { words, group }: JudgedOffer,
  isUsual: IsCommonWord,
): FoundWord | undefined {
  return words.find(
    (word) => word.list === rule.words && (rule.isTerm === true || !isUsual(word, group)),
  );
}
