/**
 * What `write-excel-file` gets in place of fflate (`wxt.config.ts`): fflate's own `zip` starts workers
 * made of text, which the policy of the extension's pages refuses.
 */
import { strToU8, zipSync, type FlateCallback, type Zippable } from 'fflate/browser';

/**
 * The library imports all three and calls the first and the last.
 * @public
 */
export { strToU8, zipSync };

/** Without a worker: a workbook of 1,000 offers takes a fraction of a second. */
export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}
