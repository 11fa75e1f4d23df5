/** The page of 1688 in the active tab of the window, which can be read as offers. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { offerAt } from '@/utils/core/model/offer-link';
import type { Offer } from '@/utils/core/model/offer';
import { type PageKind, pageKindOf } from '@/utils/core/pages-1688/page-kind';
import { sendMessage } from '@/utils/io/messages';
import type { PanelContext } from '../../context';
import type { PageBeside } from '../../input/page-beside';
import type { Stored } from './stored';

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
