import { browser, type Browser } from './browser';
import type { ProvidedPicture, Region } from './model/search';
import type { Refinement } from './model/query';

/**
 * Panel to worker, and once page to worker: commands with what they carry. There is no other
 * direction, because the worker answers by writing the search record, which every panel watches.
 */
interface Commands {
  /** Again, with the picture that is kept, or from the click where none is. */
  retry: { windowId: number };
  /** The next page of offers, where there is one. */
  more: { windowId: number };
  cancel: { windowId: number };
  /** Again from the click: access to the original has just been granted. */
  reacquire: { windowId: number };
  /** Searches in another way: another picture, a part of it, with words, with another service. */
  refine: { windowId: number; change: Refinement };
  /** Searches the picture at an address. */
  findUrl: { windowId: number; url: string };
  /** Searches a picture that the panel has prepared. */
  providePicture: { windowId: number; picture: ProvidedPicture };
  /** The details of these offers, those that are seen first in front. */
  details: { windowId: number; offerIds: string[] };
  /** A page of a seller's offers, counted from 0. */
  sellerOffers: { windowId: number; sellerId: string; page: number };
  /** From the page, of the tab that sends it: the user has drawn a rectangle. */
  region: Region;
  /** The pictures of the page in front, as the window's batch. */
  listPictures: { windowId: number };
  /** `ids`: the numbers of the items to be searched. */
  startBatch: { windowId: number; ids: number[] };
  pauseBatch: { windowId: number };
  /** Also with a batch that was left when the browser or its window closed. */
  continueBatch: { windowId: number };
  cancelBatch: { windowId: number };
  retryFailed: { windowId: number };
  /** The offers of one item, as the window's search. */
  openBatchItem: { windowId: number; id: number };
}

type Name = keyof Commands;

/** A command has arrived. What a page could have sent is parsed by whoever takes it. */
interface Arrived<Data> {
  data: Data;
  sender: Browser.runtime.MessageSender;
}

/**
 * Our own two functions: a library for messages numbers them and serialises answers and errors, and
 * commands have no answer.
 */
export async function sendMessage<N extends Name>(type: N, data: Commands[N]): Promise<void> {
  await browser.runtime.sendMessage({ type, data });
}

/** Must be called synchronously when the worker starts, or the command that woke it is lost. */
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

/** Name of the port that an open panel holds while a search runs; it carries nothing. */
export const KEEP_ALIVE_PORT = 'keep-alive';
