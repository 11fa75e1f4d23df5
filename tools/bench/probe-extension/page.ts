/** Stands for the panel: takes the time until it has offers, and has hashed their pictures. */
import type { Offer } from '../../../utils/core/model/offer';
import { readThumbnail } from '../../../utils/io/picture/draw';
import { readOffers, watchSearch } from '../../../utils/io/storage/searches';
import { stopwatch, WINDOW_ID, type ServedPicture, type Who } from './shared';

/** The page asks for so many offers by one of two ways, over the port of that name. */
export type TransferWay = 'store' | 'port';

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

let thumbnails: Uint8Array<ArrayBuffer>[] = [];

async function loadThumbnails(pictures: ServedPicture[]): Promise<void> {
  thumbnails = await Promise.all(
    pictures.map(async ({ url }) => new Uint8Array(await (await fetch(url)).arrayBuffer())),
  );
}

/** Milliseconds for all that are loaded, one after the other. */
function hashAll(who: Who): Promise<number> {
  return stopwatch(async () => {
    for (const bytes of thumbnails) {
      if (who === 'ours') await readThumbnail(bytes, false);
      else (await createImageBitmap(new Blob([bytes]))).close();
    }
  });
}

const probe = { workerToPanel, loadThumbnails, hashAll };
export type ProbePage = typeof probe;

Object.assign(globalThis, { probe });
