import type { Offer } from '../../../utils/core/model/offer';
import type { Search } from '../../../utils/core/model/search';
import { writeOffers, writeSearch } from '../../../utils/io/storage/searches';
import { makeOffers, WINDOW_ID } from './transfer';

/** In the order in which the worker writes: the page of offers, then the record that says that it is there. */
async function store(offers: Offer[]): Promise<void> {
  await writeOffers(WINDOW_ID, 0, offers);
  await writeSearch(finishedSearch(offers.length));
}

function finishedSearch(total: number): Search {
  return {
    id: crypto.randomUUID(),
    windowId: WINDOW_ID,
    service: 'demo',
    target: { tabId: 1, frameId: 0, kind: 'image', srcUrl: 'https://cdn.shop.example/p/1.jpg' },
    state: { status: 'done', finishedAt: Date.now() },
    picture: { way: 'fetch', width: 1200, height: 900, reasons: [] },
    posts: 1,
    pages: 1,
    total,
  };
}

/** A port named `store` or `port` asks, by a number, for so many offers. */
export function answerTransfers(): void {
  chrome.runtime.onConnect.addListener((port) => {
    port.onMessage.addListener((count: number) => {
      const offers = makeOffers(count);
      if (port.name === 'store') void store(offers);
      else port.postMessage(offers);
    });
  });
}
