/** What is true of an offer, what the rules made of it, and whether that is right. */
import type { RuleId } from '@/utils/core/model/rule-ids';

/**
 * `mark`: by the rule. `exclude`: by the rule marked, or noted where it has no price of a piece at
 * all. `correct`, `note`: at least that.
 */
type Treatment = 'mark' | 'exclude' | 'correct' | 'note';

export interface Truth {
  /** Absent: honest. */
  rule?: RuleId | undefined;
  /** Rules that would be right too. */
  otherRules?: readonly RuleId[];
  treatment?: Treatment | undefined;
  /** Looks misleading to a careless rule, but is not. */
  trap?: string | undefined;
}

export interface Verdict {
  truth: Truth;
  title: string;
  /** Rules that marked, corrected or noted it. */
  mark: RuleId | undefined;
  corrections: readonly RuleId[];
  notes: readonly RuleId[];
  /** Price and median in fen a piece. */
  price: number | undefined;
  median: number | undefined;
}

/** Treated by a right rule, and not marked for another reason. */
export function isRight({ truth, mark, corrections, notes, price }: Verdict): boolean {
  const { rule, otherRules = [], treatment } = truth;
  if (rule === undefined) return false;
  const isOfRule = (found: RuleId) => found === rule || otherRules.includes(found);
  if (mark !== undefined) return isOfRule(mark);
  if (treatment === 'mark') return false;
  if (treatment === 'exclude') return price === undefined && notes.some(isOfRule);
  return corrections.some(isOfRule) || (treatment === 'note' && notes.some(isOfRule));
}

/** Marked, corrected, or noted if a note is the right treatment. */
export function isFound({ truth, mark, corrections, notes }: Verdict): boolean {
  if (mark !== undefined) return true;
  return truth.treatment === 'note'
    ? notes.length + corrections.length > 0
    : truth.treatment === 'correct' && corrections.length > 0;
}

export const isWronglyMarked = ({ truth, mark }: Verdict) =>
  truth.rule === undefined && mark !== undefined;
