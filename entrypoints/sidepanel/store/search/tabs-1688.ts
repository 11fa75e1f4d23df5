/** The tabs of 1688 that the extension has opened for the window, and what was seen in that of its search. */
import { type ReadonlySignal, computed } from '@preact/signals';
import { seenReport } from '@/utils/core/pages-1688/report';
import { guestPageUrl } from '@/utils/io/services/web/guest-page';
import { readOwnTabs, watchOwnTabs } from '@/utils/io/storage/own-tabs';
import type { PanelContext } from '../../context';
import { sourceOf } from '../../source';
import type { Stored } from './stored';

const NONE: readonly number[] = [];

export function createTabs1688(
  { browser, follow, windowId }: PanelContext,
  { search, retry }: Pick<Stored, 'search'> & { retry: () => void },
) {
  const followed = follow<readonly number[]>(sourceOf(windowId, readOwnTabs, watchOwnTabs), NONE);
  const own: ReadonlySignal<readonly number[]> = followed;
  const tabOfSearch = () => search.value?.way?.tabId;
  return {
    /** Their ids. */
    own,
    /** That of the search on screen is there. */
    hasOfSearch: computed(() => {
      const tabId = tabOfSearch();
      return tabId !== undefined && own.value.includes(tabId);
    }),
    /** Shows the tab of the search; a closed one is opened again by another search. */
    show: () => {
      const tabId = search.peek()?.way?.tabId;
      if (tabId === undefined) retry();
      else browser.showTab(tabId).catch(retry);
    },
    /** Closes all that were opened. */
    close: () => void browser.closeTabs([...own.peek()]),
    /** Absent where 1688 cannot load the picture itself. */
    openGuestPage: computed(() => {
      const publicUrl = search.value?.picture?.publicUrl;
      if (publicUrl === undefined) return undefined;
      return () => browser.openPage(guestPageUrl(publicUrl));
    }),
    /** What was seen of the page, without its texts and addresses; undefined where no page was looked at. */
    report: (): string | undefined => {
      const current = search.peek();
      return current?.way && seenReport(current, browser.product());
    },
  };
}
