import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { keepBusy } from '../e2e/harness/busy';
import { dispatchClick } from '../e2e/harness/dispatch-click';
import { firstProduct } from '../e2e/harness/gateway';
import { listen } from '../e2e/harness/listen';
import { errorCode, queryImage, waitForStatus } from '../e2e/harness/panel';
import { SIDE } from '../e2e/harness/pictures';
import { readRecord } from '../e2e/harness/record';
import { openScene } from '../e2e/harness/scene';

const png = await firstProduct.mosaic.png();

/** For all ways together, and for what a loaded machine does between them. */
const BUDGET_MS = 10_000;
const ROOM_MS = 3_000;

/** Paths that are given to nobody. All others are given to the first who asks: the page. */
let silent: string[] = [];
let seen: string[] = [];
let open = 0;
/** Of those that come later. */
let later: 'silent' | 'refused' | 'given' = 'silent';

function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const isFirst = !seen.includes(url);
  seen.push(url);
  if (silent.includes(url) || (!isFirst && later === 'silent')) {
    open += 1;
    response.on('close', () => (open -= 1));
    return;
  }
  const isGiven = isFirst || later === 'given';
  response.writeHead(isGiven ? 200 : 403, {
    'Content-Type': 'image/png',
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
  });
  response.end(isGiven ? png : 'Refused');
}

const shop = await listen(answer);
const scene = await openScene({ hosts: ['*://*/*'], publicPorts: [shop.port] });
afterAll(async () => {
  await scene.close();
  await shop.close();
});
let number = 0;
beforeEach(() => {
  number += 1;
  silent = [];
  seen = [];
  later = 'silent';
});

const at = (name: string) => `http://pictures.test:${shop.port}/${number}/${name}.png`;
const picture = scene.page.locator('img');

/** A small picture that stands in a link to a larger one. */
const linked = () =>
  `<a href="${at('large')}"><img src="${at('shown')}" width="${SIDE}" height="${SIDE}"></a>`;

async function reasonsOf(panel: Parameters<typeof readRecord>[0]) {
  const { picture: facts } = await readRecord(panel);
  return facts?.reasons.map(({ way, failure }) => `${way} ${failure.code}`);
}

test('servers that never answer cost no more than the budget, and nothing is left running', async () => {
  silent = [`/${number}/large.png`];
  await scene.show(linked());
  const panel = await scene.click(picture);
  const before = Date.now();
  await waitForStatus(panel, 'done');
  expect(Date.now() - before).toBeLessThan(BUDGET_MS + ROOM_MS);
  expect((await queryImage(panel)).way).toBe('crop');
  expect(await reasonsOf(panel)).toEqual(['fetch timed-out', 'fetch timed-out', 'page timed-out']);
  await expect.poll(() => open).toBe(0);
});

test('a larger picture that never comes does not keep the shown one away', async () => {
  silent = [`/${number}/large.png`];
  later = 'given';
  await scene.show(linked());
  const panel = await scene.click(picture);
  const before = Date.now();
  await waitForStatus(panel, 'done');
  expect(Date.now() - before).toBeLessThan(BUDGET_MS / 2);
  expect((await queryImage(panel)).way).toBe('fetch');
  await expect.poll(() => open).toBe(0);
});

/** Opens the panel, keeps the page busy, and clicks. */
async function clickBusyPage(ms: number) {
  const panel = await scene.openPanel();
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await panel.locator('[data-status=idle]').waitFor();
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  await keepBusy(scene.page, ms);
  await dispatchClick(worker, { windowId, srcUrl: at('shown') });
  const end = Date.now() + ms;
  onTestFinished(() => scene.page.waitForTimeout(Math.max(0, end - Date.now())));
  return { panel, before: Date.now() };
}

test('a page that answers nobody does not keep the picture away', async () => {
  later = 'given';
  await scene.show(`<img src="${at('shown')}">`);
  const { panel, before } = await clickBusyPage(12_000);
  await waitForStatus(panel, 'done');
  expect(Date.now() - before).toBeLessThan(6_000);
  expect((await queryImage(panel)).way).toBe('fetch');
});

test('nor does it hold a search up that finds nothing', async () => {
  later = 'refused';
  await scene.show(`<img src="${at('shown')}">`);
  const { panel, before } = await clickBusyPage(20_000);
  expect(await errorCode(panel)).toBe('picture-blocked');
  expect(Date.now() - before).toBeLessThan(BUDGET_MS + ROOM_MS);
});

test('a page that is still loading is looked at as it is', async () => {
  silent = [`/${number}/script.png`];
  later = 'refused';
  const body = `<img src="${at('shown')}" width="${SIDE}" height="${SIDE}"><script src="${at('script')}"></script>`;
  await scene.page.goto(scene.site.page(body), { waitUntil: 'commit' });
  await picture.waitFor();
  const panel = await scene.click(picture);
  const before = Date.now();
  await waitForStatus(panel, 'done');
  expect(Date.now() - before).toBeLessThan(5_000);
  expect((await queryImage(panel)).way).toBe('crop');
  expect(await scene.page.evaluate(() => document.readyState)).toBe('loading');
});
