import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { CANARY } from '../../demo/gateway/canary';
import { clickAgain } from '../support/browser/click';
import { readStored, writeStored } from '../support/browser/storage';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { showPart } from '../support/browser/options';
import { openScene } from '../support/browser/scene';
import { fault } from '../support/tables/row';
import { compared } from '../support/offers/saved';

const scene = await openScene({ hosts: ['http://127.0.0.1/*', 'http://*.test/*'] });
afterAll(() => scene.close());
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.openPanel();
const options = await openExtensionPage(scene.browser, 'options.html');

const KEY = {
  appKey: CANARY.app.key,
  secret: CANARY.app.secret,
  token: CANARY.app.token,
};
const connection = { baseUrl: scene.gateway.url, form: 'signed' };
const settings = {
  service: 'open-platform',
  connections: { demo: connection, 'open-platform': connection },
};
const pins = [{ at: 1, compared: compared(), note: 'ask for samples' }];
const money = { currency: 'EUR', source: 'built-in', own: {} };
const MADE = ['settings', 'credentials', 'pins', 'money', 'cleared'];

const clear = () => panel.evaluate(() => chrome.storage.local.clear());

async function search(): Promise<string> {
  await panel.reload();
  await scene.page.bringToFront();
  await panel.locator('[data-testid=panel]').waitFor();
  await clickAgain(scene, panel);
  await waitForStatus(panel, 'done');
  return (await offerIds(panel))[0] === firstProduct.offerId ? 'found' : 'something else';
}

async function currency(): Promise<string> {
  await options.reload();
  return options.getByTestId('currency').inputValue();
}

const pinned = async () => (await panel.getByTestId('tray').getAttribute('data-count')) ?? '0';

fault(
  'schema older',
  'everything of version 1, with keys from before there were accounts',
  { search: 'found', currency: 'EUR', pinned: '1' },
  async () => {
    await clear();
    const first = Object.fromEntries(MADE.map((key) => [`${key}$`, { v: 1 }]));
    await writeStored(panel, 'local', {
      ...first,
      settings,
      credentials: KEY,
      pins,
      money,
      cleared: ['1688 1'],
    });
    const found = await search();
    const shown = { currency: await currency(), pinned: await pinned() };
    return { search: found, ...shown };
  },
);

fault(
  'schema older',
  'values from before there were versions',
  { search: 'found', currency: 'EUR', pinned: '1' },
  async () => {
    await clear();
    await writeStored(panel, 'local', { settings, credentials: KEY, pins, money });
    return { search: await search(), currency: await currency(), pinned: await pinned() };
  },
);

/** The data as a version to come may store them. */
const newer = {
  settings: { ...settings, layout: { columns: 3 } },
  pins: { lists: [{ name: 'cups', pins }] },
  money: { ...money, currencies: ['EUR', 'USD'] },
  cleared: { keys: ['1688 1'] },
};
const versions = Object.fromEntries(Object.keys(newer).map((key) => [`${key}$`, { v: 9 }]));

fault(
  'schema newer',
  'a search leaves newer data alone',
  { search: 'found', changed: [] },
  async () => {
    await clear();
    const put = { ...newer, ...versions };
    await writeStored(panel, 'local', { ...put, credentials: KEY });
    const found = await search();
    const stored = await readStored(panel, 'local', Object.keys(put));
    const changed = Object.entries(put).filter(
      ([key, value]) => !isDeepStrictEqual(stored[key], value),
    );
    return { search: found, changed };
  },
);

fault(
  'schema newer',
  'is set aside before something is changed',
  { currency: 'JPY', pinned: '1', money: newer.money, pins: newer.pins },
  async () => {
    await options.reload();
    await showPart(options, 'costs');
    await options.getByTestId('currency').selectOption('JPY');
    await panel.getByTestId('offer').first().getByTestId('pin').click();
    await expect.poll(pinned).toBe('1');
    const aside = () => readStored(panel, 'local', ['money$9', 'pins$9', 'money']);
    await expect.poll(async () => Object.keys(await aside()).length).toBe(3);
    const kept = await aside();
    return {
      currency: await currency(),
      pinned: await pinned(),
      money: kept['money$9'],
      pins: kept['pins$9'],
    };
  },
);

fault('schema newer', 'goes with all that is deleted', 'nothing of it is left', async () => {
  await showPart(options, 'data');
  await options.getByTestId('delete-everything').click();
  await options.getByTestId('delete-everything-confirm').click();
  await expect.poll(() => options.getByTestId('delete-said').innerText()).not.toBe('');
  const left = JSON.stringify(await readStored(panel, 'local', ['pins', 'pins$9', 'cleared$9']));
  return left === '{}' ? 'nothing of it is left' : left;
});

fault(
  'schema newer',
  'keys: those of an unknown account stay, and are copied nowhere',
  { search: 'found', unknown: { key: 'k' }, keys: ['credentials', 'credentials$'] },
  async () => {
    await clear();
    await writeStored(panel, 'local', {
      settings,
      credentials: {
        'open-platform': { [new URL(connection.baseUrl).origin]: KEY },
        'service-to-come': { key: 'k' },
      },
      credentials$: { v: 9 },
    });
    const found = await search();
    await options.reload();
    await showPart(options, 'data');
    for (const choice of ['untilClosed', 'remembered']) {
      await options.getByTestId('keep-keys').selectOption(choice);
      const local = () => readStored(panel, 'local', ['credentials']);
      const isHere = async () => JSON.stringify(await local()).includes(KEY.secret);
      await expect.poll(isHere).toBe(choice === 'remembered');
    }
    const all = await panel.evaluate(() => chrome.storage.local.get(null));
    const { credentials } = all;
    const unknown: unknown =
      typeof credentials === 'object' && credentials && 'service-to-come' in credentials
        ? credentials['service-to-come']
        : 'gone';
    const keys = Object.keys(all).filter((key) => key.startsWith('credentials'));
    return { search: found, unknown, keys: keys.toSorted() };
  },
);
