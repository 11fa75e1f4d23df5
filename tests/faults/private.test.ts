import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, onTestFinished } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import {
  type ServiceAnswer,
  type ServiceSearch,
  offerIdAt,
  offers,
  openService,
  tooManyCalls,
} from '../support/browser/service';
import { listPictures, waitForBatch } from '../support/browser/batch';
import { heldInDatabases } from '../support/browser/databases';
import { PRODUCTS } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { readRecord, storedKeys } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { openWindow } from '../support/browser/windows';
import { stopWorker } from '../support/browser/worker';
import { fault } from '../support/tables/row';
import { chooseView, setQuantity } from '../support/browser/panel-controls';
import { PRIVATE_KINDS } from '../support/private-kinds';

const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-private-'));
const scene = await openScene({ allowPrivate: true, profile });
afterAll(async () => {
  await scene.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const { browser, site } = scene;
const options = await openExtensionPage(browser, 'options.html');
const found = offers({ count: 3, total: 3 });
const sources = await Promise.all(
  PRODUCTS.slice(0, 2).map(async ({ mosaic }) =>
    site.picture({ body: await mosaic.png(), cors: true }),
  ),
);
const page = site.page(sources.map((src) => `<img src="${src}">`).join(''));

type Answer = (search: ServiceSearch) => ServiceAnswer;

async function openPrivate(answer: Answer = () => found) {
  const service = await openService(answer);
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  const shop = await openWindow(browser, page, { isPrivate: true });
  onTestFinished(() => shop.page.close());
  return { service, shop, picture: shop.page.locator('img').first() };
}

/** A batch, a search, its row, a pin, a quantity and a view: what a window can keep. */
async function keepAll(): Promise<Awaited<ReturnType<typeof openPrivate>>['shop']> {
  const { shop, picture } = await openPrivate();
  await listPictures(shop.panel);
  await shop.panel.getByTestId('batch-start').click();
  await waitForBatch(shop.panel, 'ended');
  await shop.click(picture);
  await waitForStatus(shop.panel, 'done');
  await shop.panel.getByTestId('pin').first().click();
  await setQuantity(shop.panel, 40);
  await chooseView(shop.panel, 'table');
  await expect.poll(keptKinds).toEqual(ALL_KINDS);
  return shop;
}

/** What is in the memory that private and ordinary windows share (Chromium 156). */
const keptKinds = async () =>
  [...new Set((await storedKeys(options)).map((key) => key.split(':', 1)[0] ?? ''))]
    .filter((kind) => kind !== 'extra') // may still be on its way
    .toSorted();
const ALL_KINDS = [...PRIVATE_KINDS, 'view'];

/** What an ordinary window finds on the disk. */
async function onDisk() {
  const local = await options.evaluate(async () =>
    Object.keys(await chrome.storage.local.get(null)),
  );
  return { local: local.toSorted(), databases: await options.evaluate(heldInDatabases) };
}

/** How many calls, and which service was chosen: nothing of the private windows. */
const NOTHING_ON_DISK = { local: ['meter', 'meter$', 'settings'], databases: {} };

const GONE = { kept: ALL_KINDS, inPrivate: {}, afterwards: [], disk: NOTHING_ON_DISK };
fault('private window', 'closed beside another one: all of it goes at once', GONE, async () => {
  const other = await openWindow(browser, site.page('Other'), { isPrivate: true });
  onTestFinished(() => other.page.close());
  const shop = await keepAll();
  const kept = await keptKinds();
  await shop.close();
  await expect.poll(() => storedKeys(options)).toEqual([]);
  return {
    kept,
    inPrivate: await other.panel.evaluate(heldInDatabases),
    afterwards: await storedKeys(options),
    disk: await onDisk(),
  };
});

// Chrome ends the worker of private windows before it can tidy up.
const GONE_LATER = { disk: NOTHING_ON_DISK, afterwards: [] };
fault('private window', 'closed last: all goes when the next one opens', GONE_LATER, async () => {
  const shop = await keepAll();
  await shop.page.close();
  const disk = await onDisk();
  const next = await openWindow(browser, site.page('Next'), { isPrivate: true });
  onTestFinished(() => next.page.close());
  await expect.poll(() => storedKeys(options)).toEqual([]);
  return { disk, afterwards: await storedKeys(options) };
});

const AT_ONCE = { left: [[], [], []] };
fault('private window', 'closed as its search ends: nothing comes later', AT_ONCE, async () => {
  const other = await openWindow(browser, site.page('Other'), { isPrivate: true });
  onTestFinished(() => other.page.close());
  const left: string[][] = [];
  for (let time = 0; time < 3; time += 1) {
    const { shop, picture } = await openPrivate();
    await shop.click(picture);
    await waitForStatus(shop.panel, 'done');
    await shop.close(); // the page's price is being read
    await expect.poll(() => storedKeys(options)).toEqual([]);
    await pause(1_000); // whatever would come later has come
    left.push(await storedKeys(options));
  }
  return { left };
});

/** The worker of the ordinary windows restarts, as it does whenever an event arrives. */
async function restartOrdinaryWorker(): Promise<void> {
  await stopWorker(browser, options);
  await options.evaluate(() => chrome.runtime.connect({ name: 'keep-alive' }));
}

const WAITED: Answer = ({ number }) => (number === 1 ? tooManyCalls(3) : found);
for (const { stage, answer, posts } of [
  { stage: 'posting', answer: () => ({ ...found, delayMs: 3_000 }), posts: 1 },
  { stage: 'waiting', answer: WAITED, posts: 2 },
]) {
  const ALONE = { meanwhile: 'running', recorded: posts, received: posts };
  const name = `the worker of ordinary windows leaves it alone: ${stage}`;
  fault('private window', name, ALONE, async () => {
    const { service, shop, picture } = await openPrivate(answer);
    await shop.click(picture);
    await shop.panel.locator(`[data-stage=${stage}]`).waitFor();
    await restartOrdinaryWorker();
    await pause(1_000);
    const meanwhile = await shop.panel.getByTestId('panel').getAttribute('data-status');
    await waitForStatus(shop.panel, 'done');
    const { posts: recorded } = await readRecord(shop.panel);
    return { meanwhile, recorded, received: service.searches() };
  });
}

// The last: it ends the browser.
const NO_TRACE = { settings: true, offer: false, picture: false };
fault('private window', 'no file of the profile names what was found', NO_TRACE, async () => {
  await scene.close();
  const files = (await readdir(profile, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')));
  const isIn = (text: string) => texts.some((held) => held.includes(text));
  const [src = ''] = sources;
  return {
    settings: isIn('baseUrl'),
    offer: isIn(offerIdAt(0)),
    picture: isIn(src),
  };
});
