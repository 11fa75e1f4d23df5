/**
 * What can be wrong with the history, beside which everything else works: it was written by a newer
 * version of the extension, it cannot be read, or the disk is full.
 */
export type HistoryProblem = 'newer' | 'unreadable' | 'full';

export class HistoryError extends Error {
  override readonly name = 'HistoryError';
  readonly problem: HistoryProblem;

  constructor(problem: HistoryProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

const BY_NAME: Partial<Record<string, HistoryProblem>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
};

/** Whatever IndexedDB has thrown: what is neither of a newer version nor full is unreadable. */
export function historyProblemOf(error: unknown): HistoryProblem {
  if (error instanceof HistoryError) return error.problem;
  return (error instanceof Error && BY_NAME[error.name]) || 'unreadable';
}
