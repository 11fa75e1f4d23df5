import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { alteredCopy } from '../support/altered-picture';
import { listPictures, pageOf } from '../support/browser/batch';
import { holdRows } from '../support/browser/first-row';
import { makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { SERVICE_HOSTS } from '../support/browser/services';
import { pricedPage } from '../support/browser/site';
import { watchShifts } from '../support/browser/shifts';
import { readRecord } from '../support/browser/storage';
import { keptInHistory } from '../support/history-vectors';

/** A worker starts, on a busy computer. */
const PATIENT = { timeout: 20_000 };
const DAYS = 16;

const pictureOf = (name: string) =>
  readFile(new URL(`../../demo/pictures/images/${name}.webp`, import.meta.url));
const [bench, bowl, lantern] = await Promise.all([
  pictureOf('bench-oak-front'),
  pictureOf('bowl-navy-front'),
  pictureOf('lantern-brass-front'),
]);
/** The service has both products. */
const products = makeProducts(6);
for (const [index, picture] of [bench, bowl].entries()) {
  const product = products[index];
  if (!product) throw new Error('No product');
  product.mosaic = { ...product.mosaic, png: () => sharp(picture).png().toBuffer() };
}
const scene = await openScene({
  hosts: SERVICE_HOSTS,
  gateway: { products, callsPerSecond: 100 },
});
afterAll(() => scene.close());

/** The page tells the same of every product. */
async function search(picture: Buffer): Promise<Page> {
  await scene.page.goto(
    pricedPage(scene.site, { title: 'Handmade in oak and clay', price: '49.00', picture }),
  );
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await panel.getByTestId('offer').first().waitFor();
  return panel;
}

/** Vectors of all searches of the history, as soon as there are so many. */
async function untilKept(panel: Page, vectors: number): Promise<void> {
  await expect
    .poll(async () => (await panel.evaluate(keptInHistory, 0)).vectors, PATIENT)
    .toBe(vectors);
}

let panel: Page;
let first: string;
/** The day of the first search, in words. */
let day: string;
const WIDTHS = [252, 360];
/** Where the page's price stands in panels so wide, beside which the line appears: before there is one. */
let places: unknown;

async function priceAt(widths: readonly number[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const width of widths) {
    await panel.setViewportSize({ width, height: 720 });
    found.push(await panel.getByTestId('page-price').boundingBox());
    found.push(await panel.getByTestId('edit-price').boundingBox());
  }
  expect(found).not.toContain(null);
  return found;
}

beforeAll(async () => {
  await scene.show('');
  panel = await scene.openPanel();
  await panel.setViewportSize({ width: 360, height: 720 });
});

test('nothing is said of the first search, and nothing of another product', async () => {
  await search(bench);
  first = (await readRecord(panel)).id;
  await untilKept(panel, 1);
  expect(await panel.getByTestId('seen-before').count()).toBe(0);
  await search(bowl);
  await untilKept(panel, 2);
  expect(await panel.getByTestId('seen-before').count()).toBe(0);
  places = await priceAt(WIDTHS);
});

test('a search by a copy of the first picture says the day of that search, and moves nothing', async () => {
  await panel.evaluate(keptInHistory, DAYS);
  await search(await alteredCopy(bench));
  await holdRows(panel); // or they follow likenesses, which come with the line
  const shifts = await watchShifts(panel);
  await panel.waitForTimeout(200); // those before are reported as well
  const earlier = await shifts.evaluate((all) => all.length);
  await panel.getByTestId('seen-before').waitFor(PATIENT);
  expect(await priceAt(WIDTHS)).toEqual(places);
  await panel.waitForTimeout(600); // shifts are reported afterwards
  expect(await shifts.evaluate((all, from) => all.slice(from), earlier)).toEqual([]);
  day = await panel.evaluate(
    (days) =>
      new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' }).format(
        Date.now() - days * 86_400_000,
      ),
    DAYS,
  );
  expect(await panel.getByTestId('seen-before').innerText()).toContain(`Seen before, ${day}`);
});

test('the line of the earlier search leads to what was found then, and back', async () => {
  await panel.getByTestId('seen-before').click();
  await panel.locator(`[data-testid=kept-search][data-id="${first}"]`).waitFor();
  await panel.getByTestId('history-back').click();
  await panel.getByTestId('seen-before').waitFor();
  expect(await panel.evaluate(() => document.activeElement?.id)).toBe('seen-before');
});

test('the history says it of that search alone, of today and of all days', async () => {
  await untilKept(panel, 3);
  await panel.getByTestId('today-line').click();
  const seenRows = () =>
    panel
      .getByTestId('history-row')
      .evaluateAll((rows) =>
        rows.map((row) => row.querySelector('[data-testid=row-seen-before]') !== null),
      );
  await expect.poll(seenRows).toEqual([true, false, false]);
  await panel.getByTestId('history-today').click();
  await expect.poll(seenRows).toEqual([true, false, false]);
  await panel.getByTestId('history-back').click();
});

test('a batch says it of a picture of that product', async () => {
  const copy = await sharp(bench).resize(480).jpeg({ quality: 60 }).toBuffer();
  await scene.show(pageOf(scene, [copy, lantern]));
  panel = await scene.openPanel();
  await panel.getByTestId('panel-menu').click();
  await listPictures(panel);
  await panel.getByTestId('batch-start').click();
  await panel.locator('[data-testid=batch-row][data-status=done]').nth(1).waitFor();
  const said = () =>
    panel
      .getByTestId('batch-row')
      .evaluateAll((rows) =>
        rows.map((row) => row.querySelector('[data-testid=row-seen-before]')?.textContent ?? ''),
      );
  await expect.poll(said, PATIENT).toEqual([expect.stringContaining(`Seen before, ${day}`), '']);
  await panel.getByTestId('batch-back').click();
});

test('removing a search removes what was kept of its picture, and the line', async () => {
  await panel.getByTestId('seen-before').click();
  await panel.getByTestId('history-back').click();
  await panel.getByTestId('today-line').click();
  await panel
    .locator(`[data-testid=history-row][data-id="${first}"]`)
    .getByTestId('row-remove')
    .click();
  await untilKept(panel, 2);
  await panel.getByTestId('history-back').click();
  await expect.poll(() => panel.getByTestId('seen-before').count()).toBe(0);
});

test('switched off: what was kept of pictures is gone, and the searches stay', async () => {
  const options = await openExtensionPage(scene.browser, 'options.html#likeness-on');
  await options.getByTestId('likeness-on').click();
  await options.locator('[data-testid=likeness-on]:not(:checked)').waitFor();
  await expect
    .poll(() => panel.evaluate(keptInHistory, 0), PATIENT)
    .toEqual({ vectors: 0, searches: 2 });
  await search(await alteredCopy(bench));
  await panel.waitForTimeout(3000); // longer than a search waits to be kept
  expect(await panel.evaluate(keptInHistory, 0)).toEqual({ vectors: 0, searches: 3 });
  expect(await panel.getByTestId('seen-before').count()).toBe(0);
  await options.close();
});
