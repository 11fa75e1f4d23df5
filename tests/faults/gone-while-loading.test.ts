import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { dispatchClick } from '../support/browser/click';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { openHeldServer, type HeldRequest } from '../support/browser/held-server';
import { offerIds, queryImage } from '../support/browser/panel';
import { SIDE } from '../support/browser/pictures';
import { forgetAnswers } from '../support/browser/forget-answers';
import { readRecord } from '../support/browser/storage';
import { refererRules } from '../support/browser/network';
import { openScene } from '../support/browser/scene';
import { openSiteAccess } from '../support/browser/extensions-page';
import { fault } from '../support/tables/row';

const ALL_SITES = '*://*/*';

const png = await firstProduct.mosaic.png();
const [, second] = PRODUCTS;
const neighbour = (await second?.mosaic.png()) ?? '';
const shop = await openHeldServer(png);
const scene = await openScene({ hosts: [ALL_SITES], publicPorts: [shop.port] });
afterAll(async () => {
  await scene.close();
  await shop.close();
});
const access = await openSiteAccess(scene.browser);
await access.give(ALL_SITES);

/** The page's own request comes first. */
const asked = () => shop.requests.slice(1);
const isFromOtherPage = ({ headers }: HeldRequest) =>
  `${headers.origin} ${headers.referer}`.includes('other.test');
const src = () => `http://pictures.test:${shop.port}/${crypto.randomUUID()}.png`;
const image = (url: string) => `<img src="${url}" width="${SIDE}" height="${SIDE}">`;

beforeEach(async () => {
  shop.judge((_, earlier) => (earlier.length === 0 ? 'given' : 'held'));
  await scene.page.bringToFront();
});

interface Clicked {
  /** Of the picture. */
  url: string;
  /** Shows it, in the window of the scene. */
  page?: Page;
  /** Host of the frame that it is in. */
  frame?: string;
}

/** A click, upon which the extension's own request for the picture is held. */
async function clickOn({ url, page = scene.page, frame }: Clicked): Promise<Page> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await worker.evaluate(forgetAnswers);
  await scene.page.bringToFront();
  const panel = await scene.openPanel();
  await page.bringToFront();
  await panel.locator('[data-status=idle]').waitFor();
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  await dispatchClick(worker, { windowId, srcUrl: url, ...(frame !== undefined && { frame }) });
  await expect.poll(() => asked().length, { timeout: 10_000 }).toBe(1);
  return panel;
}

/** Picture by picture: a click, and then what the item says. */
const WAYS_TO_GO = [
  [
    'tab navigated',
    async () => {
      const url = src();
      await scene.page.goto(scene.site.page(image(url)));
      const panel = await clickOn({ url });
      await scene.page.goto(scene.site.page('<p>Another shop</p>', 'other.test'));
      return panel;
    },
  ],
  [
    'tab closed',
    async () => {
      const page = await scene.browser.context.newPage();
      const url = src();
      await page.goto(scene.site.page(image(url)));
      const panel = await clickOn({ url, page });
      await page.close();
      return panel;
    },
  ],
  [
    'frame gone',
    async () => {
      const url = src();
      const frame = scene.site.page(image(url), 'frame.test');
      await scene.show(`<iframe src="${frame}" width="400" height="400"></iframe>`);
      const panel = await clickOn({ url, frame: 'frame.test' });
      await scene.page.evaluate(() => document.querySelector('iframe')?.remove());
      return panel;
    },
  ],
] as const;

/** Refuses the held requests and all later ones. */
function refuseAll(): void {
  const held = [...shop.requests];
  shop.judge(() => 'refused');
  for (const request of held) request.answer();
}

/** The outcome of the search, once nothing of it is left: no rule, and no restart. */
async function outcome(panel: Page) {
  const root = panel.getByTestId('panel');
  await panel.locator('[data-status=done], [data-status=failed]').waitFor();
  await expect.poll(() => refererRules(panel)).toEqual([]);
  await pause(500);
  const code = await root.getAttribute('data-error', { timeout: 1_000 });
  return {
    cameTo: code ?? (await queryImage(panel)).way,
    posts: (await readRecord(panel)).posts,
    askedElsewhere: shop.requests.filter(isFromOtherPage).length,
    isRunning: (await root.getAttribute('data-status')) === 'running',
  };
}

const NO_PICTURE = { cameTo: 'picture-blocked', posts: 0, askedElsewhere: 0, isRunning: false };
const ORIGINAL = { cameTo: 'fetch', posts: 1, askedElsewhere: 0, isRunning: false };

for (const [item, clickAndGo] of WAYS_TO_GO) {
  fault(item, 'its picture is refused then', NO_PICTURE, async () => {
    const panel = await clickAndGo();
    refuseAll();
    return outcome(panel);
  });

  fault(item, 'its picture comes all the same', ORIGINAL, async () => {
    const panel = await clickAndGo();
    asked()[0]?.answer(png);
    return outcome(panel);
  });
}

const OWN_CROP = { ...ORIGINAL, cameTo: 'crop', first: firstProduct.offerId };
fault(
  'frame gone',
  'the element alone: it was cut out while it stood there',
  OWN_CROP,
  async () => {
    const url = src();
    await scene.show(image(url) + image(scene.site.picture({ body: neighbour })));
    const panel = await clickOn({ url });
    await pause(2_000); // the screenshot is taken by now
    await scene.page.evaluate(() => document.querySelector('img')?.remove());
    refuseAll();
    return { ...(await outcome(panel)), first: (await offerIds(panel))[0] };
  },
);
