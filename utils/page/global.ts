/**
 * What the extension's scripts share in one frame of a page: a variable of their isolated world,
 * which the page itself cannot see. Two scripts write it: `entrypoints/content-script.ts` (at the click, where
 * access to all sites is given) and `entrypoints/page-script.ts` (injected when it is needed).
 */
import type { ItemState, Snapshot } from '@/utils/model/snapshot';

/** Elements under the pointer, or that showed a URL. */
export interface Look {
  by: Snapshot['by'];
  /** Epoch milliseconds. */
  time: number;
  items: ItemState[];
  /** Element of each item, by the item's `index`. */
  elements: Element[];
}

/** `page-script.ts` and `region/select.ts` add their own members. */
export interface PageGlobal {
  last?: Look;
  /** `entrypoints/content-script.ts` is listening. */
  isListening?: boolean;
}

declare global {
  var findOn1688: PageGlobal | undefined;
}

export function pageGlobal(): PageGlobal {
  globalThis.findOn1688 ??= {};
  return globalThis.findOn1688;
}
