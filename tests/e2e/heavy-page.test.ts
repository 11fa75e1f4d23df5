import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { extensionWorker } from '../../demo/browser/extension';
import { ALL_SITES } from '../support/browser/build';
import { openConstructionScene } from '../support/browser/construction-scene';
import { foundPicture } from '../support/browser/found-picture';
import { chooseItem, rightClickAt } from '../support/browser/pointer';
import { PLACE, RED, type Construction } from '../support/pages/construction';

/** The time from the button to the stored picture, without the time that the user takes in the menu. */
const LIMIT_MS = 500;
/** The median counts: the machine may do something else for a moment. */
const RUNS = 3;

const HEAVY: Construction = {
  id: '30,000 elements',
  html: ({ image }) => `
    <img src="${image('red')}" style="${PLACE}"><div style="${PLACE}"></div>
    <script>
      const more = document.createDocumentFragment()
      for (let i = 0; i < 30000; i += 1) {
        const element = document.createElement('div')
        element.style.cssText = 'position:absolute;left:0;width:1px;height:1px;top:' + (1000 + i) + 'px'
        more.append(element)
      }
      document.body.append(more)
      // The last listener of the click: by then the extension has had its look.
      addEventListener('contextmenu', (event) => {
        globalThis.lookMs = performance.now() - event.timeStamp
      })
    </script>`,
  want: RED,
};

const scene = await openConstructionScene({ hosts: [ALL_SITES] });
afterAll(() => scene.close());

test('a picture among 30,000 elements is stored within half a second of the click', async () => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await clickToStored());
  console.log(`click to stored picture, ms: ${times.map(Math.round).join(', ')}`);
  expect(times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]).toBeLessThan(LIMIT_MS);
});

async function clickToStored(): Promise<number> {
  const { browser, page } = scene;
  const point = await scene.showPage(HEAVY);
  const panel = await scene.readyPanel();
  const worker = await extensionWorker(browser);
  await worker.evaluate(watchStore);
  const clicked = await rightClickAt(page, point);
  const lookMs = z.number().parse(await page.evaluate(() => Reflect.get(globalThis, 'lookMs')));
  await pause(200);
  await chooseItem(browser, page, clicked);
  expect(await foundPicture(panel)).toMatchObject({ middle: 'red' });
  const stored = await worker.evaluate(() => Reflect.get(globalThis, 'storedMs'));
  return lookMs + z.number().parse(stored);
}

/** Runs in the worker: leaves the milliseconds from the choice in the menu to the stored picture. */
function watchStore(): void {
  let chosenAt = 0;
  const choose = () => {
    chosenAt = performance.now();
    chrome.contextMenus.onClicked.removeListener(choose);
  };
  const store = (changes: object) => {
    if (!Object.keys(changes).some((key) => key.startsWith('picture:'))) return;
    Reflect.set(globalThis, 'storedMs', performance.now() - chosenAt);
    chrome.storage.session.onChanged.removeListener(store);
  };
  chrome.contextMenus.onClicked.addListener(choose);
  chrome.storage.session.onChanged.addListener(store);
}
