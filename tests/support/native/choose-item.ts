import type { Page, Worker } from '@playwright/test';
import * as z from 'zod/mini';
import type { Display } from '../../../demo/browser/display';
import { openMenuAt, pressKeys } from '../../../demo/browser/right-click';

/** A title whose letter no other item has: "f" is also in the menu of videos (Chromium 156). */
const TITLE = 'Zzz';
const ITEM_KEY = 'z';

const ANSWERS_MS = 500;
/** A menu may open after the key on a busy machine. */
const TRIES = 2;

const chosenSchema = z.nullable(
  z.object({ mediaType: z.optional(z.string()), srcUrl: z.optional(z.string()) }),
);
/** What the browser says was clicked. Null where its menu has no item of ours. */
export type Chosen = z.infer<typeof chosenSchema>;

/** Gives the extension's item the title that `chooseItemAt` finds it by. */
export async function renameItem(worker: Worker): Promise<void> {
  await worker.evaluate((title) => chrome.contextMenus.update('find', { title }), TITLE);
}

interface Click {
  page: Page;
  worker: Worker;
  point: { x: number; y: number };
}

/** A real right click, and a real press of the item's key where the menu has the item. */
export async function chooseItemAt(display: Display, click: Click): Promise<Chosen> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const chosen = await tryItem(display, click);
    if (chosen) return chosen;
    await pressKeys(display, 'Escape');
  }
  return null;
}

async function tryItem(display: Display, { page, worker, point }: Click): Promise<Chosen> {
  await worker.evaluate(listen);
  await openMenuAt(display, page, point);
  await pressKeys(display, ITEM_KEY);
  return chosenSchema.parse(await worker.evaluate(hearUntil, ANSWERS_MS));
}

/** Runs in the worker. */
function listen(): void {
  const chosen = new Promise((resolve) => {
    const hear = ({ mediaType, srcUrl }: chrome.contextMenus.OnClickData) => {
      chrome.contextMenus.onClicked.removeListener(hear);
      resolve({ mediaType, srcUrl });
    };
    chrome.contextMenus.onClicked.addListener(hear);
  });
  Reflect.set(globalThis, 'chosen', chosen);
}

/** Runs in the worker. */
async function hearUntil(timeout: number): Promise<unknown> {
  const late = new Promise((resolve) => {
    setTimeout(() => resolve(null), timeout);
  });
  return Promise.race([Reflect.get(globalThis, 'chosen'), late]);
}
