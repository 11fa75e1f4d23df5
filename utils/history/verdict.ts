import type { Range } from '../compare/compared';
import type { Verdict } from '../model/session-row';

/**
 * Whether a margin reaches the user's target: all of its range, none of it, or a part. `unknown`
 * where either is.
 * @param margin shares, as the target: 0.3 is 30 %
 */
export function verdictOf(margin: Range | undefined, target: number | undefined): Verdict {
  if (margin === undefined || target === undefined) return 'unknown';
  if (margin.low >= target) return 'worth';
  return margin.high < target ? 'not' : 'maybe';
}
