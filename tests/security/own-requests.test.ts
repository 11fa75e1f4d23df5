/** Whom a search without a key asks: the full log of the worker, the panel, the tabs and the stand-in for 1688. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page, Request } from '@playwright/test';
import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { HOSTS } from '../../demo/gateway/web/sites';
import { BUILD } from '../support/browser/build';
import { inPlaceOf, listenSecurely } from '../support/browser/listen';
import { showMore, waitForStatus } from '../support/browser/panel';
import { openWithoutKey } from '../support/browser/without-key';
import { security } from '../support/tables/row';

const RATES = 'rates.example';
let askedForRates = 0;
const rates = await listenSecurely((_, response) => {
  askedForRates += 1;
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ base: 'EUR', date: '2026-01-02', rates: { CNY: 8, USD: 1.1 } }));
});
const { standIn, scene, src, search, closeTabs, close } = await openWithoutKey({
  hosts: [`https://${RATES}/*`],
  standIns: [inPlaceOf(RATES, rates)],
});
afterAll(async () => {
  await close();
  await rates.close();
});
const { browser, gateway } = scene;
const worker = await extensionWorker(browser);

type Asker = 'worker' | 'panel' | 'tab';
let log: { by: Asker; host: string; path: string; method: string }[] = [];

/** Whoever asks for something outside of the extension's own files and of what is in memory. */
function note(by: Asker, request: Request): void {
  const url = new URL(request.url());
  if (!/^(?:https?|wss?):$/.test(url.protocol)) return;
  log.push({ by, host: url.host, path: url.pathname, method: request.method() });
}
browser.context.on('request', (request) => {
  note(request.serviceWorker() ? 'worker' : 'tab', request);
});

const heard = new WeakSet<Page>();
function listenTo(panel: Page): void {
  if (!heard.has(panel)) panel.on('request', (request) => note('panel', request));
  heard.add(panel);
}

const hostsOf = (by: Asker) =>
  [...new Set(log.filter((one) => one.by === by).map(({ host }) => host))].toSorted();
const isOf1688 = ({ host }: { host: string }) => /(?:^|\.)(?:1688|taobao)\.com$/.test(host);

/** A whole search: its offers, more of them, and the details of one; then its tab is closed. */
async function searchWholly(): Promise<void> {
  log = [];
  askedForRates = 0;
  listenTo(await scene.openPanel());
  const panel = await search();
  listenTo(panel);
  await waitForStatus(panel, 'done', 25_000);
  await panel.getByTestId('offer').first().waitFor();
  const listed = async () => Number(await panel.getByTestId('offers').getAttribute('data-count'));
  const before = await listed();
  await showMore(panel);
  await expect.poll(listed, { timeout: 15_000 }).toBeGreaterThan(before);
  await waitForStatus(panel, 'done');
  await expect.poll(() => hostsOf('panel').includes(HOSTS.pictures)).toBe(true);
  await panel.waitForTimeout(1_500); // what is asked for later has begun
  await closeTabs();
}

const control = `https://${HOSTS.pictures}/control.jpg`;

security(
  'without a key',
  'what the worker and the panel ask for is heard',
  ['panel', 'worker'],
  async () => {
    const panel = await scene.openPanel();
    listenTo(panel);
    const ask = (url: string) =>
      fetch(url).then(
        () => true,
        () => false,
      );
    await worker.evaluate(ask, control);
    await panel.evaluate(ask, control);
    const askers = () => [...new Set(log.map(({ by }) => by))].toSorted();
    await expect.poll(askers).toEqual(['panel', 'worker']);
    return askers();
  },
);

/** The server of the clicked picture is asked for it, as for any search. */
const SHOP = new URL(src).host;
const ASKED = { worker: [SHOP], panel: [HOSTS.pictures], service: 0, rates: 0 };

security('without a key', 'whom the worker and the panel ask', ASKED, async () => {
  await worker.evaluate(() => chrome.storage.local.set({ money: { source: 'built-in', own: {} } }));
  await searchWholly();
  const { stats } = gateway;
  return {
    worker: hostsOf('worker'),
    panel: hostsOf('panel'),
    service: stats.imageSearches,
    rates: askedForRates,
  };
});

security(
  'without a key',
  'all that 1688 is asked comes from the pages in its tabs',
  true,
  async () => {
    const made = log.filter((one) => one.by === 'tab' && isOf1688(one)).map(lineOf);
    const arrived = standIn.requests
      .filter(isOf1688)
      .map(lineOf)
      .filter((line) => !ICON.test(line));
    expect(arrived.length).toBeGreaterThan(10);
    expect(arrived.filter((line) => line.endsWith('/stand-in/upload'))).toHaveLength(1);
    for (const line of made) {
      const at = arrived.indexOf(line);
      if (at >= 0) arrived.splice(at, 1);
    }
    // The beginning of a tab that the extension opens may not be heard.
    expect(arrived.filter((line) => !OPENING.test(line))).toEqual([]);
    expect(log.filter((one) => one.by !== 'tab' && isOf1688(one))).toEqual([]);
    return true;
  },
);
/** Asked for by the browser. */
const ICON = /\/favicon\.ico$/;
/** 1688's first page and its own files. */
const OPENING = /^GET www\.1688\.com\/(?:stand-in\/(?:rough\.css|banner\.js|upload\.js))?$/;
const lineOf = ({ method, host, path: at }: { method: string; host: string; path: string }) =>
  `${method} ${host}${at}`;

security('without a key', 'with exchange rates, these are asked for as well', true, async () => {
  const money = { source: 'daily', baseUrl: `https://${RATES}`, own: {} };
  await worker.evaluate((chosen) => chrome.storage.local.set({ money: chosen }), money);
  await searchWholly();
  expect(askedForRates).toBeGreaterThan(0);
  const asked = new Set([...hostsOf('worker'), ...hostsOf('panel')]);
  expect([...asked].toSorted()).toEqual([HOSTS.pictures, RATES, SHOP].toSorted());
  return true;
});

/** What asks for something, or reads a cookie. */
const ASKING = /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\bimport\(|\.cookie/g;

security(
  'without a key',
  'the script in 1688’s pages asks for nothing, and reads no cookie',
  [],
  async () => {
    const script = await readFile(path.join(BUILD, 'page-1688.js'), 'utf8');
    expect(script).toContain('搜索');
    return script.match(ASKING) ?? [];
  },
);

security(
  'without a key',
  'no cookie can be read',
  { cookies: false, api: 'undefined' },
  async () => {
    const manifest = await readFile(path.join(BUILD, 'manifest.json'), 'utf8');
    const api = await worker.evaluate(() => typeof Reflect.get(chrome, 'cookies'));
    return { cookies: manifest.includes('"cookies"'), api };
  },
);
