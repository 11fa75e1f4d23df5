import type { Page } from '@playwright/test';
import { afterAll, expect } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { clickAgain } from '../support/browser/click';
import { writeStored } from '../support/browser/storage';
import { openComplaints } from '../support/browser/watch';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { productPage } from '../support/browser/site';
import { openScene } from '../support/browser/scene';
import { deep, exaggerate, spoil } from '../support/browser/databases';
import { stopWorker } from '../support/browser/worker';
import { fault } from '../support/tables/row';
import { compared } from '../support/offers/saved';

const scene = await openScene();
afterAll(() => scene.close());
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(productPage(src, '24.99'));
const panel = await scene.openPanel();
const options = await openExtensionPage(scene.browser, 'options.html#data');
await scene.page.bringToFront();
const complaints = openComplaints(scene.browser.context, [panel, options]);

type Area = Record<string, unknown>;
interface Stored {
  local: Area;
  session: Area;
}

const readAll = (): Promise<Stored> =>
  panel.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
  }));

/** All that can be stored, with values of ours: a search and what stands beside it. */
async function everything(): Promise<Stored> {
  await clickAgain(scene, panel);
  await waitForStatus(panel, 'done');
  const offer = panel.getByTestId('offer').first();
  await offer.getByTestId('pin').click();
  await panel.locator('[data-testid=offer][data-details=known]').first().waitFor();
  await expect.poll(async () => 'pins' in (await readAll()).local).toBe(true);
  const { local, session } = await readAll();
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  const head = { id: 'b1', createdAt: 1, page: { tabId: 1 }, count: 1, status: 'paused' };
  const item = {
    frameId: 0,
    url: src,
    label: 'x',
    size: { width: 9, height: 9 },
    posts: 0,
    state: { status: 'waiting' },
  };
  const searchId = Object.keys(session)
    .find((key) => key.startsWith('extra:'))
    ?.split(':')[2];
  const stores = {
    credentials: { 'open-platform': { 'https://gw.open.1688.com': { appKey: 'key' } } },
    money: { currency: 'EUR', source: 'daily', own: {} },
    rates: { date: '2026-11-20', perCny: { EUR: 0.12 } },
    costs: {},
    terms: { demo: { price: 10, perDay: 5 } },
    history: { isOn: true, days: 30, megabytes: 100 },
    view: { kind: 'list' },
    question: { city: '义乌' },
    cleared: ['1688 1'],
    'group-edits': [{ pair: ['1688 1', '1688 2'], isJoined: true }],
    pins: [{ at: 1, compared: compared(), note: 'x' }],
  };
  const versions = Object.keys(stores).map((key) => [`${key}$`, { v: 1 }]);
  return {
    local: {
      ...stores,
      ...Object.fromEntries(versions),
      ...local,
      'batch:b1': head,
      'batch-item:b1:0': item,
      'batch-picture:b1:0': 'data:image/png;base64,AA==',
      'batch-offers:b1:0': '[]',
    },
    session: {
      [`added:${windowId}`]: { searchId, asked: '', services: [] },
      [`alternatives:${windowId}`]: { searchId, pictures: [null] },
      [`page-price:${windowId}`]: { searchId },
      [`batch-of:${windowId}`]: { area: 'local', id: 'b1' },
      [`extra:${windowId}:${searchId}:seller`]: { pages: 1 },
      [`extra:${windowId}:${searchId}:offers:0`]: '[]',
      [`extra:${windowId}:${searchId}:terms`]: { amount: 1, currency: 'USD', pieces: 1 },
      'removed-history': { ids: ['x'], before: 1 },
      ...session,
    },
  };
}

const connection = { baseUrl: scene.gateway.url, form: 'signed' };
const settings = {
  service: 'demo',
  connections: { demo: connection, 'open-platform': connection },
};
let ours: Stored | undefined;

async function put(change: (value: unknown) => unknown): Promise<void> {
  ours ??= await everything();
  const changed = (area: Area) =>
    Object.fromEntries(Object.entries(area).map(([key, value]) => [key, change(value)]));
  await panel.evaluate(
    async (values) => {
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
      await chrome.storage.local.set(values.local);
      await chrome.storage.session.set(values.session);
    },
    { local: changed(ours.local), session: changed(ours.session) },
  );
}

const shown = async (page: Page, selector: string) => {
  await page.reload();
  const element = page.locator(selector).first();
  await element.waitFor({ timeout: 15_000 });
  return (await element.isVisible()) ? 'shown' : 'hidden';
};

/** JSON inside of a text is spoiled as well: pages of offers are such texts. */
const inside =
  (change: (value: unknown) => unknown) =>
  (value: unknown): unknown => {
    if (typeof value !== 'string' || !/^[[{]/.test(value)) return change(value);
    return JSON.stringify(change(JSON.parse(value)));
  };

/** Each key with each of six other kinds alone: `tests/unit/storage/recorded-damaged.test.ts`. */
const KINDS: Record<string, (value: unknown) => unknown> = {
  'a text': () => 'garbage',
  'something deep': () => deep(90),
  'keys of a prototype': () => ({ ['__proto__']: { a: 1 }, constructor: 1, toString: 'x' }),
  'wrong types in the right shape': inside(spoil),
  'wild values in the right shape': inside(exaggerate),
};

for (const [name, change] of Object.entries(KINDS)) {
  const expected = { panel: 'shown', options: 'shown', search: 'found', errors: [] };
  fault('storage corrupt', `every key is ${name}`, expected, async () => {
    complaints.take();
    await put(change);
    await stopWorker(scene.browser, options);
    const seen = {
      panel: await shown(panel, '[data-testid=panel]'),
      options: await shown(options, '#data h2'),
    };
    // The one thing that a search cannot do without.
    await writeStored(panel, 'local', { settings });
    await clickAgain(scene, panel);
    await waitForStatus(panel, 'done');
    const isFound = (await offerIds(panel))[0] === firstProduct.offerId;
    return { ...seen, search: isFound ? 'found' : 'something else', errors: complaints.take() };
  });
}
