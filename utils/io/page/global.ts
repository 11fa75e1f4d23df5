/**
 * State that the extension's scripts share in one frame: a variable of the isolated world, invisible to
 * the page. Writers: `entrypoints/content-script.ts` (at the click, with access to all sites),
 * `entrypoints/page-script.ts` (injected on demand), and the worker.
 */
import type { PriceSource } from '@/utils/core/model/page-script';
import type { ItemState, Snapshot } from '@/utils/core/model/snapshot';

/** The recorded elements under the pointer or with a URL, before conversion to a snapshot. */
export interface Look {
  by: Snapshot['by'];
  /** Epoch milliseconds. */
  time: number;
  items: ItemState[];
  /** Elements by the `index` of their item. */
  elements: Element[];
}

/** `page-script.ts` and `region/select.ts` add their own members. */
export interface PageGlobal {
  last?: Look;
  /** `entrypoints/content-script.ts` is listening. */
  isListening?: boolean;
  /** Kind of source that the user prefers on this host: for the next reading of the price alone. */
  preferredSource?: PriceSource | undefined;
}

declare global {
  var findOn1688: PageGlobal | undefined;
}

/** An element of the page with that id would stand for a variable that is not there, in this world as well. */
export function pageGlobal(): PageGlobal {
  const known = Object.hasOwn(globalThis, 'findOn1688') ? globalThis.findOn1688 : undefined;
  return (globalThis.findOn1688 = known ?? {});
}
