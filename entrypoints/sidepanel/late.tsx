/** What no first card needs, in one file that is loaded after it is painted (`late-parts.tsx`). */
export { createLate } from './store/late';
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
export { RowOfSearch } from './list/row-of-search';
