/** Stands for the panel: takes the time until it has offers, and has hashed their pictures. */
import type { Offer } from '../../../utils/core/model/offer';
import { readOffers, watchSearch } from '../../../utils/io/storage/searches';
import { findNear, hashAll, loadThumbnails } from './grouping';
import { stopwatch } from './stopwatch';
import { WINDOW_ID, type TransferWay } from './transfer';

/** Asks for so many offers, and answers them once they are in the page. */
type Transfer = (port: chrome.runtime.Port, count: number) => Promise<Offer[]>;

const byStore: Transfer = (port, count) =>
  new Promise((resolve) => {
    const stop = watchSearch(WINDOW_ID, () => {
      stop();
      resolve(readOffers(WINDOW_ID, 0));
    });
    port.postMessage(count);
  });

const byPort: Transfer = (port, count) =>
  new Promise((resolve) => {
    const take = (offers: Offer[]) => {
      port.onMessage.removeListener(take);
      resolve(offers);
    };
    port.onMessage.addListener(take);
    port.postMessage(count);
  });

const TRANSFERS: Record<TransferWay, Transfer> = { store: byStore, port: byPort };
const ports: Partial<Record<TransferWay, chrome.runtime.Port>> = {};

/** Milliseconds until all offers are in the page. */
function workerToPanel(way: TransferWay, count: number): Promise<number> {
  const port = (ports[way] ??= chrome.runtime.connect({ name: way }));
  return stopwatch(async () => {
    const { length } = await TRANSFERS[way](port, count);
    if (length !== count) throw new Error(`${length} of ${count} offers arrived`);
  });
}

const probe = { workerToPanel, loadThumbnails, hashAll, findNear };
export type ProbePage = typeof probe;

Object.assign(globalThis, { probe });
