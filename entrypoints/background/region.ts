import { browser, type Browser } from '@/utils/browser';
import { regionSchema } from '@/utils/model/search';
import { parseAs } from '@/utils/parse';
import { startSearch } from './commands';

interface Drawn {
  data: unknown;
  sender: Browser.runtime.MessageSender;
}

/** The user has drawn a rectangle. It comes from the page's process: nothing in it is trusted. */
export function onRegion({ data, sender }: Drawn): void {
  const { id, tab, frameId } = sender;
  const region = parseAs(regionSchema, data);
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0 || !region) return;
  void startSearch(tab.windowId, {
    tabId: tab.id,
    frameId,
    kind: 'region',
    region,
    ...pageOf(tab),
  });
}

/** Where it is, in the words of a target. */
export function pageOf({ url, title }: Browser.tabs.Tab) {
  return {
    ...(url === undefined ? {} : { pageUrl: url }),
    ...(title === undefined ? {} : { pageTitle: title }),
  };
}
