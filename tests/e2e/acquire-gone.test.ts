import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { dispatchClick } from './harness/dispatch-click';
import { firstProduct, PRODUCTS } from './harness/gateway';
import { openHeldServer, type HeldRequest } from './harness/held-server';
import { errorCode, offerIds, queryImage, waitForStatus } from './harness/panel';
import { SIDE } from './harness/pictures';
import { refererRules } from './harness/rules';
import { openScene } from './harness/scene';
import { openSiteAccess } from './harness/site-access';

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

/** A click, upon which the extension's own request for the picture is held. */
async function click(body: (url: string) => string, page = scene.page) {
  const url = src();
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await page.goto(scene.site.page(body(url)));
  const panel = await scene.openPanel();
  await panel.locator('[data-status=idle]').waitFor();
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  await dispatchClick(worker, { windowId, srcUrl: url });
  await expect.poll(() => asked().length, { timeout: 10_000 }).toBe(1);
  return panel;
}

/** What is held now is refused, and all that comes. */
function refuseAll(): void {
  const held = [...shop.requests];
  shop.judge(() => 'refused');
  for (const request of held) request.answer();
}

async function nothingLeft(panel: Page): Promise<void> {
  await expect.poll(() => refererRules(panel)).toEqual([]);
  await panel.waitForTimeout(500);
  expect(await panel.getByTestId('panel').getAttribute('data-status')).not.toBe('running');
}

test('access is taken back: the request ends, and what the look found is cut out of the screen', async () => {
  const panel = await click(image);
  expect(await refererRules(panel)).toHaveLength(1);
  const [, held] = shop.requests;
  shop.judge(() => 'refused');
  await access.take(ALL_SITES);
  onTestFinished(() => access.give(ALL_SITES));
  await expect.poll(() => held?.isDropped).toBe(true);
  await waitForStatus(panel, 'done');
  expect((await queryImage(panel)).way).toBe('crop');
  expect(await panel.getByTestId('allow-site').innerText()).toContain('pictures.test');
  await nothingLeft(panel);
});

test('the page’s tab goes elsewhere: nobody asks there, and the search says that it has no picture', async () => {
  const panel = await click(image);
  await scene.page.goto(scene.site.page('<p>Another shop</p>', 'other.test'));
  refuseAll();
  expect(await errorCode(panel)).toBe('picture-blocked');
  expect(shop.requests.filter(isFromOtherPage)).toEqual([]);
  await nothingLeft(panel);
});

test('the tab goes elsewhere, and the picture comes all the same', async () => {
  const panel = await click(image);
  await scene.page.goto(scene.site.page('<p>Another shop</p>', 'other.test'));
  shop.requests[1]?.answer(png);
  await waitForStatus(panel, 'done');
  expect((await queryImage(panel)).way).toBe('fetch');
});

test('the tab is closed: a plain failure', async () => {
  const page = await scene.browser.context.newPage();
  await page.bringToFront();
  const url = src();
  const panelOf = async () => {
    await page.goto(scene.site.page(image(url)));
    await scene.page.bringToFront();
    const panel = await scene.openPanel();
    await page.bringToFront();
    return panel;
  };
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  const panel = await panelOf();
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  await dispatchClick(worker, { windowId, srcUrl: url });
  await expect.poll(() => asked().length, { timeout: 10_000 }).toBe(1);
  await page.close();
  refuseAll();
  expect(await errorCode(panel)).toBe('picture-blocked');
  await nothingLeft(panel);
});

test('the frame goes away: a plain failure', async () => {
  const url = src();
  const frame = scene.site.page(image(url), 'frame.test');
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await scene.show(`<iframe src="${frame}" width="400" height="400"></iframe>`);
  const panel = await scene.openPanel();
  await panel.locator('[data-status=idle]').waitFor();
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  await dispatchClick(worker, { windowId, srcUrl: url, frame: 'frame.test' });
  await expect.poll(() => asked().length, { timeout: 10_000 }).toBe(1);
  await scene.page.evaluate(() => document.querySelector('iframe')?.remove());
  refuseAll();
  const before = Date.now();
  expect(await errorCode(panel)).toBe('picture-blocked');
  expect(Date.now() - before).toBeLessThan(5_000);
  await nothingLeft(panel);
});

test('the element goes away while its picture loads: it was cut out while it stood there', async () => {
  const panel = await click((url) => image(url) + image(scene.site.picture({ body: neighbour })));
  await pause(2_000); // the screenshot is taken by now
  await scene.page.evaluate(() => document.querySelector('img')?.remove());
  refuseAll();
  await waitForStatus(panel, 'done');
  expect((await queryImage(panel)).way).toBe('crop');
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
});
