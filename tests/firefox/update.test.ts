/** A profile in which version 0.1.0 has stored what was recorded, updated to the build: all is on screen. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createClosers } from '../../demo/closers';
import { readRecordedStorage } from '../fixtures/recorded-storage';
import { restoreDatabases } from '../support/browser/databases';
import { BUILD, type Extension, installPackage } from '../support/firefox/extension';
import { launchFirefox } from '../support/firefox/firefox';
import type { Marionette } from '../support/firefox/marionette';
import { firstTab, openTab, type Tab } from '../support/firefox/tab';
import { OLDER_PAGE, openOlderVersion } from '../support/older/version';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  runtime: { getManifest(): { version: string } };
  storage: { local: { set(items: object): Promise<void> } };
};

const closers = createClosers();
afterAll(() => closers.closeAll());
const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-older-firefox-'));
const remove = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
void closers.keep(Promise.resolve({ close: remove }));

/** What version 0.1.0 ran on. */
const OLDER = {
  background: { scripts: ['background.js'] },
  browser_specific_settings: { gecko: { id: 'find-on-1688@find-on-1688.example' } },
};

const manifestSchema = z.looseObject({ version: z.string() });

/** Version 0.1.0 stores what was recorded, and the build is installed over it. */
async function update(marionette: Marionette): Promise<Extension> {
  const older = await closers.keep(openOlderVersion(OLDER));
  const before = await installPackage(marionette, older.folder);
  const tab = await firstTab(marionette);
  await tab.goTo(`${before.origin}/${OLDER_PAGE}`);
  const { local, databases } = readRecordedStorage();
  // Firefox has its keys in a database of their own.
  const { credentials: _, credentials$: __, ...items } = local;
  await tab.evaluate(storeLocal, JSON.stringify(items));
  await tab.evaluate(restoreDatabases, JSON.stringify(databases));
  await tab.goTo('about:blank');
  await older.replaceBy(BUILD);
  const file = path.join(older.folder, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  await writeFile(file, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
  const updated = await installPackage(marionette, older.folder);
  expect(updated).toMatchObject({ id: before.id, origin: before.origin });
  return updated;
}

const first = await closers.keep(launchFirefox({ profile }));
const { origin } = await update(first.marionette);
await first.close();
const { marionette } = await closers.keep(launchFirefox({ profile }));

async function open(page: string): Promise<Tab> {
  const tab = await openTab(marionette);
  await tab.goTo(`${origin}/${page}`);
  await tab.evaluate(untilRendered);
  return tab;
}
const panel = await open('sidepanel.html');
const options = await open('options.html');

const press = (testId: string) => panel.press('left', `[data-testid=${testId}]`);
const titles = () => panel.evaluate(readTitles);
const leadingTo = (...names: string[]) => names.map((name) => `Show the offers of ${name} tile`);

test('the build that runs has taken the place of version 0.1.0', async () => {
  expect(await panel.evaluate(runningVersion)).toBe('0.1.0.1');
});

test('pins with their prices and note are in the tray', async () => {
  await expect.poll(() => panel.evaluate(countPins)).toBe('3');
  await press('tray-toggle');
  expect(await panel.evaluate(readPins)).toEqual({
    note: 'ask for samples',
    landed: ['2.14', '2.17', '2.20'],
  });
  await press('tray-toggle');
});

test('an unfinished batch is offered to be continued', async () => {
  expect(await panel.evaluate(readText, 'batch-left')).toMatch(/3 of 4/);
});

test('the history is there with the rows of the former list, and the offers of each search', async () => {
  await press('panel-menu');
  await press('history-open');
  await expect.poll(titles).toEqual(leadingTo('White', 'Grey', 'Red', 'Green', 'Blue'));
  await panel.press('left', '[title="Show the offers of Green tile"]');
  await expect.poll(() => panel.evaluate(countOffers)).toBe(20);
});

test('the options show services, keys, limits, money and costs', async () => {
  const GATEWAY = 'http://127.0.0.1:16880';
  expect(await options.evaluate(readOptions)).toMatchObject({
    service: 'cross-border',
    currency: 'EUR',
    rates: GATEWAY,
    destination: 'DE',
    way: 'sea',
    margin: '35',
    days: '1825',
    size: '100',
    entries: '5',
  });
});

test('the options show the app key, its secret and its token as dots', async () => {
  await options.press('left', '[data-service=open-platform] input[type=radio]');
  await expect.poll(() => options.evaluate(readKeys)).toEqual(['••••', '••••', '••••']);
});

/** These run in pages of the extension. */
async function untilRendered(): Promise<void> {
  while (!document.querySelector('main, [data-testid=panel]')) {
    await new Promise(requestAnimationFrame);
  }
}

async function storeLocal(items: string): Promise<void> {
  await browser.storage.local.set(JSON.parse(items));
}

function runningVersion(): string {
  return browser.runtime.getManifest().version;
}

function countPins(): string | undefined {
  return document.querySelector<HTMLElement>('[data-testid=tray]')?.dataset['count'];
}

function readPins() {
  const tray = document.querySelector('[data-testid=tray]');
  const landed = Array.from(tray?.querySelectorAll('[data-fact=landed] td') ?? []);
  return {
    note: tray?.querySelector<HTMLInputElement>('[data-testid=note]')?.value,
    landed: landed.map(({ textContent }) => /[\d.]+/.exec(textContent)?.[0]),
  };
}

function readTitles(): (string | null)[] {
  const rows = document.querySelectorAll('[data-testid=row-open]');
  return Array.from(rows, (row) => row.getAttribute('title'));
}

function readText(testId: string): string | undefined {
  return document.querySelector<HTMLElement>(`[data-testid=${testId}]`)?.innerText;
}

function readKeys(): string[] {
  const keys = document.querySelectorAll('[data-service=open-platform] input[type=password]');
  const shown = Array.from(keys, (key) => key.getAttribute('placeholder') ?? '');
  return shown.filter((text) => text !== '');
}

function countOffers(): number {
  return document.querySelectorAll('[data-testid=offer]').length;
}

function readOptions() {
  const value = (selector: string) =>
    document.querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value;
  const usage = document.querySelector<HTMLElement>('[data-testid=history-usage]');
  return {
    service: document.querySelector<HTMLElement>('[data-service]:has(input[type=radio]:checked)')
      ?.dataset.service,
    currency: value('[data-testid=currency]'),
    rates: value('#rates-address'),
    destination: value('#cost-destination'),
    way: value('#cost-way'),
    margin: value('#target-margin'),
    days: value('#history-days'),
    size: value('#history-size'),
    entries: usage?.dataset['entries'],
  };
}
