/**
 * What the extension's scripts share in one frame of a page: a variable of their isolated world,
 * which the page itself cannot see. Two scripts write it: `entrypoints/look.ts` (at the click, where
 * access to all sites is given) and `entrypoints/page-kit.ts` (injected when it is needed).
 */
import type { ItemFacts, Snapshot } from '@/utils/model/snapshot';
import type { PageKit } from './kit';
import type { RegionSelection } from './region/select';

/** What stood under the pointer, or showed a URL. */
export interface Look {
  by: Snapshot['by'];
  /** Epoch milliseconds. */
  time: number;
  items: ItemFacts[];
  /** Element of each item, by the item's `index`. */
  elements: Element[];
}

export interface PageGlobal {
  last?: Look;
  kit?: PageKit;
  /** `entrypoints/look.ts` is listening. */
  isLooking?: boolean;
  /** The selection of a region that is under way (`entrypoints/region.ts`). */
  regionSelection?: RegionSelection;
}

declare global {
  var findOn1688: PageGlobal | undefined;
}

export function pageGlobal(): PageGlobal {
  globalThis.findOn1688 ??= {};
  return globalThis.findOn1688;
}
