/** Stands for the panel: takes the time until it has offers, and has hashed their pictures. */
import type { Offer } from '../../../utils/core/model/offer';
import { readOffers, watchSearch } from '../../../utils/io/storage/searches';
import { inTurns, stopwatch, type Pair } from '../measure';
import { endEmbedder, embedAll } from './embedder';
import { measureHashing, measureNearPairs } from './grouping';
import { WINDOW_ID, type TransferWay } from './transfer';

const connect = (name: TransferWay) => chrome.runtime.connect({ name });

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

const timed = (transfer: Transfer, port: chrome.runtime.Port, count: number) => () =>
  stopwatch(async () => {
    const { length } = await transfer(port, count);
    if (length !== count) throw new Error(`${length} of ${count} offers arrived`);
  });

/** Milliseconds until all offers are in the page. */
function workerToPanel(count: number, rounds: number): Promise<Pair> {
  return inTurns(
    rounds,
    timed(byStore, connect('store'), count),
    timed(byPort, connect('port'), count),
  );
}

const probe = {
  workerToPanel,
  hashing: measureHashing,
  nearPairs: measureNearPairs,
  embedAll,
  endEmbedder,
};
export type ProbePage = typeof probe;

Object.assign(globalThis, { probe });
