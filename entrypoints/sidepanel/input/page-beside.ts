import { browser } from '@/utils/io/browser';

/** The active tab of the panel's window. */
export interface PageBeside {
  tabId: number;
  /** Only where the extension may read the page. */
  url?: string | undefined;
}

/** Calls the listener with the page now, and whenever it is another one or may be read since. Answers how to stop. */
export function watchPageBeside(
  windowId: number,
  listener: (page: PageBeside | undefined) => void,
): () => void {
  let asked = 0;
  const read = () => {
    const number = (asked += 1);
    void (async () => {
      const tabs = await browser.tabs.query({ active: true, windowId }).catch(() => []);
      const [tab] = tabs;
      if (number !== asked) return; // a later answer has been asked for
      listener(tab?.id === undefined ? undefined : { tabId: tab.id, url: tab.url });
    })();
  };
  const onActivated = (info: { windowId: number }) => {
    if (info.windowId === windowId) read();
  };
  const onUpdated = (_: number, change: { url?: string; status?: string }, tab: TabState) => {
    const isOther = change.url !== undefined || change.status !== undefined;
    if (isOther && tab.active && tab.windowId === windowId) read();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.permissions.onAdded.addListener(read);
  addEventListener('focus', read); // the toolbar button gives access to one tab, of which nothing is told
  read();
  return () => {
    asked = Infinity;
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.permissions.onAdded.removeListener(read);
    removeEventListener('focus', read);
  };
}

interface TabState {
  active: boolean;
  windowId?: number | undefined;
}
