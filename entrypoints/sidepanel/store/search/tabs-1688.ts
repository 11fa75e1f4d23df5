/** The tabs of 1688 that the extension has opened for the window, and the page of 1688 that the user looks at. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { isResultAddress } from '@/utils/core/pages-1688/page-state';
import { seenReport } from '@/utils/core/pages-1688/report';
import { sendMessage } from '@/utils/io/messages';
import { readOwnTabs, watchOwnTabs } from '@/utils/io/storage/own-tabs';
import type { PanelContext } from '../../context';
import { sourceOf } from '../../source';
import type { Stored } from './stored';
import { offerAt } from '@/utils/core/model/offer-link';
import type { Offer } from '@/utils/core/model/offer';
import { type PageKind, pageKindOf } from '@/utils/core/pages-1688/page-kind';
import type { PageBeside } from '../../input/page-beside';

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

/** What was opened, and what was seen in the tab of the search. */
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

/** The page of 1688 in the active tab of the window, which can be read as offers. */
export function followPageBeside(
  { browser, windowId }: PanelContext,
  {
    search,
    found,
    ownTabs,
  }: Pick<Stored, 'search'> & {
    found: ReadonlySignal<readonly Offer[] | undefined>;
    ownTabs: ReadonlySignal<readonly number[]>;
  },
) {
  const page = signal<PageBeside | undefined>(undefined);
  effect(() => browser.watchPageBeside((next) => (page.value = next)));
  const isListed = computed(() => {
    const offerId = offerAt(page.value?.url);
    if (offerId === undefined || search.value?.service !== 'web') return false;
    return found.value?.some((offer) => offer.offerId === offerId) === true;
  });
  effect(() => {
    if (page.value && isListed.value) void sendMessage('offerShown', { windowId });
  });
  /** That of a list which was read at a press is the user's own. */
  const tabOfSearch = computed(() =>
    search.value?.target.kind === 'list' ? undefined : search.value?.way?.tabId,
  );
  /** Undefined also in the tabs of the search itself, whose offers it reads anyway. */
  const kind = computed((): PageKind | undefined => {
    if (!page.value || ownTabs.value.includes(page.value.tabId)) return undefined;
    if (page.value.tabId === tabOfSearch.value) return undefined;
    return pageKindOf(page.value.url);
  });
  return {
    pageBeside: kind,
    /** The list on screen is that page's. */
    isPageRead: computed(() => {
      const { kind: of, tabId } = search.value?.target ?? {};
      return kind.value === 'list' && of === 'list' && tabId === page.value?.tabId;
    }),
    readPage: () => void sendMessage('readPage', { windowId }),
  };
}
