import { browser, type Browser } from './browser';
import type { DrawnRegion, ProvidedPicture } from '../core/model/search';
import type { Refinement } from '../core/model/query';

/**
 * Commands from panel to worker, and two from pages to worker. There are no messages back: the
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
  /** Changes the search: another picture, an area, words, another service, or one or a market beside it. */
  refine: { windowId: number; change: Refinement };
  /** Searches the picture at an address. */
  findUrl: { windowId: number; url: string };
  /** Searches a picture prepared by the panel. */
  providePicture: { windowId: number; picture: ProvidedPicture };
  /** Loads the details of these offers, visible ones first. */
  details: { windowId: number; offerIds: string[] };
  /** Loads a page of a seller's offers, counted from 0. */
  sellerOffers: { windowId: number; sellerId: string; page: number };
  /** Reads what the active tab shows, a list of 1688 or one offer's page, as the window's offers. */
  readPage: { windowId: number };
  /** A tab has changed that the window's search may wait for, or one of those that were opened for it is closed. */
  lookAgain: { windowId: number };
  /** The user says that this tab shows the results of the search that waits. */
  takeTab: { windowId: number; tabId: number };
  /** Closes the tabs of 1688 that were opened for the window. */
  closeTabs: { windowId: number };
  /** The active tab shows the page of an offer that the window's search lists. */
  offerShown: { windowId: number };
  /** The page of 1688 in the sending tab shows something else than when the search waited for the user. */
  pageChanged: object;
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
  /** `id`: number of the one item; absent: all that failed. */
  retryFailed: { windowId: number; id?: number };
  /** Makes a stored list the window's batch. `id`: of the list. */
  openList: { windowId: number; id: string };
  removeList: { windowId: number; id: string };
  /** Opens the offers of one item as the window's search. */
  openBatchItem: { windowId: number; id: number };
  /** The row that the window's search was opened from has the offers of that search now. */
  finishRow: { windowId: number };
}

type Name = keyof Commands;

/** Commands that pages send. Any page may send them, and their handlers parse whatever data came. */
type FromPage = 'region' | 'pageChanged';

/** What the worker does at each command. */
export type Handlers = {
  [N in Exclude<Name, FromPage>]: (windowId: number, data: Commands[N]) => Promise<void>;
} & Record<FromPage, (data: unknown, sender: Browser.runtime.MessageSender) => Promise<void>>;

/**
 * Own functions instead of a messaging library, which would add ids and serialise answers and
 * errors: commands have no answer.
 */
export async function sendMessage<N extends Name>(type: N, data: Commands[N]): Promise<void> {
  await browser.runtime.sendMessage({ type, data });
}

/**
 * Must be called synchronously when the worker starts, or the command that started it is lost. Commands are not
 * awaited: the panel watches the record for their result.
 */
export function handleCommands(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (!isCommand(message, handlers)) return;
    const { type, data } = message;
    if (type === 'region' || type === 'pageChanged') void handlers[type](data, sender);
    else if (isOwnPage(sender)) {
      const windowId = windowOf(data);
      if (windowId !== undefined) void handlers[type](windowId, data);
    }
  });
}

/** A command whose handler parses its data. */
interface Command {
  type: Name;
  data: never;
}

function isCommand(message: unknown, handlers: Handlers): message is Command {
  if (typeof message !== 'object' || message === null) return false;
  if (!('type' in message) || !('data' in message)) return false;
  return typeof message.type === 'string' && Object.hasOwn(handlers, message.type);
}

/** A content script has the URL of its web page. */
function isOwnPage({ id, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/')) === true;
}

function windowOf(data: unknown): number | undefined {
  const isNamed = typeof data === 'object' && data !== null && 'windowId' in data;
  return isNamed && Number.isInteger(data.windowId) ? Number(data.windowId) : undefined;
}

/** Name of the port that an open panel keeps while a search runs; it carries no messages. */
export const KEEP_ALIVE_PORT = 'keep-alive';
