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
  /** The address of the picture. */
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

/** Runs in the worker: from now on, counts what is cut out of screenshots. */
function noteCuts(): void {
  Object.assign(globalThis, { cutsByTest: 0 });
  const { prototype } = OffscreenCanvas;
  const convert = Reflect.get(prototype, 'convertToBlob');
  prototype.convertToBlob = async function convertToBlob(...options) {
    const blob: Blob = await Reflect.apply(convert, this, options);
    Reflect.set(globalThis, 'cutsByTest', Number(Reflect.get(globalThis, 'cutsByTest')) + 1);
    return blob;
  };
}

/** Runs in the worker. */
function cuts(): number {
  return Number(Reflect.get(globalThis, 'cutsByTest'));
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

/** A slow computer takes longer for it than the extension waits before it looks at the page. */
async function beforeAnyScreenshot(clickAndGo: () => Promise<Page>): Promise<Page> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(holdScreenshots);
  try {
    return await clickAndGo();
  } finally {
    await worker.evaluate(giveScreenshots);
  }
}

/** Runs in the worker. */
function holdScreenshots(): void {
  const capture = chrome.tabs.captureVisibleTab;
  const given = new Promise((resolve) => Object.assign(globalThis, { giveScreenshots: resolve }));
  const takeLater = async (...args: unknown[]): Promise<unknown> => {
    await given;
    return Reflect.apply(capture, chrome.tabs, args);
  };
  Reflect.set(chrome.tabs, 'captureVisibleTab', takeLater);
}

/** Runs in the worker. */
function giveScreenshots(): void {
  Reflect.apply(Reflect.get(globalThis, 'giveScreenshots'), undefined, []);
}

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
    const panel = await beforeAnyScreenshot(clickAndGo);
    refuseAll();
    return outcome(panel);
  });

  fault(item, 'its picture comes all the same', ORIGINAL, async () => {
    const panel = await beforeAnyScreenshot(clickAndGo);
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
    const worker = await extensionWorker(scene.browser);
    await worker.evaluate(noteCuts);
    const panel = await clickOn({ url });
    await expect.poll(() => worker.evaluate(cuts)).toBeGreaterThan(0);
    await scene.page.evaluate(() => document.querySelector('img')?.remove());
    refuseAll();
    return { ...(await outcome(panel)), first: (await offerIds(panel))[0] };
  },
);
