/** Numbers of passed, failed and skipped tests. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Details of each failed test, if there are any. */
  failures: readonly string[];
  /** Number of tests skipped because of a missing program, by what to do about it. */
  missing: ReadonlyMap<string, number>;
}

export const NONE: Counts = {
  passed: 0,
  failed: 0,
  skipped: 0,
  failures: [],
  missing: new Map(),
};

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
    missing: addEach(a.missing, b.missing),
  };
}

function addEach(a: Counts['missing'], b: Counts['missing']): Counts['missing'] {
  const sums = new Map(a);
  for (const [what, count] of b) sums.set(what, (sums.get(what) ?? 0) + count);
  return sums;
}

export function failure(why: string): Counts {
  return { ...NONE, failed: 1, failures: [why] };
}

/** `12 passed, 0 failed, 3 skipped`; without the last part if nothing was skipped. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
