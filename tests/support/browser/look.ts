import type { Page, Worker } from '@playwright/test';

import { findPictures } from '../../../utils/core/picture/find';
import { type Candidate, type Snapshot, snapshotSchema } from '../../../utils/core/model/snapshot';
import type { LookRequest } from '../../../utils/io/page/look';

/** Registers `content-script.js` as it is while access to all sites is given. Pages loaded later have it. */
export async function registerLook(worker: Worker): Promise<void> {
  await worker.evaluate(() =>
    chrome.scripting.registerContentScripts([
      {
        id: 'look-of-test',
        js: ['content-script.js'],
        matches: ['*://*/*'],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_start',
      },
    ]),
  );
}

/** Looks of all frames of the front tab that have something to show, parsed as the worker does. */
export async function looks(worker: Worker, request: LookRequest): Promise<Snapshot[]> {
  const answers: unknown[] = await worker.evaluate(async (args) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab?.id ?? -1, allFrames: true };
    await chrome.scripting.executeScript({ target, files: ['page-script.js'] });
    const results = await chrome.scripting.executeScript({
      target,
      func: (asked) => globalThis.findOn1688?.script?.look(asked),
      args: [args],
    });
    return results.map(({ result }) => result);
  }, request);
  return answers
    .map((answer) => snapshotSchema.parse(answer))
    .filter(({ items }) => items.length > 0);
}

/** Right-clicks the page and tells what is found there. */
export async function findAt(
  page: Page,
  worker: Worker,
  [x, y]: readonly [number, number],
): Promise<Candidate[]> {
  await page.mouse.click(x, y, { button: 'right' });
  const found = await looks(worker, { maxAgeMs: 5_000 });
  return found.filter(({ by }) => by === 'pointer').flatMap(findPictures);
}
