import { browser, type Browser } from './browser';
import type { OtherMarket } from '../core/model/listing';
import type { DrawnRegion, ProvidedPicture } from '../core/model/search';
import type { Refinement } from '../core/model/query';

/**
 * Commands from panel to worker, and one from page to worker. There are no messages back: the
 * worker writes the search record, which every panel watches.
 */
interface Commands {
  /** Repeats with the stored picture, or from the click if there is none. */
  retry: { windowId: number };
  /** Loads the next page of offers, if there is one. */
  more: { windowId: number };
  cancel: { windowId: number };
  /** Repeats from the click after access to the original was granted. */
  reacquire: { windowId: number };
  /** Changes the search: another picture, an area, words, or another service. */
  refine: { windowId: number; change: Refinement };
  /** Searches the picture at an address. */
  findUrl: { windowId: number; url: string };
  /** Searches a picture prepared by the panel. */
  providePicture: { windowId: number; picture: ProvidedPicture };
  /** Loads the details of these offers, visible ones first. */
  details: { windowId: number; offerIds: string[] };
  /** Loads a page of a seller's offers, counted from 0. */
  sellerOffers: { windowId: number; sellerId: string; page: number };
  /** Asks these other markets, for the first time or again. */
  askMarkets: { windowId: number; markets: OtherMarket[] };
  /** The user has drawn a rectangle on the page of the sending tab, or cancelled. */
  region: DrawnRegion;
  /** Lists the pictures of the active page as the window's batch. */
  listPictures: { windowId: number };
  /** `ids`: numbers of the items to search. */
  startBatch: { windowId: number; ids: number[] };
  pauseBatch: { windowId: number };
  /** Continues a batch, also one that was left when the browser or its window closed. */
  continueBatch: { windowId: number };
  cancelBatch: { windowId: number };
  retryFailed: { windowId: number };
  /** Opens the offers of one item as the window's search. */
  openBatchItem: { windowId: number; id: number };
}

type Name = keyof Commands;

/** A received command. Handlers parse data that a page could have sent. */
interface Arrived<Data> {
  data: Data;
  sender: Browser.runtime.MessageSender;
}

/**
 * Own functions instead of a messaging library, which would add ids and serialise answers and
 * errors: commands have no answer.
 */
export async function sendMessage<N extends Name>(type: N, data: Commands[N]): Promise<void> {
  await browser.runtime.sendMessage({ type, data });
}

/** Must be called synchronously when the worker starts, or the command that started it is lost. */
export function onMessage<N extends Name>(
  type: N,
  run: (command: Arrived<Commands[N]>) => void,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (isCommand(type, message)) run({ data: message.data, sender });
  });
}

function isCommand<N extends Name>(type: N, message: unknown): message is { data: Commands[N] } {
  if (typeof message !== 'object' || message === null) return false;
  return 'type' in message && message.type === type && 'data' in message;
}

/** Name of the port that an open panel keeps while a search runs; it carries no messages. */
export const KEEP_ALIVE_PORT = 'keep-alive';
