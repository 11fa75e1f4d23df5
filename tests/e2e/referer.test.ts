import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { dispatchClick } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { openHeldServer, type HeldRequest } from '../support/browser/held-server';
import { errorCode, queryImage, waitForStatus } from '../support/browser/panel';
import { refererRules } from '../support/browser/network';
import { openScene } from '../support/browser/scene';
import { openWindow } from '../support/browser/windows';
import { stopWorker } from '../support/browser/worker';

const png = await firstProduct.mosaic.png();
const shop = await openHeldServer(png);
const scene = await openScene({
  hosts: ['*://*/*'],
  publicPorts: [shop.port],
  allowPrivate: true,
});
afterAll(async () => {
  await scene.close();
  await shop.close();
});
const options = await openExtensionPage(scene.browser, 'options.html');
await scene.page.bringToFront();

const image = scene.page.locator('img');
const rules = () => refererRules(options);
/** A new address each time: nothing of an earlier test is in any cache. */
let number = 0;
const src = (end = '') => `http://pictures.test:${shop.port}/${number}.png${end}`;
const ownRule = () => `|${src()}|`;

/** The page's own request is the first; what comes after it is held, where the test does not say. */
const holdLater = ({ path }: HeldRequest, earlier: readonly HeldRequest[]) =>
  earlier.some((request) => request.path === path) ? 'held' : 'given';

const refuseLater = (request: HeldRequest, earlier: readonly HeldRequest[]) =>
  holdLater(request, earlier) === 'held' ? 'refused' : 'given';

beforeEach(() => {
  number += 1;
  shop.judge(holdLater);
});

async function click(attributes = '', end = '') {
  await scene.show(`<img src="${src(end)}" width="300" height="300" ${attributes}>`);
  return scene.click(image);
}

/** A search that is over sends no request among those of the next test. */
async function cancel(panel: Page) {
  await panel.getByTestId('cancel').click();
  expect(await errorCode(panel)).toBe('cancelled');
}

const arrived = (count: number) =>
  expect.poll(() => shop.requests.length, { timeout: 15_000 }).toBe(count);

test('the picture is requested with the Referer of its page, and the rule is removed with the answer', async () => {
  const panel = await click();
  await arrived(2);
  expect(await rules()).toEqual([ownRule()]);
  const [fromPage, own] = shop.requests;
  expect(own?.headers.referer).toBe(fromPage?.headers.referer);
  expect(own?.headers.referer).toMatch(/^http:\/\/shop\.test:\d+\/$/);
  expect(own?.headers.cookie).toBeUndefined();
  own?.answer(png);
  await waitForStatus(panel, 'done');
  expect((await queryImage(panel)).way).toBe('fetch');
  expect(await rules()).toEqual([]);
});

test('the page’s own requests for the same address are unchanged', async () => {
  const panel = await click();
  await arrived(2);
  expect(await rules()).toEqual([ownRule()]);
  shop.judge(() => 'given');
  // Its own referrer policy: a rule for this tab would set the shop's address.
  const read = await scene.page.evaluate(
    async ([other, same]) => {
      const bare: RequestInit = { referrerPolicy: 'no-referrer' };
      const answer = await fetch(same ?? '', { ...bare, mode: 'no-cors' });
      const cors = await fetch(same ?? '', bare);
      await fetch(other ?? '', { mode: 'no-cors' });
      const shown = new Image();
      shown.referrerPolicy = 'no-referrer';
      shown.src = same ?? '';
      await shown.decode();
      return { type: answer.type, headers: [...cors.headers.keys()].toSorted() };
    },
    [src('?other'), src()],
  );
  // Neither the page nor the answer gets anything that the server has not sent.
  expect(read).toEqual({ type: 'opaque', headers: ['content-type', 'cache-control'].toSorted() });
  const referers = shop.requests.map(({ headers }) => headers.referer);
  expect(referers).toHaveLength(4);
  expect(referers.filter(Boolean)).toEqual([expect.stringMatching(/^http:\/\/shop\.test/)]);
  await cancel(panel);
});

test('no answer becomes readable to the page: CORS still applies', async () => {
  const closed = scene.site.picture({ body: png });
  const panel = await click();
  await arrived(2);
  const outcome = await scene.page.evaluate(
    (url) => fetch(url).then(String, (error: unknown) => String(error)),
    closed,
  );
  expect(outcome).toContain('Failed to fetch');
  await cancel(panel);
});

