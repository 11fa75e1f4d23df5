import type { Target } from '@/utils/model/search';
import type { BatchRecord } from './record';

/** An item as if it had been clicked on its page. */
export function targetOf({ head, items }: BatchRecord, number: number): Target {
  const item = items[number];
  if (!item) throw new RangeError(`No item ${number}`);
  const { tabId, url: pageUrl, title: pageTitle } = head.page;
  return {
    tabId,
    frameId: item.frameId,
    kind: 'image',
    srcUrl: item.url,
    ...(pageUrl === undefined ? {} : { pageUrl }),
    ...(pageTitle === undefined ? {} : { pageTitle }),
  };
}
