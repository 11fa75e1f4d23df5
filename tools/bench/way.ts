import type { BrowserContext, Page } from '@playwright/test';
import { firstProduct } from '../../tests/support/browser/gateway';
import { waitForStatus } from '../../tests/support/browser/panel';
import { openScene, type Scene } from '../../tests/support/browser/scene';
import { openStandIn, STAND_IN_HOSTS } from '../../tests/support/stand-in-1688';
import type { Closers } from '../../demo/closers';
import type { StandIn } from '../../demo/gateway/web/stand-in';
import { inTurns } from './measure';
import type { Row } from './report';

/** Epoch milliseconds by the browser's clock, which pages and panel share. */
declare global {
  /** The time at which a page of 1688 got its last cards. */
  var drawnAt: number | undefined;
  /** The time at which a page that the bare way reads painted its list of them. */
  var bareAt: number | undefined;
  /** The time at which the panel painted its first card. */
  var firstCard: Promise<number> | undefined;
}

const ROUNDS = 20;
const BUDGET = 2_000;
const BARE = '#bare';
const RESULTS = 'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=';

/** No delay is the page's own. */
const AT_ONCE = { previewMs: 0, uploadMs: 0, cardsMs: 0, goesMs: 0 } as const;

/**
 * From the moment at which the cards stand on 1688's page, here a stand-in without delays, to the frame in which the
 * first one is painted in the open panel. The bare way is a script of that page, which is told of the cards, reads
 * their texts by one selector, and paints them as a list.
 */
export async function* measureWay(closers: Closers): AsyncGenerator<Row> {
  const standIn = await closers.keep(openStandIn(AT_ONCE));
  const hosts = STAND_IN_HOSTS;
  const scene = await closers.keep(openScene({ hosts, standIns: standIn.resolverRules }));
  await noteCards(scene.browser.context);
  await chooseWay(scene);
  const pair = await inTurns(
    '1688’s cards drawn to first card painted',
    ROUNDS,
    () => timeOurs(scene),
    () => timeBare(scene.browser.context, standIn),
  );
  yield { unit: 'ms', budget: BUDGET, ...pair };
}

async function chooseWay(scene: Scene): Promise<void> {
  const { browser, page, site } = scene;
  const [worker] = browser.context.serviceWorkers();
  await worker?.evaluate(() =>
    chrome.storage.local.set({ settings: { service: 'web', connections: {} } }),
  );
  const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  await page.locator('img').waitFor();
}

async function timeOurs(scene: Scene): Promise<number> {
  const { browser, page } = scene;
  await page.bringToFront();
  const panel = await scene.openPanel();
  await panel.evaluate(watchFirstCard);
  await scene.click(page.locator('img'));
  await waitForStatus(panel, 'done', 30_000);
  const paintedAt = await panel.evaluate(() => globalThis.firstCard);
  const results = resultsIn(browser.context);
  const drawnAt = await results.evaluate(() => globalThis.drawnAt);
  await results.close(); // the next search has forgotten it, and opens another
  if (paintedAt === undefined || drawnAt === undefined) throw new Error('No card was drawn');
  return paintedAt - drawnAt;
}

function resultsIn(context: BrowserContext): Page {
  const results = context.pages().find((tab) => tab.url().startsWith(RESULTS));
  if (!results) throw new Error('No tab shows results');
  return results;
}

async function timeBare(context: BrowserContext, { uploads }: StandIn): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${RESULTS}${uploads.at(-1)?.imageId}${BARE}`);
  await page.waitForFunction(() => globalThis.bareAt !== undefined);
  const took = await page.evaluate(() => (globalThis.bareAt ?? 0) - (globalThis.drawnAt ?? 0));
  await page.close();
  return took;
}

/** Runs in the panel: the cards of the search before are gone first. Holds no function by a name, which tsx would wrap. */
function watchFirstCard(): void {
  const card = '[data-testid=offer]';
  globalThis.firstCard = new Promise((resolve) => {
    let isGone = !document.querySelector(card);
    new MutationObserver((_, observer) => {
      const isThere = document.querySelector(card) !== null;
      isGone ||= !isThere;
      if (!isGone || !isThere) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => resolve(performance.timeOrigin + performance.now())),
      );
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Each page of results notes when its cards came; where the bare way is meant, it reads them at once. */
async function noteCards(context: BrowserContext): Promise<void> {
  await context.addInitScript((bare) => {
    if (!location.hostname.endsWith('1688.com')) return;
    new MutationObserver((_, observer) => {
      const cards = [...document.querySelectorAll('[data-list] > *')];
      if (cards.length === 0) return;
      globalThis.drawnAt = performance.timeOrigin + performance.now();
      observer.disconnect();
      if (location.hash !== bare) return;
      const list = document.createElement('ul');
      for (const card of cards) {
        const line = document.createElement('li');
        line.textContent = card.textContent;
        list.append(line);
      }
      document.body.prepend(list);
      requestAnimationFrame(() =>
        setTimeout(() => (globalThis.bareAt = performance.timeOrigin + performance.now())),
      );
    }).observe(document, { childList: true, subtree: true });
  }, BARE);
}