test('the rule is removed when the server refuses', async () => {
  shop.judge(refuseLater);
  const panel = await click();
  await waitForStatus(panel, 'done');
  expect((await queryImage(panel)).way).toBe('crop');
  // The first is the page's own; what names an origin is read by the page's script, when it comes to that.
  const [, ...own] = shop.requests.filter(({ headers }) => headers.origin === undefined);
  expect(own.map(({ headers }) => headers.referer)).toEqual([
    expect.stringMatching(/^http:\/\/shop\.test/),
    undefined,
  ]);
  expect(await rules()).toEqual([]);
});

test('the rule is removed and the request aborted when the user cancels', async () => {
  const panel = await click();
  await arrived(2);
  expect(await rules()).toEqual([ownRule()]);
  await cancel(panel);
  await expect.poll(rules).toEqual([]);
  await expect.poll(() => shop.requests[1]?.isDropped).toBe(true);
  await pause(500);
  expect(shop.requests).toHaveLength(2); // and no other way is tried in its place
});

test('a rule left by a stopped worker is removed with the next request', async () => {
  const panel = await click();
  await arrived(2);
  expect(await rules()).toEqual([ownRule()]);
  shop.judge(() => 'held');
  await stopWorker(scene.browser, panel);
  await arrived(1); // the same search, by the new worker
  expect(await rules()).toEqual([ownRule()]);
  expect(shop.requests[0]?.headers.referer).toMatch(/^http:\/\/shop\.test/);
  shop.requests[0]?.answer(png);
  await waitForStatus(panel, 'done');
  expect(await rules()).toEqual([]);
});

test('no Referer is sent for a page with the policy no-referrer', async () => {
  const panel = await click('referrerpolicy="no-referrer"');
  await arrived(2);
  expect(await rules()).toEqual([]);
  expect(shop.requests[1]?.headers.referer).toBeUndefined();
  shop.requests[1]?.answer(png);
  await waitForStatus(panel, 'done');
});

test('an address with a fragment has its Referer too', async () => {
  const panel = await click('', '?a=1*2|3^4#zoom');
  await arrived(2);
  expect(shop.requests[1]?.headers.referer).toMatch(/^http:\/\/shop\.test/);
  shop.requests[1]?.answer(png);
  await waitForStatus(panel, 'done');
  expect(await rules()).toEqual([]);
});

test('a picture in a frame is requested with the Referer of the frame’s document', async () => {
  const frame = scene.site.page(`<img src="${src()}" width="300" height="300">`, 'frame.test');
  await scene.show(`<iframe src="${frame}" width="400" height="400"></iframe>`);
  const panel = await scene.openPanel();
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await panel.locator('[data-status=idle]').waitFor();
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  await dispatchClick(worker, { windowId, srcUrl: src(), frame: 'frame.test' });
  await arrived(2);
  expect(shop.requests[1]?.headers.referer).toMatch(/^http:\/\/frame\.test/);
  shop.requests[1]?.answer(png);
  await waitForStatus(panel, 'done');
});

test('a search in a private window leaves the rule of an ordinary window unchanged', async () => {
  const [ordinary, hidden] = [ownRule(), `|http://pictures.test:${shop.port}/hidden.png|`];
  // Opened first: a held picture is not waited for as long as a window may take.
  const page = scene.site.page(`<img src="${hidden.slice(1, -1)}" width="300" height="300">`);
  const other = await openWindow(scene.browser, page, { isPrivate: true });
  onTestFinished(() => other.page.close());
  // Its page has shown its picture.
  shop.judge((request, earlier) =>
    request.path === '/hidden.png' ? 'held' : holdLater(request, earlier),
  );
  await click();
  await arrived(2);
  await other.click(other.page.locator('img'));
  await arrived(3);
  expect(await rules()).toEqual([ordinary, hidden]);
  expect(shop.requests[2]?.headers.referer).toMatch(/^http:\/\/shop\.test/);
  shop.requests[2]?.answer(png);
  await expect.poll(rules).toEqual([ordinary]);
  shop.requests[1]?.answer(png);
  await expect.poll(rules).toEqual([]);
});
