import { readFile } from 'node:fs/promises';
import { parse } from 'papaparse';
import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { violations } from '../support/browser/accessibility';
import { unfoldOrder } from '../support/browser/panel-controls';
import { openScene } from '../support/browser/scene';
import { US_SEA, ROWS, type Row, byHand } from '../support/order/by-hand';
import { DOLLARS, storedPins } from '../support/order/stored-pins';

/** Pins of the first two sellers. */
const PINS = storedPins().slice(0, 6);
const [tiered, glass, mug, box, ...others] = ROWS.slice(0, 6);
if (!tiered || !glass || !mug || !box) throw new Error('no rows');

const scene = await openScene();
afterAll(() => scene.close());
const panel = await scene.openPanel();
await panel.evaluate((stored) => chrome.storage.local.set(stored), { pins: PINS, money: DOLLARS });
await panel.setViewportSize({ width: 360, height: 800 });

async function open(page: Page): Promise<void> {
  await page.getByTestId('tray-toggle').click();
  await page.getByTestId('tray-order').click();
  await unfoldOrder(page);
}

const item = (page: Page, place: number) =>
  page.locator(`[data-testid=order-item][data-offer-id="${600_000_000_001 + place}"]`);

const MONEY = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** Both ends as the panel writes them. */
function rangeText(low: number, high: number): string {
  const [first, last] = [MONEY.format(low), MONEY.format(high)];
  return first === last ? first : `${first}–${last.slice(1)}`;
}

async function expectTotals(page: Page, rows: readonly Row[]): Promise<void> {
  const [low, high] = [byHand(US_SEA, 0, rows), byHand(US_SEA, 1, rows)];
  for (const id of ['goods', 'domestic', 'agent', 'freight', 'duty', 'landed', 'cash'] as const) {
    const total = page.locator(`[data-testid=order] [data-line=${id}] dd`);
    await expect.poll(() => total.innerText(), { message: id }).toBe(rangeText(low[id], high[id]));
  }
}

test('quantities by SKU are entered, cost what they do by hand, and are kept and exported', async () => {
  await panel.reload();
  await open(panel);
  await expectTotals(panel, ROWS.slice(0, 6));

  // The keyboard alone enters it: a field, and with Enter the next ones.
  const units = item(panel, 0).getByTestId('order-units');
  await units.focus();
  await panel.keyboard.type('1000');
  const skus = item(panel, 3).getByTestId('order-sku-units');
  await skus.nth(2).focus();
  await panel.keyboard.type('40');
  const [seller, , , ...cup] = tiered;
  const entered: Row[] = [
    [seller, 1000, 1290, ...cup],
    glass,
    mug,
    box,
    ['B', 40, 875, 1, 0.4, 0.4, 0, 'buyer'],
    ...others,
  ];
  await expectTotals(panel, entered);
  expect(await violations(panel)).toEqual([]);

  await panel.reload();
  await open(panel);
  await expectTotals(panel, entered);
  expect(await units.inputValue()).toBe('1000');

  const waiting = panel.waitForEvent('download');
  await panel.getByTestId('order-export').click();
  await panel.getByTestId('export-orderCsv').click();
  const csv = await readFile(await (await waiting).path(), 'utf8');
  const rows = parse<Record<string, string>>(csv.slice(1), { header: true }).data;
  const sum = (end: string) =>
    rows.reduce((total, row) => total + Number(row[`Landed cost of the line (USD), ${end}`]), 0);
  expect(sum('low')).toBeCloseTo(byHand(US_SEA, 0, entered).landed, 2);
  expect(sum('high')).toBeCloseTo(byHand(US_SEA, 1, entered).landed, 2);
  expect(rows.map((row) => row['Units ordered'])).toEqual([
    '1000',
    '120',
    '120',
    '60',
    '40',
    '15',
    '40',
  ]);
});

test('two windows lose nothing of each other, and a pin takes its entries along', async () => {
  const second = await scene.browser.context.newPage();
  await second.goto(panel.url());
  await open(second);
  await item(second, 1).getByTestId('order-units').fill('300');
  await item(panel, 2).getByTestId('order-units').fill('48');
  // Both are right then, and fold where nobody types into them.
  await expect.poll(() => item(panel, 1).innerText()).toContain('300 ×');
  await expect.poll(() => item(second, 2).innerText()).toContain('48 ×');

  await second.getByTestId('order-back').click();
  await second
    .getByRole('button', { name: /^Unpin/ })
    .first()
    .click();
  await item(panel, 0).waitFor({ state: 'detached' });
  const draft = async () =>
    JSON.stringify(await panel.evaluate(() => chrome.storage.local.get('order')));
  await expect.poll(draft).not.toContain('1688 600000000001'); // written after the pin is gone
  expect(await draft()).toContain('1688 600000000002');
  await second.close();
});
