/** What no first card needs, in one file that is loaded after it is painted (`late-parts.tsx`). */
import { whenOpened } from '@/utils/io/badge';
import type { PanelContext } from './context';
import { watchDropAndPaste } from './input/drop-and-paste';
import { forwardRegionKeys } from './input/page-region';
import { createEmbedder } from './likeness/embedder';
import { createLate as createWith } from './store/late';
import type { ListsModule } from './store/lists';
import type { Modules } from './store/modules';

export { OfferPane } from '@/components/list/offer-pane';
export { FilterSheet } from '@/components/panel/filter-sheet';
export { MenuContent } from '@/components/panel/menu-content';
export { PictureSheet } from '@/components/panel/picture-sheet';
export { TermsSheet } from '@/components/panel/terms-sheet';
export { EmptyList, FailedSearch, NothingPasses, WaitingWay } from './panel-endings';
export { FootDialogs, Pins } from './panel-foot-parts';
export { ListKeys } from './list-keys';
export { HistoryStart } from './history/history-start';
export { SecondaryPanel } from './secondary-panel';
export { SellerOffers } from './seller-offers';
export { RowOfSearch } from './list/row-of-search';

/** The late modules, with the embedder; what is dropped, pasted and pressed outside of controls counts from now on. */
export function createLate(context: PanelContext, modules: Modules, lists: ListsModule) {
  void whenOpened(); // the badge may have asked the user to open the panel
  watchDropAndPaste(document, modules.search.inputs);
  forwardRegionKeys(context.windowId);
  return createWith({ ...context, likeness: createEmbedder() }, modules, lists);
}
