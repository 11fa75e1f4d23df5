/** A profile in which version 0.1.0 has stored what was recorded, updated to the build: all is on screen. */
import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { launchBrowser, type ExtensionBrowser } from '../../demo/browser/launch';
import { panelPage, pressToolbarButton } from '../../demo/browser/panel';
import { createClosers } from '../../demo/closers';
import { readRecordedStorage, type RecordedStorage } from '../fixtures/recorded-storage';
import { BUILD } from '../support/browser/build';
import { enterDeveloperMode } from '../support/browser/extensions-page';
import { waitForStatus } from '../support/browser/panel';
import { openAdvanced, showPart } from '../support/browser/options';
import { restoreKept, restoreSearch } from '../support/browser/databases';
import { openSite } from '../support/browser/site';
import { updateExtension } from '../support/browser/update';
import { OLDER_PAGE, openOlderVersion } from '../support/older/version';

const closers = createClosers();
afterAll(() => closers.closeAll());
const site = await closers.keep(openSite());

/** What version 0.1.0 ran on. */
const OLDER = { background: { service_worker: 'background.js' } };

/** A browser in whose profile the extension was updated from version 0.1.0. */
async function openOn(recorded: RecordedStorage): Promise<ExtensionBrowser> {
  const older = await closers.keep(openOlderVersion(OLDER));
  const browser = await closers.keep(
    launchBrowser({ extension: older.folder, headless: true, publicPorts: site.ports }),
  );
  await enterDeveloperMode(browser);
  await restoreKept(await openExtensionPage(browser, OLDER_PAGE), recorded);
  await older.replaceBy(BUILD);
  await updateExtension(browser, older.folder);
  return browser;
}

async function openPanel(browser: ExtensionBrowser): Promise<Page> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(site.page('<h1>A page</h1>'));
  await pressToolbarButton(browser, page);
  const panel = await panelPage(browser);
  await panel.setViewportSize({ width: 360, height: 1200 });
  return panel;
}

/** What the rows of a list lead to, from the top. */
const titles = (on: Page) =>
  on.getByTestId('row-open').evaluateAll((rows) => rows.map((row) => row.getAttribute('title')));
const leadingTo = (...names: string[]) => names.map((name) => `Show the offers of ${name} tile`);

const recorded = readRecordedStorage();
const kept = await openOn(recorded);
const panel = await openPanel(kept);
const options = await openExtensionPage(kept, 'options.html');
const value = (selector: string) => options.locator(selector).inputValue();

test('pins with their prices and note are in the tray', async () => {
  await waitForStatus(panel, 'idle');
  const tray = panel.getByTestId('tray');
  await expect.poll(() => tray.getAttribute('data-count')).toBe('3');
  await panel.getByTestId('tray-toggle').click();
  expect(await panel.getByTestId('note').first().inputValue()).toBe('ask for samples');
  const cells = (fact: string) => tray.locator(`[data-fact=${fact}] td`).allInnerTexts();
  for (const text of await cells('price')) expect(text).toContain('0.28');
  expect((await cells('landed')).map((text) => /[\d.]+/.exec(text)?.[0])).toEqual([
    '2.14',
    '2.17',
    '2.20',
  ]);
  await panel.getByTestId('tray-toggle').click();
});

test('the history is there with the rows of the former list, and an unfinished batch', async () => {
  expect(await panel.getByTestId('batch-left').first().innerText()).toMatch(/3 of 4/);
  await expect
    .poll(() => titles(panel))
    .toEqual(leadingTo('White', 'Grey', 'Red', 'Green', 'Blue'));
  await panel.getByTitle('Show the offers of Green tile').click();
  await panel.getByTestId('kept-search').waitFor();
  await expect.poll(() => panel.getByTestId('offer').count()).toBe(20);
  await panel.getByTestId('history-back').click();
  await panel.getByTitle('Show the offers of Grey tile').click();
  const former = panel.getByTestId('kept-search');
  expect(await former.innerText()).toMatch(
    /20 offers[^]*Only the best of its offers was kept: Mosaic/,
  );
  expect(await former.locator('img').first().getAttribute('src')).toMatch(/^data:image\/jpeg/);
  await panel.getByTestId('history-back').click();
});

