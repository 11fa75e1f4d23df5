/** What the worker asks of a page of 1688. Answers are parsed: they come from a page. */
import { browser } from '@/utils/io/browser';
import { parseAs } from '@/utils/core/parse';
import { pause } from '@/utils/core/pause';
import {
  type Look,
  type ReadAnswer,
  lookSchema,
  readAnswerSchema,
  seenPageSchema,
} from '@/utils/core/pages-1688/look';
import { type ReadOffer, readOfferSchema } from '@/utils/core/pages-1688/offer-page';
import type { WayScript } from '@/utils/io/page/pages-1688/way-script';
import { askWay } from '@/utils/io/picture/acquire/in-page';

/** A page that shows a dialog answers nothing until that is closed. */
const ANSWER_MS = 4_000;
/** Between two looks at the page. */
export const LOOK_MS = 250;
/** Looks at a list that is still growing. */
const MAX_GROWING = 6;

/** Undefined where no script may run, the page does not answer in time, or its answer is none. */
async function ask<Name extends keyof WayScript>(
  tabId: number,
  name: Name,
  args: Parameters<WayScript[Name]>,
): Promise<unknown> {
  const asked = askWay(tabId, name, args).catch(() => undefined);
  return Promise.race([asked, pause(ANSWER_MS)]);
}

/** Undefined while the page is being loaded, and where it cannot be read. */
export async function lookAt(tabId: number, search: string): Promise<Look | undefined> {
  return parseAs(lookSchema, await ask(tabId, 'look', [search]));
}

export const givePicture = async (
  tabId: number,
  picture: Parameters<WayScript['give']>[0],
): Promise<boolean> => (await ask(tabId, 'give', [picture])) === true;

export const pressButton = async (tabId: number, search: string): Promise<void> =>
  void (await ask(tabId, 'press', [search]));

/**
 * The cards of the page's list, once the page adds no more of them by itself; undefined where it does not answer,
 * which is not an empty list.
 */
export async function readGrownList(
  tabId: number,
  search: string,
): Promise<ReadAnswer | undefined> {
  let known = -1;
  for (let looks = 0; looks < MAX_GROWING; looks += 1) {
    const look = await lookAt(tabId, search);
    if (!look || look.cards === known) break;
    known = look.cards;
    await pause(LOOK_MS);
  }
  return parseAs(readAnswerSchema, await ask(tabId, 'read', []));
}

/** The offer of an offer's page; undefined where the tab shows none. */
export async function readOffer(tabId: number): Promise<ReadOffer | undefined> {
  return parseAs(readOfferSchema, await ask(tabId, 'readOffer', []));
}

export const scrollList = async (tabId: number): Promise<void> =>
  void (await ask(tabId, 'scroll', []));

/** What stands on the page, without its texts, as JSON; undefined where it cannot be read. */
export async function readSeen(tabId: number): Promise<string | undefined> {
  const seen = parseAs(seenPageSchema, await ask(tabId, 'seen', []));
  return seen && JSON.stringify(seen);
}

/** The page tells once it shows something else than this state. */
export const awaitChange = (tabId: number, state: Look['state']): void =>
  void ask(tabId, 'await', [state]);

/** Undefined where the tab is closed, or the extension has no access to what it shows. */
export async function addressOf(tabId: number): Promise<string | undefined> {
  return (await browser.tabs.get(tabId).catch(() => undefined))?.url;
}

/** False where the user has closed it. */
export async function isOpen(tabId: number): Promise<boolean> {
  return (await browser.tabs.get(tabId).catch(() => undefined)) !== undefined;
}
