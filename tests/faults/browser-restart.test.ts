import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { launchBrowser, type ExtensionBrowser } from '../../demo/browser/launch';
import { createClosers } from '../../demo/closers';
import { belongingsOf } from '../support/browser/belongings';
import { ALL_SITES, openBuild } from '../support/browser/build';
import { openSite } from '../support/browser/site';
import { fault } from '../support/tables/row';
import { endingRows } from './mid-search';

const closers = createClosers();
afterAll(() => closers.closeAll());
const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-ended-'));
void closers.keep(
  Promise.resolve({ close: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }) }),
);
const [site, build] = await Promise.all([
  closers.keep(openSite()),
  closers.keep(openBuild([ALL_SITES])),
]);

const open = () =>
  closers.keep(
    launchBrowser({ extension: build.folder, headless: true, publicPorts: site.ports, profile }),
  );

const MADE = { hasMenu: true, hasLook: true };
let started: Promise<ExtensionBrowser> | undefined;

await endingRows({
  item: 'browser restart',
  site,
  closers,
  open,
  end: async (browser) => {
    await browser.close();
    started = open();
    return started;
  },
});

// Where it was loaded over the debugging pipe, the browser starts without it, and it is installed again.
fault('browser restart', 'a start alone makes what was lost', MADE, async () => {
  const browser = await started;
  if (!browser) throw new Error('It was not started again');
  const worker = await extensionWorker(browser);
  await worker.evaluate(lose);
  const { hasMenu, hasLook } = await belongingsOf(browser);
  expect({ hasMenu, hasLook }).toEqual({ hasMenu: false, hasLook: false });
  await worker.evaluate(start);
  let seen = { hasMenu: false, hasLook: false };
  const read = async () => {
    const now = await belongingsOf(browser);
    return (seen = { hasMenu: now.hasMenu, hasLook: now.hasLook });
  };
  await expect.poll(read).toEqual(MADE);
  return seen;
});

/** These run in the worker. */
async function lose(): Promise<void> {
  await chrome.contextMenus.removeAll();
  await chrome.scripting.unregisterContentScripts();
}

function start(): void {
  const event: object = chrome.runtime.onStartup;
  if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
    throw new Error('This browser cannot dispatch events to its own extension');
  }
  event.dispatch();
}