test('the options show services, keys, limits, money, costs and how long searches are kept', async () => {
  expect(await options.locator('[data-service=cross-border] input[type=radio]').isChecked()).toBe(
    true,
  );
  const shown: Record<string, unknown> = {};
  for (const service of ['open-platform', 'ak', 'onebound', 'tmapi']) {
    const card = options.locator(`[data-service=${service}]`);
    await card.getByRole('radio').check();
    const keys = card.locator('input[type=password]');
    shown[service] = [
      await card.locator('#baseUrl').inputValue(),
      ...(await keys.evaluateAll((all) =>
        all.flatMap((key) => key.getAttribute('placeholder') ?? []),
      )),
    ];
  }
  const GATEWAY = 'http://127.0.0.1:16880';
  expect(shown).toEqual({
    'open-platform': [GATEWAY, '••••', '••••', '••••', '••••eb1d'],
    ak: [`${GATEWAY}/ak`, '••••wMDE'],
    onebound: [`${GATEWAY}/onebound`, '••••', '••••'],
    tmapi: [`${GATEWAY}/tmapi`, '••••'],
  });
  await openAdvanced(options);
  expect([await value('#price'), await value('#perDay'), await value('#perMonth')]).toEqual([
    '0.12',
    '2000',
    '50000',
  ]);
  expect(await options.getByTestId('currency').inputValue()).toBe('EUR');
  expect(Number(await value('#own-rate'))).toBeCloseTo(7.6);
  expect(await value('#rates-address')).toBe(GATEWAY);
  expect([await value('#cost-destination'), await value('#cost-way')]).toEqual(['DE', 'sea']);
  expect(await value('#target-margin')).toBe('35');
  await showPart(options, 'costs');
  await options.getByTestId('costs-freight').locator('summary').click();
  expect(Number(await value('#cost-freight'))).toBe(4.2);
  expect([await value('#history-days'), await value('#history-size')]).toEqual(['1825', '100']);
  await expect
    .poll(() => options.getByTestId('history-usage').getAttribute('data-entries'))
    .toBe('5');
});

test('a finished search is shown with all its offers and the price that was corrected', async () => {
  await restoreSearch(panel, recorded);
  await panel.reload();
  await waitForStatus(panel, 'done');
  expect(await panel.getByTestId('view').getAttribute('data-value')).toBe('list');
  expect(await panel.getByTestId('source-price').inputValue()).toBe('29.90');
  expect(await panel.getByTestId('quantity').inputValue()).toBe('300');
  expect(await panel.getByTestId('added').count()).toBe(2);
  expect(await panel.getByTestId('query-image').getAttribute('data-width')).toBe('384');
  await panel.getByTestId('filters-open').click();
  await panel.getByTestId('filters-clear').click();
  await panel.keyboard.press('Escape');
  await expect.poll(() => panel.getByTestId('offer').count()).toBeGreaterThanOrEqual(22);
  expect(await panel.locator('[data-testid=pin][aria-pressed=true]').count()).toBeGreaterThan(0);
});

test('a history entry that cannot be read is reported, and the others stay readable', async () => {
  const damaged = readRecordedStorage();
  const [first] = damaged.databases['history']?.tables['bodies']?.records ?? [];
  if (!first) throw new Error('There is no history');
  first.value = '{"row":{"id":7}}';
  const other = await openPanel(await openOn(damaged));
  await waitForStatus(other, 'idle');
  const row = other.locator(`[data-testid=history-list] [data-id="${first.key}"]`);
  await row.getByTestId('row-open').click();
  await other.getByText('This search cannot be read. It may be damaged.').waitFor();
  await other.getByTestId('history-back').click();
  await other.getByTitle('Show the offers of Green tile').click();
  await other.getByTestId('kept-search').waitFor();
});
