import { zipSync, type FlateCallback, type Zippable } from 'fflate/browser';

/** All of fflate that `write-excel-file` uses, which gets this file in its place (`wxt.config.ts`). */
export { strToU8, zipSync } from 'fflate/browser';

/**
 * fflate's own starts workers made of text for files above 160 kB. The policy of the extension's pages
 * refuses them.
 */
export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}
