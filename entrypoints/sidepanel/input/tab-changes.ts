import { browser } from '@/utils/io/browser';

/** A tab of any window that has loaded a page, or is closed. */
export interface TabChange {
  tabId: number;
  isClosed: boolean;
  /** Only where the extension may read the page. */
  url?: string | undefined;
}

/** Listens in the panel, as the same events would start the worker at each page that is loaded. Answers how to stop. */
export function watchTabs(listener: (change: TabChange) => void): () => void {
  const onUpdated = (tabId: number, { status }: Changed, { url }: Pick<TabChange, 'url'>) => {
    if (status === 'complete') listener({ tabId, isClosed: false, url });
  };
  const onRemoved = (tabId: number) => listener({ tabId, isClosed: true });
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onRemoved);
  return () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onRemoved);
  };
}

interface Changed {
  status?: string | undefined;
}
