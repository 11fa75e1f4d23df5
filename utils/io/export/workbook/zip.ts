/**
 * Replaces fflate in `write-excel-file` (`wxt.config.ts`): fflate's own `zip` starts workers from
 * text, which the CSP of extension pages blocks.
 */
import { strToU8, zipSync, type FlateCallback, type Zippable } from 'fflate/browser';

/**
 * The library imports all three and calls the first and the last.
 * @public
 */
export { strToU8, zipSync };

/** Synchronous: a workbook of 1,000 offers takes a fraction of a second. */
export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}
