import { zipSync, type FlateCallback, type Zippable } from 'fflate/browser';

/**
 * In place of fflate's own `zip` (`wxt.config.ts`), which starts workers made of text for files above
 * 160 kB. The policy of the extension's pages refuses them.
 */
export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}
