import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { launchBrowser } from '../../demo/browser/launch';
import { createClosers } from '../../demo/closers';
import { compared, entry, row } from '../unit/utils/kept-fixtures';
import { openBuild } from './harness/build';

const DAY_MS = 86_400_000;
const now = Date.now();
const entries = [1, 2, 3].map((day) => entry({ id: `search-${day}`, at: now - day * DAY_MS }));
const kept = {
  format: 'find-on-1688',
  version: 1,
  pins: [{ at: now, compared: compared(), note: 'ask for samples' }],
  rows: [row({ id: 'search-1', at: now - DAY_MS })],
  cleared: ['1688 721188620217'],
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
  return { browser, options: await openExtensionPage(browser, 'options.html') };
}

const giveFile = (options: Page, contents: unknown) =>
  options.getByTestId('import-file').setInputFiles({
    name: 'kept.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof contents === 'string' ? contents : JSON.stringify(contents)),
  });
const said = (options: Page, testId: string) =>
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

test('what is kept outlives the browser, leaves it as a file, and is deleted', async () => {
  const first = await openOptions();
  await giveFile(first.options, '{"format":"something else"}');
  await said(first.options, 'transfer-said').toMatch(/not an export/);
  await giveFile(first.options, kept);
  await said(first.options, 'transfer-said').toBe(
    'Added to the history: 3, to the pins: 1, to the session list: 1. Older or larger than what is kept: 1. Not readable: 1.',
  );
  await entriesIn(first.options).toBe('3');
  await giveFile(first.options, kept);
  await said(first.options, 'transfer-said').toMatch(
    /^Added to the history: 0, to the pins: 0, to the session list: 0\./,
  );
  await first.browser.close();

  const { options } = await openOptions();
  await entriesIn(options).toBe('3');
  expect(await exported(options)).toEqual({ ...kept, history: entries });

  await options.getByTestId('history-days').selectOption('7');
  await entriesIn(options).toBe('3');
  await options.getByTestId('delete-everything').click();
  await options.getByTestId('delete-everything-confirm').click();
  await said(options, 'delete-said').toBe('Everything was deleted.');
  await entriesIn(options).toBe('0');
  expect(await exported(options)).toMatchObject({ history: [], pins: [], rows: [], cleared: [] });
});

test('a history of a newer version is told, left alone, and can be deleted', async () => {
  const { options } = await openOptions();
  await entriesIn(options).toBe('0'); // it has opened its database
  await options.evaluate(makeNewer);
  await options.reload();
  await said(options, 'history-usage').toMatch(/newer version/);
  await options.getByTestId('export-all').click();
  await said(options, 'transfer-said').toMatch(/The export failed/);
  expect(await options.evaluate(versionOfHistory)).toBe(7);
  await options.getByTestId('delete-history').click();
  await options.getByTestId('delete-history-confirm').click();
  await said(options, 'delete-said').toBe('The history was deleted.');
  await entriesIn(options).toBe('0');
});

test('a history without its tables is told as well', async () => {
  const { options } = await openOptions();
  await entriesIn(options).toBe('0'); // it has opened its database
  await options.evaluate(makeBroken);
  await options.reload();
  await said(options, 'history-usage').toMatch(/cannot be read/);
  await giveFile(options, kept);
  await said(options, 'transfer-said').toMatch(/The import stopped/);
  await options.getByTestId('delete-history').click();
  await options.getByTestId('delete-history-confirm').click();
  await entriesIn(options).toBe('0');
  await giveFile(options, kept);
  await entriesIn(options).toBe('3');
});

/** These run in the page. The page itself lets go of its database when another version comes. */
function makeNewer(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('history', 7);
    opening.addEventListener('error', () => reject(new Error('It cannot be raised')));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}

async function versionOfHistory(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === 'history')?.version;
}

function makeBroken(): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('It cannot be broken'));
    const deleting = indexedDB.deleteDatabase('history');
    deleting.addEventListener('error', fail);
    deleting.addEventListener('success', () => {
      const opening = indexedDB.open('history', 1);
      opening.addEventListener('error', fail);
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
