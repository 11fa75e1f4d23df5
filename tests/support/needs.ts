import type { TestOptions } from 'vitest';
import { describeMissing, findMissing } from '../../demo/programs';
import type { ProgramName } from '../../demo/programs/table';

declare module 'vitest' {
  interface TaskMeta {
    /** Why it is skipped: a sentence for each program that is missing, or for the shared material. */
    missing?: string;
  }
}

/** Whoever sets this wants to hear of a missing program as of any other failure. */
export const failsWithoutPrograms = (): boolean => process.env.CI === 'true';

/** Options for a `describe` or `test`: whether it is skipped, and why. */
export interface Needing extends Pick<TestOptions, 'meta'> {
  skip: boolean;
}

/**
 * Options for a `describe` or `test` that needs programs which other tests of its part do not need:
 * without them it counts as skipped. With `CI=true` it runs, and fails. The part names the programs as
 * well (`tests/run/parts.ts`), so that they are installed where they can be.
 */
export async function needs(...names: ProgramName[]): Promise<Needing> {
  const missing = await findMissing(names);
  if (missing.length === 0 || failsWithoutPrograms()) return { skip: false };
  return { skip: true, meta: { missing: missing.map(describeMissing).join(' ') } };
}
