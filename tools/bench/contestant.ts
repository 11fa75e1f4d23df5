import type { Page, Worker } from '@playwright/test';

/** One of the two extensions that are timed, and what makes each of them search. */
export interface Contestant {
  /** Of the extension. */
  id: string;
  /** Where it is built. */
  folder: string;
  worker: Worker;
  /** A page of it: only an event wakes a worker that has ended, and a message is one. */
  page: Page;
  /** The event of the menu. */
  click: object;
  /** The message upon which it goes the same way, from the click to the request. */
  message: object;
}

/** Runs the listeners of the menu in a worker that runs. */
export async function dispatchClick({ worker, click }: Contestant, tab: object): Promise<void> {
  await worker.evaluate(
    ([info, clicked]) => {
      const event: object = chrome.contextMenus.onClicked;
      if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
        throw new Error('This browser cannot dispatch events to its own extension');
      }
      event.dispatch(info, clicked);
    },
    [click, tab] as const,
  );
}

/** Wakes the worker where it has ended. */
export async function sendCommand({ page, message }: Contestant): Promise<void> {
  await page.evaluate((command) => {
    chrome.runtime.sendMessage(command).catch(() => undefined); // the bare one does not answer
  }, message);
}
