/** The page of 1688 in the active tab of the window, which can be read as offers. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { type PageKind, pageKindOf } from '@/utils/core/pages-1688/page-kind';
import { sendMessage } from '@/utils/io/messages';
import type { PanelContext } from '../../context';
import type { PageBeside } from '../../input/page-beside';
import type { Stored } from './stored';

export function followPageBeside(
  { browser, windowId }: PanelContext,
  { search, ownTabs }: Pick<Stored, 'search'> & { ownTabs: ReadonlySignal<readonly number[]> },
) {
  const page = signal<PageBeside | undefined>(undefined);
  effect(() => browser.watchPageBeside((next) => (page.value = next)));
  /** Undefined also in the tabs of the search itself, whose offers it reads anyway. */
  const kind = computed((): PageKind | undefined => {
    if (!page.value || ownTabs.value.includes(page.value.tabId)) return undefined;
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
