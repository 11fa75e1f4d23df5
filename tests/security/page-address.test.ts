import { afterAll, beforeEach, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { listPictures, waitForBatch } from '../support/browser/batch';
import { ALL_SITES } from '../support/browser/build';
import { dispatchCommand } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { leaksIn, type Place } from '../support/browser/leaks';
import { waitForStatus } from '../support/browser/panel';
import { openRecordingProxy } from '../support/browser/network';
import { drag, waitForOverlay } from '../support/browser/page';
import { openScene } from '../support/browser/scene';
import { listenSecurely } from '../support/browser/listen';
import { forgetAnswers } from '../support/browser/forget-answers';
import { security } from '../support/tables/row';

/** What of a page could say where the user is. */
const CANARIES = {
  path: 'canary-of-the-path-Fx8z',
  query: 'canary-of-the-query-Jk2m',
  hash: 'canary-of-the-hash-Wq5t',
  title: 'canary-of-the-title-Pd7v',
  referrer: 'canary-of-the-referrer-Hn4c',
};
const ADDRESS = `/${CANARIES.path}?q=${CANARIES.query}#${CANARIES.hash}`;

const png = await firstProduct.mosaic.png();
/** Every other host on the web. */
const others: Place[] = [];
const web = await listenSecurely((request, response) => {
  const { url = '', headers } = request;
  others.push({ name: `${headers.host}`, text: `${url} ${JSON.stringify(headers)}` });
  response.end();
});
const scene = await openScene({
  hosts: [ALL_SITES],
  standIns: [`MAP *:443 127.0.0.1:${web.port}`],
});
const proxy = await openRecordingProxy(scene.gateway.port);
afterAll(async () => {
  await scene.close();
  await proxy.close();
  await web.close();
});
const { page, site, browser } = scene;

await scene.useService(proxy.url);
const worker = await extensionWorker(browser);
await worker.evaluate((settings) => chrome.storage.local.set({ money: settings }), {
  source: 'daily',
  baseUrl: proxy.url,
  own: {},
});

let src: string;
let start: number;
beforeEach(async () => {
  src = site.picture({ body: png, cors: true });
  await showPage(`<img src="${src}" width="384" height="384">`);
  start = proxy.requests.length;
});

/** The picture is on another page of the shop, whose address says as much. */
async function showPage(body: string): Promise<void> {
  const next = site.page(`<script>
    document.title = '${CANARIES.title}'
    history.replaceState(null, '', '${ADDRESS}')</script>${body}`);
  await page.bringToFront();
  await scene.show(`<script>history.replaceState(null, '', '/${CANARIES.referrer}')</script>
    <a href="${next}">On</a>`);
  await page.locator('a').click();
  await page.waitForURL(`**${ADDRESS}`);
  await page.waitForLoadState('networkidle');
}

/** All requests that any server received since the page was shown, and which servers they were. */
function received() {
  const calls = proxy.requests.slice(start);
  const pictures = site.requestsOf(src);
  const places = [
    ...calls.map(({ path, url, rest }) => ({ name: path, text: `${url} ${rest}` })),
    ...pictures.map((headers) => ({ name: 'the pictures', text: JSON.stringify(headers) })),
    ...others,
  ];
  return {
    service: calls.some(({ path }) => path.startsWith('/openapi')),
    leaks: leaksIn(places, CANARIES),
  };
}
const NOTHING = { service: true, leaks: [] };

const KNOWN = ['title', 'path', 'query', 'hash', 'referrer'];

security('page address', 'the page and its picture’s server know it', KNOWN, async () => {
  const own = await page.evaluate(() => [document.title, location.href, document.referrer].join());
  return KNOWN.filter((name) =>
    leaksIn([{ name, text: own }], CANARIES)
      .join()
      .includes(name),
  );
});

const SENT = ['the pictures: path', 'the pictures: query'];

security('page address', 'a page that sends it along itself', SENT, async () => {
  src = site.picture({ body: png, cors: true });
  await page.evaluate((url) => {
    const image = document.createElement('img');
    image.referrerPolicy = 'unsafe-url';
    image.src = url;
    document.body.append(image);
    return image.decode();
  }, src);
  return [...new Set(received().leaks)].toSorted();
});

security('page address', 'the menu', { ...NOTHING, rates: true, own: 2 }, async () => {
  const panel = await scene.click(page.locator('img'));
  await waitForStatus(panel, 'done');
  const hasRates = () => proxy.requests.slice(start).some(({ path }) => /rates|latest/.test(path));
  await expect.poll(hasRates).toBe(true);
  await panel.waitForTimeout(1_000); // details, and pictures of results
  return { ...received(), rates: hasRates(), own: site.requestsOf(src).length };
});

async function idlePanel() {
  const panel = await scene.openPanel();
  await panel.evaluate(() => chrome.storage.session.clear());
  await panel.evaluate(forgetAnswers);
  await panel.locator('[data-status=idle]').waitFor();
  return panel;
}

security('page address', 'the shortcut', NOTHING, async () => {
  await page.mouse.move(150, 150);
  const panel = await idlePanel();
  await dispatchCommand(browser, 'find-under-pointer');
  await waitForStatus(panel, 'done');
  return received();
});

security('page address', 'a region', NOTHING, async () => {
  const panel = await idlePanel();
  await panel.getByTestId('select-region').click();
  await waitForOverlay(page);
  await drag(page, { from: [10, 10], to: [300, 300] });
  await waitForStatus(panel, 'done');
  return received();
});

security('page address', 'a batch', NOTHING, async () => {
  const panel = await idlePanel();
  await listPictures(panel);
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'ended');
  await panel.getByTestId('batch-back').click();
  return received();
});

const RECORDED = ['path', 'query', 'hash', 'title'];

security('page address', 'the record of the search, on this computer', RECORDED, async () => {
  const panel = await scene.click(page.locator('img'));
  await waitForStatus(panel, 'done');
  const stored = await worker.evaluate(async () =>
    JSON.stringify(await chrome.storage.session.get(null)),
  );
  return leaksIn([{ name: 'kept', text: stored }], CANARIES).map((leak) => leak.slice(6));
});
