/** Runs parts of the extension in a worker of their own, where a measurement can reach them. */
import { fullOffer } from '../../../tests/support/offers/full';
import type { Offer } from '../../../utils/core/model/offer';
import { preparePicture } from '../../../utils/io/picture/prepare';
import { writeOffers, writeSearch } from '../../../utils/io/storage/searches';
import {
  encodeBare,
  type EncodeRule,
  type ServedPicture,
  type Size,
  stopwatch,
  WINDOW_ID,
  type Who,
} from './shared';

/** The rule of `utils/io/picture/prepare/index.ts`. */
const OURS: EncodeRule = { longest: 640, quality: 0.8 };
/** The rule of Chrome's own "Search with Google Lens". */
const LENS: EncodeRule = { longest: 1000, quality: 0.4 };

async function load({ url }: ServedPicture): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** What `preparation` is about. */
let loaded: { size: Size; bytes: Uint8Array<ArrayBuffer> }[] = [];

async function loadAll(pictures: ServedPicture[]): Promise<void> {
  loaded = await Promise.all(
    pictures.map(async (picture) => ({ size: picture, bytes: await load(picture) })),
  );
}

/** Milliseconds for all that are loaded, one after the other. */
function preparation(who: Who): Promise<number> {
  return stopwatch(async () => {
    for (const { bytes, size } of loaded) {
      await (who === 'ours' ? preparePicture(bytes) : encodeBare(new Blob([bytes]), size, OURS));
    }
  });
}

/** Bytes of one picture as it is sent. */
async function bytesSent(picture: ServedPicture): Promise<Record<Who, number>> {
  const bytes = await load(picture);
  const prepared = await preparePicture(bytes);
  const lens = await encodeBare(new Blob([bytes]), picture, LENS);
  return { ours: prepared.bytes.length, bare: lens.size };
}

/** In the order in which the worker writes: the page of offers, then the record that says that it is there. */
async function store(offers: Offer[]): Promise<void> {
  await writeOffers(WINDOW_ID, 0, offers);
  await writeSearch({
    id: crypto.randomUUID(),
    windowId: WINDOW_ID,
    service: 'demo',
    target: { tabId: 1, frameId: 0, kind: 'image', srcUrl: 'https://cdn.shop.example/p/1.jpg' },
    state: { status: 'done', finishedAt: Date.now() },
    picture: { way: 'fetch', width: 1200, height: 900, reasons: [] },
    posts: 1,
    pages: 1,
    total: offers.length,
  });
}

/** A port named `store` or `port` asks, by a number, for so many offers. */
chrome.runtime.onConnect.addListener((port) => {
  port.onMessage.addListener((count: number) => {
    const offers = Array.from({ length: count }, (_, index) => fullOffer(index));
    if (port.name === 'store') void store(offers);
    else port.postMessage(offers);
  });
});

const probe = { loadAll, preparation, bytesSent };
export type ProbeWorker = typeof probe;

Object.assign(globalThis, { probe });
