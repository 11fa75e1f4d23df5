import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { launchBrowser } from '../../demo/browser/launch';
import { createClosers } from '../../demo/closers';
import { compared, entry } from '../support/offers/saved';
import { remembered } from '../support/offers/sellers';
import { openBuild } from '../support/browser/build';

const DAY_MS = 86_400_000;
const now = Date.now();
const entries = [1, 2, 3].map((day) => entry({ id: `search-${day}`, at: now - day * DAY_MS }));
const kept = {
  format: 'find-on-1688',
  version: 1,
  pins: [{ at: now, compared: compared(), note: 'ask for samples' }],
  cleared: ['1688 721188620217'],
  order: {
    items: [{ key: compared().key, units: 300, skus: [{ name: '红色', units: 300 }] }],
  },
  sellers: [remembered({ at: now, note: 'late twice' })],
  history: [...entries, entry({ id: 'too-old', at: now - 400 * DAY_MS }), { row: 'damaged' }],
};

const closers = createClosers();
afterAll(() => closers.closeAll());
const build = await closers.keep(openBuild());
const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-kept-'));
void closers.keep(
  Promise.resolve({ close: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }) }),
);

/** The options in a browser with the kept profile. */
async function openOptions() {
  const browser = await launchBrowser({ extension: build.folder, headless: true, profile });
  onTestFinished(() => browser.close());
  return { browser, options: await openExtensionPage(browser, 'options.html#data') };
}

const giveFile = (options: Page, contents: unknown) =>
  options.getByTestId('import-file').setInputFiles({
    name: 'kept.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof contents === 'string' ? contents : JSON.stringify(contents)),
  });
const textOf = (options: Page, testId: string) =>
  expect.poll(() => options.getByTestId(testId).innerText());
const entriesIn = (options: Page) =>
  expect.poll(() => options.getByTestId('history-usage').getAttribute('data-entries'));

async function exported(options: Page): Promise<unknown> {
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByTestId('export-all').click(),
  ]);
  return JSON.parse(await readFile(await download.path(), 'utf8'));
}

test('saved data survives a restart, is exported as a file, and is deleted', async () => {
  const first = await openOptions();
  await giveFile(first.options, '{"format":"something else"}');
  await textOf(first.options, 'transfer-said').toMatch(/not an export/);
  await giveFile(first.options, kept);
  await first.options.getByTestId('import-confirm').click();
  await textOf(first.options, 'transfer-said').toBe(
    'Added to the history: 3, to the pins: 1, to the prices marked as genuine: 1. Sellers added: 1. Quantities of an order taken over, offers: 1. Not imported, as they are too old or there is no room for them: 1. Not imported, as they could not be read: 1.',
  );
  await entriesIn(first.options).toBe('3');
  await giveFile(first.options, kept);
  await first.options.getByTestId('import-confirm').click();
  await textOf(first.options, 'transfer-said').toMatch(
    /^Added to the history: 0, to the pins: 0, to the prices marked as genuine: 0\. Left as they were, as they are here already: 7\./,
  );
  await first.browser.close();

  const { options } = await openOptions();
  await entriesIn(options).toBe('3');
  expect(await exported(options)).toEqual({
    ...kept,
    agents: [],
    history: entries,
    watches: [], // `watches.test.ts` takes them along
  });

  await options.getByTestId('history-days').selectOption('7');
  await entriesIn(options).toBe('3');
  await options.getByTestId('delete-everything').click();
  await options.getByTestId('delete-everything-confirm').click();
  await textOf(options, 'delete-said').toBe('Everything was deleted.');
  await entriesIn(options).toBe('0');
  expect(await exported(options)).toMatchObject({
    history: [],
    pins: [],
    cleared: [],
    sellers: [],
    order: { items: [] },
  });
});
