import { readFile } from 'node:fs/promises';
import { parse } from 'papaparse';
import type { Page } from '@playwright/test';
import { afterAll, describe, expect, test } from 'vitest';
import { sheetsOf, withLibreOffice, withoutResults } from '../office/libreoffice';
import { makeProducts } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { productPage } from '../support/browser/site';
import { openScene } from '../support/browser/scene';
import { setQuantity } from '../support/browser/panel-controls';

/** Each costs less from 100 pieces on. */
const products = makeProducts(5);
for (const [index, product] of products.entries()) {
  product.moq = 2;
  product.more = {
    tiers: [
      { startQuantity: 2, price: `${14 + index}.20` },
      { startQuantity: 100, price: `${11 + index}.50` },
    ],
    weightGrams: 350,
  };
}
const [first] = products;
if (!first) throw new Error('No product');

const scene = await openScene({ gateway: { products } });
afterAll(() => scene.close());
const src = scene.site.picture({ body: await first.mosaic.png(), cors: true });
await scene.show(productPage(src, '24.99'));
const panel = await scene.click(scene.page.locator('#picture'));
await panel.setViewportSize({ width: 360, height: 900 });
await waitForStatus(panel, 'done');
await panel.locator('[data-testid=offer][data-details=known][data-margin]').nth(4).waitFor();

async function download(kind: string): Promise<Uint8Array<ArrayBuffer>> {
  const waiting = panel.waitForEvent('download');
  await panel.getByTestId('list-export').click();
  await panel.getByTestId(`export-${kind}`).click();
  return new Uint8Array(await readFile(await (await waiting).path()));
}

/** What the cards say, by the id of their offer; the middles of ranges. */
async function cards(from: Page) {
  const read = await from.getByTestId('offer').evaluateAll((offers) =>
    offers.map((offer) => {
      const value = (name: string) => Number(offer.getAttribute(`data-${name}`) ?? NaN);
      const heading = offer.closest('[data-section]')?.querySelector('[data-testid=section]');
      return {
        unitPrice: value('unit-price'),
        landed: value('landed'),
        margin: value('margin'),
        section: heading?.firstChild?.textContent,
      };
    }),
  );
  const ids = await offerIds(from);
  return new Map(ids.map((id, place) => [id, read[place]]));
}

/** Rows of a sheet as objects, by the titles above them. */
function rowsBelow(sheet: readonly string[][], title: string): Record<string, string>[] {
  const at = sheet.findIndex((row) => row.includes(title));
  const head = sheet[at] ?? [];
  return sheet
    .slice(at + 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ''])));
}

const number = (text = ''): number =>
  text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text === '' ? NaN : text);
const middle = (row: Record<string, string>, title: string) =>
  (number(row[`${title}, low`]) + number(row[`${title}, high`])) / 2;

function expectSame(
  rows: readonly Record<string, string>[],
  shown: Awaited<ReturnType<typeof cards>>,
) {
  expect(rows.map((row) => row['Offer ID'])).toEqual([...shown.keys()]);
  for (const row of rows) {
    const card = shown.get(row['Offer ID'] ?? '');
    expect(row['Section']).toBe(card?.section);
    expect(number(row['Price per piece (CNY)'])).toBeCloseTo(card?.unitPrice ?? NaN, 2);
    expect(middle(row, 'Landed cost per piece (USD)')).toBeCloseTo(card?.landed ?? NaN, 2);
    expect(middle(row, 'Margin')).toBeCloseTo(card?.margin ?? NaN, 2);
  }
}

test('a CSV file has the rows on screen, with their numbers', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await download('csv'));
  expect(text.codePointAt(0)).toBe(0xfe_ff);
  const { data, errors } = parse<Record<string, string>>(text.slice(1), { header: true });
  expect(errors).toEqual([]);
  expectSame(data, await cards(panel));
  expect(data[0]?.['Link']).toBe(`https://detail.1688.com/offer/${data[0]?.['Offer ID']}.html`);
});

test('a table is copied, and the panel says so', async () => {
  await panel.getByTestId('list-export').click();
  await panel.getByTestId('export-copy').click();
  await expect.poll(() => panel.getByTestId('taken-said').innerText()).toContain('Copied.');
});

describe('an Excel file in LibreOffice', withLibreOffice, () => {
  test('has the numbers on screen, and computes them again for another quantity', async () => {
    const file = new Blob([await download('xlsx')]);
    const sheet = async (workbook: Blob) => {
      const sheets = await sheetsOf(workbook);
      return rowsBelow(sheets.get('Offers on 1688') ?? [], 'Offer ID');
    };
    expectSame(await sheet(file), await cards(panel));

    await setQuantity(panel, 40);
    const price = () => panel.getByTestId('offer').first().getAttribute('data-unit-price');
    await expect.poll(price).toMatch(/^1\d\.20$/);
    const changed = await sheet(await withQuantity(file, 200, 40));
    const shown = await cards(panel);
    expectSame(changed.toSorted(by([...shown.keys()])), shown);
  });
});

const by = (ids: readonly string[]) => (a: Record<string, string>, b: Record<string, string>) =>
  ids.indexOf(a['Offer ID'] ?? '') - ids.indexOf(b['Offer ID'] ?? '');

/** The workbook with another number in its cell for the quantity, as a user would type it. */
function withQuantity(workbook: Blob, from: number, to: number): Promise<Blob> {
  return withoutResults(workbook, (xml) => {
    const cell = new RegExp(`(<c r="C4"[^>]*><v>)${from}(</v>)`);
    if (!cell.test(xml)) throw new Error('The quantity stands elsewhere');
    return xml.replace(cell, `$1${to}$2`);
  });
}
