import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeEach, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { offers } from '../support/browser/service';
import { listPictures, waitForBatch } from '../support/browser/batch';
import { ALL_SITES } from '../support/browser/build';
import { firstProduct } from '../support/browser/gateway';
import { handOver } from '../support/browser/hand-over';
import { queryImage, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { inPlaceOf, listenSecurely } from '../support/browser/listen';
import { security } from '../support/tables/row';

/** A worker's requests with access to all sites are those of the site itself, for every cookie. */
const png = await firstProduct.mosaic.png();
const PICTURE = 'https://cbu01.alicdn.com/picture.png';
const SHOP = 'https://shop.alicdn.com';

interface Asked {
  path: string;
  cookies: string[];
}
let asked: Asked[] = [];
let number = 0;
const server = await listenSecurely((request, response) => answer(request, response));
const scene = await openScene({
  hosts: [ALL_SITES],
  publicPorts: [server.port],
  standIns: [inPlaceOf('*.alicdn.com', server)],
});
afterAll(async () => {
  await scene.close();
  await server.close();
});
const { page, browser } = scene;

await browser.context.addCookies(
  ['https://cbu01.alicdn.com', SHOP].flatMap((url) =>
    (['Strict', 'Lax', 'None'] as const).map((sameSite) => ({
      name: sameSite,
      value: '1',
      url,
      sameSite,
      secure: true,
    })),
  ),
);
await scene.useOwnKey(`${SHOP}/service`, { appKey: '1', secret: '2', token: '3' });

/** A shop, its pictures, a search service and a table of rates, all on one site. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? '').replace(/\?.*/, '');
  asked.push({ path, cookies: request.headers.cookie?.split('; ').toSorted() ?? [] });
  request.resume();
  const isPicture = /\.(?:png|jpg)$/.test(path);
  const type = isPicture ? 'image/png' : path === '/shop' ? 'text/html' : 'application/json';
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Headers': '*',
    // Where access is given, no picture of a result needs the server's leave.
    ...(path.includes('offer-') ? {} : { 'Access-Control-Allow-Origin': '*' }),
  });
  const shown = `<img src="${PICTURE}" width="300" height="300">`;
  response.end(isPicture ? png : path === '/shop' ? shown : offersWithPicture());
}

function offersWithPicture(): string {
  const body = offers({ count: 1, total: 1 }).body ?? '';
  number += 1; // a panel loads the same picture once
  return body.replace(
    '"title"',
    `"imageUrl":"${PICTURE.replace('picture', `offer-${number}`)}","title"`,
  );
}

beforeEach(async () => {
  await page.bringToFront();
  await page.goto(`${SHOP}/shop`);
  await page.waitForLoadState('networkidle');
});

/** What was asked for of this kind since `asked` was emptied, and with which cookies. */
const since = (kind: RegExp) => {
  const all = asked.filter(({ path }) => kind.test(path));
  return { came: all.length > 0, cookies: [...new Set(all.flatMap(({ cookies }) => cookies))] };
};
const NONE = { came: true, cookies: [] };
const ALL = { came: true, cookies: ['Lax=1', 'None=1', 'Strict=1'] };

security('cookie', 'the page itself asks for its picture', ALL, async () => {
  asked = [];
  await page.reload({ waitUntil: 'networkidle' });
  return since(/picture\.png$/);
});

security('cookie', 'the menu', { ...NONE, way: 'fetch' }, async () => {
  asked = [];
  const panel = await scene.click(page.locator('img'));
  await waitForStatus(panel, 'done');
  return { ...since(/picture\.png$/), way: String((await queryImage(panel)).way) };
});

async function idlePanel() {
  const panel = await scene.openPanel();
  await panel.evaluate(() => chrome.storage.session.clear());
  await panel.locator('[data-status=idle]').waitFor();
  asked = [];
  return panel;
}

security('cookie', 'an address that is pasted', NONE, async () => {
  const panel = await idlePanel();
  await handOver(panel, 'paste', { 'text/plain': PICTURE });
  await waitForStatus(panel, 'done');
  return since(/picture\.png$/);
});

security('cookie', 'a batch', NONE, async () => {
  const panel = await idlePanel();
  await listPictures(panel);
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'ended');
  await panel.getByTestId('batch-back').click();
  return since(/picture\.png$/);
});

security('cookie', 'the search service', NONE, async () => {
  asked = [];
  await waitForStatus(await scene.click(page.locator('img')), 'done');
  return since(/^\/service/);
});

security('cookie', 'the picture of a result', { ...NONE, shown: true }, async () => {
  asked = [];
  const panel = await scene.click(page.locator('img'));
  await waitForStatus(panel, 'done');
  // Shown by an element, and hashed by a request of its own.
  await expect.poll(() => asked.filter(({ path }) => /offer-/.test(path)).length).toBe(2);
  const image = panel.getByTestId('offer').locator('img');
  await image.waitFor(); // one that cannot be shown is removed
  const size = await image.boundingBox();
  const shown = await image.evaluate((node) => node instanceof HTMLImageElement && node.complete);
  return { ...since(/offer-/), shown: shown && size !== null };
});

security('cookie', 'the rates', NONE, async () => {
  const worker = await extensionWorker(browser);
  const money = { source: 'daily', baseUrl: `${SHOP}/rates`, own: {} };
  await worker.evaluate((settings) => chrome.storage.local.set({ money: settings }), money);
  asked = [];
  await waitForStatus(await scene.click(page.locator('img')), 'done');
  await expect.poll(() => since(/^\/rates/).came).toBe(true);
  return since(/^\/rates/);
});
