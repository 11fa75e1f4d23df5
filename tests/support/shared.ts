import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Needing } from './needs';

const root = process.env.FIND1688_SHARED ?? resolve(import.meta.dirname, '../../../shared');

const MISSING =
  'The shared test material is missing (a folder "shared" beside the checkout, or FIND1688_SHARED).';

/**
 * Options for a `describe` or `test` that needs the shared test material: without it they count as
 * skipped. With it nothing is skipped, so that a part of it that is missing fails.
 */
export const withShared: Needing = existsSync(root)
  ? { skip: false }
  : { skip: true, meta: { missing: MISSING } };

/** Absolute path inside the shared test material, which may be read but never written or copied. */
export function sharedPath(...parts: string[]): string {
  return resolve(root, ...parts);
}
