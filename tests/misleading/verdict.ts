/** What is true of an offer, what the rules made of it, and whether that is right. */
import type { RuleId } from '@/utils/model/rule-ids';

export type Treatment = 'mark' | 'correct' | 'note';

export interface Truth {
  /** Absent: honest. */
  rule?: RuleId | undefined;
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

/** Treated by the right rule, and not marked for another reason. */
export function isRight({ truth, mark, corrections, notes }: Verdict): boolean {
  const { rule, treatment } = truth;
  if (rule === undefined || mark === rule) return rule !== undefined;
  if (mark !== undefined || treatment === 'mark') return false;
  return corrections.includes(rule) || (treatment === 'note' && notes.includes(rule));
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
