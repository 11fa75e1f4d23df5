import type { ReadonlySignal } from '@preact/signals';
import type { CropArea } from '@/utils/core/model/rectangle';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import type { Sort } from '@/utils/core/pricing/sort';
import { sendMessage } from '@/utils/io/messages';
import type { Refinement } from '@/utils/core/model/query';
import type { CompareState } from './compare/compare-state';
import type { PanelContext } from './context';
import type { Refining } from './refine-state';

/** What the user can do about the search on screen. */
export interface SearchActions {
  retry: () => void;
  cancel: () => void;
  /** Parts of the picture that are worth a search of their own; none where it cannot be read. */
  proposeParts: () => Promise<readonly CropArea[]>;
  /** Searches a crop area of the picture, or all of it. */
  searchArea: (area: CropArea | undefined) => void;
  /** The next page of offers. */
  more: () => void;
  chooseSort: (sort: Sort, isReversed?: boolean) => void;
  /** Another of the pictures at the clicked point. */
  chooseAlternative: (index: number) => void;
  /** Shows the tab with the results, which is opened again if it was closed. */
  showTab: () => void;
  /** Copies the searched picture; rejects if that fails. */
  copyPicture: () => Promise<void>;
}

interface Shown {
  search: ReadonlySignal<Search | undefined>;
  picture: ReadonlySignal<StoredPicture | undefined>;
  compare: CompareState;
  refining: Refining;
  /** A seller's offers stand in place of the results. */
  isSeller: () => boolean;
}

export function createSearchActions(
  { browser, pictures, windowId }: PanelContext,
  { search, picture, compare, refining, isSeller }: Shown,
): SearchActions {
  const refine = (change: Refinement) => void sendMessage('refine', { windowId, change });
  return {
    retry: () => void sendMessage('retry', { windowId }),
    cancel: () => void sendMessage('cancel', { windowId }),
    proposeParts: async () => {
      const current = picture.peek();
      return current ? pictures.proposeParts(current).catch(() => []) : [];
    },
    searchArea: (area) => refine({ kind: 'area', area }),
    more: () => {
      if (search.peek()?.next !== undefined) void sendMessage('more', { windowId });
      for (const id of refining.withMore.peek()) refine({ kind: 'add', service: id });
    },
    chooseAlternative: (index) => refine({ kind: 'alternative', index }),
    copyPicture: async () => {
      const current = picture.peek();
      if (current) await browser.copyPicture(current, search.peek()?.area);
    },
    showTab: () => {
      const state = search.peek()?.state;
      if (state?.status !== 'handed-off' || state.tabId === undefined) return;
      browser.showTab(state.tabId).catch(() => sendMessage('retry', { windowId })); // which opens it again
    },
    chooseSort: (chosen, isReversed) => {
      compare.chooseSort(chosen, isReversed);
      // A seller's offers are sorted locally, without another search of the picture.
      if (!isSeller()) refining.sortAtService({ sort: chosen, isReversed });
    },
  };
}
