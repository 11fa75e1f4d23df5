import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from '../../demo/browser/launch';
import { createClosers } from '../../demo/closers';
import { openViews } from '../../tools/screenshots/all-views';
import { showView } from '../../tools/screenshots/view';
import type { Language } from '../../utils/core/model/languages';
import { DEFAULT_SETTINGS } from '../../utils/core/model/settings';
import { BUILD } from '../support/browser/build';
import { lostBeginnings } from '../support/browser/cut-text';

/** Firefox's sidebar, CSS pixels. */
const NARROW = 252;

const closers = createClosers();
afterAll(() => closers.closeAll());
const views = await openViews(closers);
const browser = await closers.keep(launchBrowser({ extension: BUILD, headless: true }));
const page = await browser.context.newPage();

async function show(name: string, language: Language, width = NARROW): Promise<void> {
  const view = views.find((one) => one.name === name);
  if (!view) throw new Error(`No view ${name}`);
  await page.setViewportSize({ width, height: 800 });
  const settings = { ...DEFAULT_SETTINGS, ...view.settings, language };
  await showView(page, browser.extensionId, { ...view, settings });
}

test('the long date of a history row keeps away from the icons beside it', async () => {
  await show('compare-history', 'ru');
  const gaps = await page.getByTestId('history-row').evaluateAll((rows) =>
    rows.map((row) => {
      const time = row.querySelector('time')?.getBoundingClientRect();
      const bin = row.querySelector('[data-testid=row-remove]')?.getBoundingClientRect();
      return time && bin ? bin.left - time.right : undefined;
    }),
  );
  expect(gaps.length).toBeGreaterThan(3);
  expect(gaps.filter((gap) => gap === undefined || gap < 0)).toEqual([]);
});

test('a range in a history row stands on one line', async () => {
  await show('compare-history', 'vi');
  const ranges = await page
    .getByText(/\d–\d/)
    .evaluateAll((found) =>
      found.map((range) => [range.textContent, range.getBoundingClientRect().height]),
    );
  expect(ranges.length).toBeGreaterThan(3);
  expect(ranges.filter(([, height]) => Number(height) > 24)).toEqual([]);
});

test('the tab of the shown part of the options stays in sight in every width', async () => {
  await show('options-about', 'ru', 600);
  const isWhole = async () => {
    await page.waitForTimeout(100); // the row follows the width after it was laid out
    return page.locator('nav [aria-current]').evaluate((link) => {
      const { left, right } = link.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
  };
  for (const width of [360, NARROW]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await isWhole()).toBe(true);
  }
});

test('the bin of an agent stands beside its button', async () => {
  await show('options-agents', 'ru', 360);
  const agent = page.getByTestId('agent').nth(1);
  const button = await agent.getByTestId('agent-use').boundingBox();
  const bin = await agent.getByTestId('agent-remove').boundingBox();
  if (!button || !bin) throw new Error('No buttons');
  expect(bin.y).toBeLessThan(button.y + button.height);
});

test('each name, unit, reason and word that is cut in Arabic keeps its beginning', async () => {
  for (const name of ['compare-first-run', 'compare-table', 'details-long', 'refine-open-all']) {
    for (const width of [360, NARROW]) {
      await show(name, 'ar', width);
      await page.getByText('Yatao').first().waitFor(); // names of sellers come late
      expect(await lostBeginnings(page), `${name} at ${width} px`).toEqual([]);
    }
  }
});

test('a range of millions in the table of costs stands on one line', async () => {
  await show('details-long', 'de', 360);
  const lines = await page.locator('[data-testid=cost] td').evaluateAll((figures) =>
    figures.map((figure) => {
      const range = document.createRange();
      range.selectNodeContents(figure);
      return [figure.textContent, range.getClientRects().length];
    }),
  );
  expect(lines.length).toBeGreaterThan(6);
  expect(lines.filter(([, count]) => count !== 1)).toEqual([]);
});

test('the name of a seller has the whole line of its place in the narrowest panel', async () => {
  await show('compare-first-run', 'de');
  await page.getByText('Yatao').first().waitFor(); // names of sellers come late
  const shares = await page.getByTestId('offer-from').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const name = line.querySelector('[class*=_seller_][title]');
      if (!name || name.scrollWidth <= name.clientWidth) return [];
      return [Math.round((100 * name.clientWidth) / line.clientWidth)];
    }),
  );
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.filter((share) => share < 95)).toEqual([]);
});

test('the price of a pinned offer begins below its picture in a wide panel', async () => {
  await show('compare-tray', 'de', 1000);
  const table = page.getByTestId('tray').locator('table');
  const [picture, price] = await Promise.all([
    table.locator('thead td, thead th').nth(1).locator('img').boundingBox(),
    table.locator('[class*=_price_]').first().locator(':scope > :first-child').boundingBox(),
  ]);
  expect(picture).not.toBeNull();
  expect(price?.x).toBe(picture?.x);
});
