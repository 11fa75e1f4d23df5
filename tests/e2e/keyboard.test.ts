import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { focused } from '../support/browser/accessibility';
import { makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { productPage } from '../support/browser/site';

const products = makeProducts(6);
const [first] = products;
if (!first) throw new Error('No product');
const scene = await openScene({ gateway: { products } });
afterAll(() => scene.close());

/** More than there are controls from one end of the panel to the other. */
const MAX_STEPS = 80;
const keys: string[] = [];

/** What has the focus, with the offer that it is in. */
async function place(panel: Page): Promise<string> {
  const offer = await panel.evaluate(() => {
    const around = document.activeElement?.closest('[data-testid=offer]');
    return [...document.querySelectorAll('[data-testid=offer]')].findIndex((one) => one === around);
  });
  const hook = await focused(panel);
  return offer < 0 ? hook : `${hook} of ${offer + 1}`;
}

/** Presses the key until this has the focus, and checks that something visible always has it. */
async function goTo(panel: Page, key: 'Tab' | 'Shift+Tab', wanted: string): Promise<void> {
  const way: string[] = [];
  for (let step = 1; step <= MAX_STEPS; step += 1) {
    await panel.keyboard.press(key);
    const at = await place(panel);
    way.push(at);
    if (at !== wanted) continue;
    keys.push(`${key} × ${step}: ${wanted}`);
    return;
  }
  throw new Error(`${key} does not come to ${wanted}: ${way.join(', ')}`);
}

async function press(panel: Page, key: string): Promise<void> {
  await panel.keyboard.press(key);
  keys.push(key);
}

test('keys alone lead to details, a pin, the comparison and a CSV', async () => {
  const src = scene.site.picture({ body: await first.mosaic.png(), cors: true });
  await scene.show(productPage(src, '24.99'));
  const panel = await scene.click(scene.page.locator('#picture'));
  await panel.setViewportSize({ width: 360, height: 720 });
  await waitForStatus(panel, 'done');
  await panel.locator('[data-testid=offer][data-details=known]').nth(3).waitFor();

  await goTo(panel, 'Tab', 'pin of 1');
  await press(panel, 'Enter');
  await goTo(panel, 'Tab', 'details of 3');
  await press(panel, 'Enter');
  await panel.getByTestId('offer').nth(2).getByTestId('offer-details').waitFor();
  await goTo(panel, 'Shift+Tab', 'pin of 3');
  await press(panel, 'Enter');
  await expect.poll(() => panel.getByTestId('tray').getAttribute('data-count')).toBe('2');

  await goTo(panel, 'Tab', 'tray-toggle');
  await press(panel, 'Enter');
  await panel.getByTestId('tray').locator('[data-fact=price] td').nth(1).waitFor();
  expect(await panel.getByTestId('tray').locator('[data-fact=price] td').count()).toBe(2);

  await goTo(panel, 'Tab', 'list-export');
  await press(panel, 'Enter');
  await goTo(panel, 'Tab', 'export-csv');
  const waiting = panel.waitForEvent('download');
  await press(panel, 'Enter');
  const csv = await readFile(await (await waiting).path(), 'utf8');
  expect(parse(csv.trim(), { header: true }).data).toHaveLength(products.length);
  // The focus is back at the button, from where the way goes on.
  await expect.poll(() => focused(panel)).toBe('list-export');
  console.log(keys.join('\n'));
});
