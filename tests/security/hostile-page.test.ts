import { afterAll } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { ALL_SITES } from '../support/browser/build';
import { openConstructionScene } from '../support/browser/construction-scene';
import { everyCommand, listenToEverything, takeHeard } from '../support/browser/messages';
import { storedKeys } from '../support/browser/storage';
import { HOSTILE } from '../support/pages/hostile';
import { security } from '../support/tables/row';

const scene = await openConstructionScene({ hosts: [ALL_SITES] });
afterAll(() => scene.close());
const { page, gateway } = scene;

/** What the page's own script has. */
declare const polls: { tried: number; read: string[] };

const FOUND = { middle: 'red', way: 'fetch', width: 400, height: 400 };

security('web page', 'hears of every click first, and keeps no picture', FOUND, async () => {
  const { middle = '', way = '', width = 0, height = 0 } = await scene.find(HOSTILE);
  return { middle, way: String(way), width, height };
});

const READS = { hasTried: true, read: [] };

security('web page', 'reads another origin while it is searched', READS, async () => {
  await scene.find(HOSTILE);
  const { tried, read } = await page.evaluate(() => polls);
  return { hasTried: tried > 10, read };
});

const SEES = { globals: [], text: null, loaded: [] };

security('web page', 'looks for a trace of the extension', SEES, async () => {
  await scene.find(HOSTILE);
  return page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(globalThis).filter((name) => /1688/.test(name)),
    text: document.documentElement.outerHTML.match(/chrome-extension:|1688/g),
    loaded: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith('chrome-extension:')),
  }));
});

/** The page forges messages in their words, as an event, and as the press that a content script looks at. */
function forge(messages: readonly { type: string; data: object }[]): void {
  const targets = [window, document, document.documentElement];
  for (const message of messages) {
    window.postMessage(message, '*');
    for (const target of targets) {
      target.dispatchEvent(new CustomEvent(message.type, { detail: message.data }));
      target.dispatchEvent(new MessageEvent('message', { data: message }));
    }
  }
  const at = { bubbles: true, clientX: 200, clientY: 200, button: 2 };
  document.body.dispatchEvent(new PointerEvent('pointerdown', at));
  document.body.dispatchEvent(new MouseEvent('contextmenu', at));
}

/** The global of the content scripts, which a page cannot see. */
const hasLook = () =>
  page.evaluate('typeof findOn1688').then((type) => (type === 'undefined' ? 'hidden' : 'seen'));

const FORGED = { heard: [], stored: [], searches: 0, noted: false, look: 'hidden' };

security('web page', 'forges messages and presses for the content script', FORGED, async () => {
  await scene.showPage(HOSTILE);
  const panel = await scene.forgetSearch();
  const worker = await extensionWorker(scene.browser);
  await listenToEverything(worker);
  const searches = gateway.queries.length;
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  await page.evaluate(forge, everyCommand(windowId, 'http://pictures.test/'));
  const noted = await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => [globalThis.findOn1688?.isListening, globalThis.findOn1688?.last !== undefined],
    });
    if (frame?.result?.[0] !== true) throw new Error('No content script is in the page');
    return frame.result[1] === true;
  }, page.url());
  await panel.waitForTimeout(300); // a command would write something down at once
  return {
    heard: await takeHeard(worker),
    stored: await storedKeys(panel),
    searches: gateway.queries.length - searches,
    noted,
    look: await hasLook(),
  };
});
