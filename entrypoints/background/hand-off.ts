/**
 * Hand-off to a service that shows its results itself: opens its page in a tab and inserts the
 * picture, if the tab is still there.
 */
import { askPageOf } from '@/utils/io/picture/acquire/in-page';
import { browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import type { ServicePicture } from '@/utils/io/services/service';
import type { SearchRecord } from './search-record';
import { sleepUntil } from './retry';

/** A page that has not loaded by then is left open without the picture. */
const DEADLINE_MS = 15_000;
const LOOK_AGAIN_MS = 200;

/** Opens the page, and records whether it accepted the picture. */
export async function handOff(
  record: SearchRecord,
  url: string,
  { mime, bytes }: ServicePicture,
  signal: AbortSignal,
): Promise<void> {
  await record.enter('posting'); // prevents a second tab after a worker restart
  const tabId = await openBeside(record.current.windowId, url);
  const until = Date.now() + DEADLINE_MS;
  const { origin } = new URL(url);
  const file = { mime, base64: bytes.toBase64(), origin };
  let isPictureIn: unknown;
  while (typeof isPictureIn !== 'boolean' && Date.now() < until) {
    await sleepUntil(Date.now() + LOOK_AGAIN_MS, signal);
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab) break; // closed by the user
    if (tab.status !== 'complete') continue; // its input has no listeners yet
    // Fails on the initial empty page of a tab, and while the site has led elsewhere.
    const page = { tabId, frameId: 0 };
    isPictureIn = await askPageOf(page, origin, 'handOver', [file]).catch(failureOf);
  }
  await record.save({ state: { status: 'handed-off' } });
}

async function openBeside(windowId: number, url: string): Promise<number> {
  const [active] = await browser.tabs.query({ windowId, active: true });
  const place = active && { index: active.index + 1, openerTabId: active.id };
  const { id = browser.tabs.TAB_ID_NONE } = await browser.tabs.create({ windowId, url, ...place });
  return id;
}
