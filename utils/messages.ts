import { defineExtensionMessaging } from '@webext-core/messaging';
import type { GivenPicture } from './model/given';
import type { Region } from './model/search';

/**
 * Panel to worker, and once page to worker: commands. There is no other direction, because the worker answers by writing
 * the search record, which every panel watches.
 */
interface Commands {
  /** Again, with the picture that is kept, or from the click where none is. */
  retry(request: { windowId: number }): void;
  /** The next page of offers, where there is one. */
  more(request: { windowId: number }): void;
  cancel(request: { windowId: number }): void;
  /** Again from the click: access to the original has just been granted. */
  reacquire(request: { windowId: number }): void;
  /** Searches another of the pictures at the clicked point instead; `index` among the record's. */
  alternative(request: { windowId: number; index: number }): void;
  /** Searches the picture at an address. */
  findUrl(request: { windowId: number; url: string }): void;
  /** Searches a picture that the panel has prepared. */
  give(request: { windowId: number; picture: GivenPicture }): void;
  /** From the page, of the tab that sends it: the user has drawn a rectangle. */
  region(region: Region): void;
  /** The pictures of the page in front, as the window's batch. */
  listPictures(request: { windowId: number }): void;
  /** `ids`: the numbers of the items to be searched. */
  startBatch(request: { windowId: number; ids: number[] }): void;
  pauseBatch(request: { windowId: number }): void;
  /** Also with a batch that was left when the browser or its window closed. */
  continueBatch(request: { windowId: number }): void;
  cancelBatch(request: { windowId: number }): void;
  retryFailed(request: { windowId: number }): void;
  /** The offers of one item, as the window's search. */
  openBatchItem(request: { windowId: number; id: number }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Commands>();

/** Name of the port that an open panel holds while a search runs; it carries nothing. */
export const KEEP_ALIVE_PORT = 'keep-alive';
