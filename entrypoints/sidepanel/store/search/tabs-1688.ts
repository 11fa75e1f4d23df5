/** The tabs of 1688 that the extension has opened for the window, and what was seen in that of its search. */
import { type ReadonlySignal, computed, effect } from '@preact/signals';
import { isResultAddress } from '@/utils/core/pages-1688/page-state';
import { seenReport } from '@/utils/core/pages-1688/report';
import { sendMessage } from '@/utils/io/messages';
import { readOwnTabs, watchOwnTabs } from '@/utils/io/storage/own-tabs';
import type { PanelContext } from '../../context';
import { sourceOf } from '../../source';
import type { Stored } from './stored';

const NONE: readonly number[] = [];

const GUEST_PAGE = 'https://aibuy.1688.com/landingpage/home/inventory/products.html';

/**
 * Address of 1688's page for guests, which shows the offers of a picture without an account. It loads the picture
 * itself.
 * @param publicUrl of a picture that anybody can load
 */
export function guestPageUrl(publicUrl: string): string {
  return `${GUEST_PAGE}?bizType=ERP&outImageAddress=${encodeURIComponent(publicUrl)}`;
}

export function createTabs1688(
  { browser, follow, windowId }: PanelContext,
  { search, retry }: Pick<Stored, 'search'> & { retry: () => void },
) {
  const followed = follow<readonly number[]>(sourceOf(windowId, readOwnTabs, watchOwnTabs), NONE);
  const own: ReadonlySignal<readonly number[]> = followed;
  const tabOfSearch = () => search.value?.way?.tabId;
  const hasTabs = computed(() => own.value.length > 0);
  const look = () => void sendMessage('lookAgain', { windowId });
  // At its opening: what has happened while no panel was open.
  effect(() => {
    if (hasTabs.value) look();
  });
  effect(() =>
    browser.watchTabs(({ tabId, isClosed, url = '' }) => {
      const { state, way } = search.peek() ?? {};
      const { tabId: ofSearch, asked } = (state?.status === 'handed-off' && way) || {};
      const isOfSearch = tabId === ofSearch || tabId === asked;
      const isNeeded = isClosed
        ? isOfSearch || own.peek().includes(tabId)
        : isOfSearch || (ofSearch !== undefined && isResultAddress(url));
      if (isNeeded) look();
    }),
  );
  return {
    /** Their ids. */
    own,
    /** That of the search on screen is there. */
    hasOfSearch: computed(() => {
      const tabId = tabOfSearch();
      return tabId !== undefined && own.value.includes(tabId);
    }),
    /** Shows the tab of the search, or the one that is asked about; a closed one is opened again by another search. */
    show: () => {
      const { tabId, asked = tabId } = search.peek()?.way ?? {};
      if (asked === undefined) retry();
      else browser.showTab(asked).catch(retry);
    },
    /** Goes on in the tab that is asked about. */
    take: () => {
      const { asked: tabId } = search.peek()?.way ?? {};
      if (tabId !== undefined) void sendMessage('takeTab', { windowId, tabId });
    },
    /** Closes all that were opened. */
    close: () => void sendMessage('closeTabs', { windowId }),
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
