/** Pages and picture servers that do not answer, and how long a search waits for them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, onTestFinished } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { keepBusy } from '../support/browser/page';
import { dispatchClick } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { listen } from '../support/browser/listen';
import { errorCode, queryImage, waitForStatus } from '../support/browser/panel';
import { SIDE } from '../support/browser/pictures';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { fault } from '../support/tables/row';

const png = await firstProduct.mosaic.png();

/** The time for all ways together, and for what a loaded machine does between them. */
const BUDGET_MS = 10_000;
const ROOM_MS = 3_000;

/** Paths that are never served. All others are served to the first request, which is the page's. */
let silent: string[] = [];
let asked: string[] = [];
let open = 0;
/** The answer to requests that come later. */
let later: 'silent' | 'refused' | 'given' = 'silent';

function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const isFirst = !asked.includes(url);
  asked.push(url);
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
  asked = [];
  later = 'silent';
});

const at = (name: string) => `http://pictures.test:${shop.port}/${number}/${name}.png`;
const picture = scene.page.locator('img');

/** A thumbnail in a link to a larger picture. */
const linked = () =>
  `<a href="${at('large')}"><img src="${at('shown')}" width="${SIDE}" height="${SIDE}"></a>`;

async function reasonsOf(panel: Page) {
  const { picture: facts } = await readRecord(panel);
  return facts?.reasons.map(({ way, failure }) => `${way} ${failure.code}`).join(', ') ?? 'none';
}

/** Waits for the offers; how the picture was got, and whether it took no longer than this. */
async function found(panel: Page, before: number, mostMs: number) {
  await waitForStatus(panel, 'done');
  const isInTime = Date.now() - before < mostMs;
  return { way: String((await queryImage(panel)).way), inTime: isInTime };
}

fault(
  'hang',
  'of every server of the page: the budget, and nothing is left running',
  {
    way: 'crop',
    inTime: true,
    reasons: 'fetch timed-out, fetch timed-out, page timed-out',
    'left running': 0,
  },
  async () => {
    silent = [`/${number}/large.png`];
    await scene.show(linked());
    const panel = await scene.click(picture);
    const seen = await found(panel, Date.now(), BUDGET_MS + ROOM_MS);
    const reasons = await reasonsOf(panel);
    await expect.poll(() => open).toBe(0);
    return { ...seen, reasons, 'left running': open };
  },
);

fault(
  'hang',
  'of the larger picture: it does not keep the shown one away',
  { way: 'fetch', inTime: true, 'left running': 0 },
  async () => {
    silent = [`/${number}/large.png`];
    later = 'given';
    await scene.show(linked());
    const panel = await scene.click(picture);
    const seen = await found(panel, Date.now(), BUDGET_MS / 2);
    await expect.poll(() => open).toBe(0);
    return { ...seen, 'left running': open };
  },
);

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

fault('hang', 'a page that hangs itself', { way: 'fetch', inTime: true }, async () => {
  later = 'given';
  await scene.show(`<img src="${at('shown')}">`);
  const { panel, before } = await clickBusyPage(12_000);
  return found(panel, before, 6_000);
});

fault(
  'hang',
  'of the page itself, and the picture is refused',
  { code: 'picture-blocked', inTime: true },
  async () => {
    later = 'refused';
    await scene.show(`<img src="${at('shown')}">`);
    const { panel, before } = await clickBusyPage(20_000);
    const code = String(await errorCode(panel));
    return { code, inTime: Date.now() - before < BUDGET_MS + ROOM_MS };
  },
);

fault(
  'hang',
  'of a script: the page is looked at as it is',
  { way: 'crop', inTime: true, page: 'loading' },
  async () => {
    silent = [`/${number}/script.png`];
    later = 'refused';
    const body = `<img src="${at('shown')}" width="${SIDE}" height="${SIDE}"><script src="${at('script')}"></script>`;
    await scene.page.goto(scene.site.page(body), { waitUntil: 'commit' });
    await picture.waitFor();
    const panel = await scene.click(picture);
    const seen = await found(panel, Date.now(), 5_000);
    return { ...seen, page: await scene.page.evaluate(() => document.readyState) };
  },
);
