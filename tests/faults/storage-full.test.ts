import { afterAll, expect } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import type { Search } from '../../utils/core/model/search';
import { clickAgain } from '../support/browser/click';
import { fillStorage, readStored, unfillStorage, writeStored } from '../support/browser/storage';
import { firstProduct } from '../support/browser/gateway';
import { errorCode, offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { fault } from '../support/tables/row';
import { compared } from '../support/offers/saved';
import { searchAgain } from '../support/browser/panel-controls';

const scene = await openScene();
afterAll(() => scene.close());
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.openPanel();
const options = await openExtensionPage(scene.browser, 'options.html#costs');
await scene.page.bringToFront();

const MINE = ['settings', 'credentials', 'pins'];
const mine = {
  credentials: {
    'open-platform': { 'https://gw.open.1688.com': { appKey: 'key', secret: 'secret' } },
  },
  pins: [{ at: 1, compared: compared(), note: 'ask for samples' }],
  money: { currency: 'EUR', source: 'built-in', own: {} },
};
await writeStored(panel, 'local', mine);

async function search(): Promise<string> {
  await clickAgain(scene, panel);
  await waitForStatus(panel, 'done');
  return (await offerIds(panel))[0] === firstProduct.offerId ? 'found' : 'something else';
}

/** A search of another window, with results of 2 MB. */
async function fillWindow(finishedAt: number): Promise<number> {
  const windowId = await panel.evaluate(async () => (await chrome.windows.create({}))?.id ?? -1);
  const record: Search = {
    id: `search-${finishedAt}`,
    windowId,
    service: 'demo',
    target: { tabId: 1, frameId: 0, kind: 'image' },
    state: { status: 'done', finishedAt },
    posts: 1,
    pages: 1,
  };
  await writeStored(panel, 'session', {
    [`search:${windowId}`]: record,
    [`offers:${windowId}:0`]: JSON.stringify('x'.repeat(2_000_000)),
  });
  return windowId;
}

async function stateOf(windowId: number): Promise<string> {
  const stored = await readStored(panel, 'session', [`search:${windowId}`, `offers:${windowId}:0`]);
  const offers = `offers:${windowId}:0` in stored ? 'kept' : 'gone';
  const text = JSON.stringify(stored[`search:${windowId}`]);
  return `${offers}, ${/"code":"([a-z-]+)"/.exec(text)?.[1] ?? 'done'}`;
}

fault(
  'storage full',
  'memory, with the results of three windows',
  { search: 'found', oldest: 'gone, results-dropped', older: 'kept, done', newest: 'kept, done' },
  async () => {
    const [older, oldest, newest] = [
      await fillWindow(20),
      await fillWindow(10),
      await fillWindow(30),
    ];
    await scene.page.bringToFront();
    await fillStorage(panel, 'session', 1_000);
    const found = await search();
    const seen = {
      search: found,
      oldest: await stateOf(oldest),
      older: await stateOf(older),
      newest: await stateOf(newest),
    };
    await unfillStorage(panel, 'session');
    for (const id of [older, oldest, newest]) {
      await panel.evaluate((windowId) => chrome.windows.remove(windowId), id);
    }
    return seen;
  },
);

const REFUSED = { code: 'storage-full', action: 'Search again', afterwards: 'found' };
/** How much room there is when nothing can go. */
const nothingGoes = (item: string, left: number) =>
  fault('storage full', `memory, with ${item}`, REFUSED, async () => {
    await panel.evaluate(() => chrome.storage.session.clear());
    await fillStorage(panel, 'session', left);
    await clickAgain(scene, panel);
    const code = String(await errorCode(panel));
    const action = await panel.getByTestId('retry').innerText();
    await unfillStorage(panel, 'session');
    await searchAgain(panel);
    await waitForStatus(panel, 'done');
    const isFound = (await offerIds(panel))[0] === firstProduct.offerId;
    return { code, action, afterwards: isFound ? 'found' : 'something else' };
  });
nothingGoes('nothing that can go', 2_500);
nothingGoes('room for no more than the click', 1_500);

/** Batches, 9 MB. */
async function fillWithResults(): Promise<void> {
  for (let number = 1; number <= 45; number += 1) {
    const id = `b${number}`;
    await writeStored(panel, 'local', {
      [`batch:${id}`]: { id, createdAt: number, page: { tabId: 1 }, count: 1, status: 'ended' },
      [`batch-offers:${id}:0`]: JSON.stringify('x'.repeat(200_000)),
    });
  }
}

async function keptResults(): Promise<string[]> {
  const keys = await panel.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
  return keys.filter((key) => key.startsWith('batch-offers:'));
}

fault(
  'storage full',
  'the disk area, and a setting is changed',
  {
    withResults: 'JPY',
    oldest: 'gone',
    most: 'kept',
    mine: 'unchanged',
    withNothing: 'nothing stored',
    said: 'Not saved: the browser has no storage left for this extension.',
    action: 'Show what is kept',
    search: 'found',
  },
  async () => {
    const choose = (currency: string) => options.getByTestId('currency').selectOption(currency);
    const currency = async () => {
      const { money } = await readStored(panel, 'local', ['money']);
      return /"currency":"(\w+)"/.exec(JSON.stringify(money))?.[1];
    };
    await panel.evaluate(() => chrome.storage.session.clear());
    await fillWithResults();
    const before = await readStored(panel, 'local', MINE);
    await options.bringToFront();
    await panel.evaluate(() => chrome.storage.local.remove(['money', 'money$'])); // as at first
    await fillStorage(panel, 'local', 0);
    await choose('JPY');
    await expect.poll(currency).toBeDefined();
    const withResults = await currency();
    const left = await keptResults();
    const after = await readStored(panel, 'local', MINE);

    await panel.evaluate((keys) => chrome.storage.local.remove(keys), left);
    await panel.evaluate(() => chrome.storage.local.remove(['money', 'money$']));
    await fillStorage(panel, 'local', 0);
    await choose('GBP');
    const notice = options.getByTestId('not-saved');
    await notice.getByRole('button').first().waitFor();
    const text = await notice.innerText();
    await scene.page.bringToFront();
    const found = await search();
    return {
      withResults,
      oldest: left.includes('batch-offers:b1:0') ? 'kept' : 'gone',
      most: left.length > 35 ? 'kept' : 'gone',
      mine: JSON.stringify(after) === JSON.stringify(before) ? 'unchanged' : JSON.stringify(after),
      withNothing: (await currency()) ?? 'nothing stored',
      said: text.split('.', 1)[0] + '.',
      action: await notice.getByRole('button').first().innerText(),
      search: found,
    };
  },
);
