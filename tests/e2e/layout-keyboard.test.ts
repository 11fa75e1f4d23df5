import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { offerIdAt, offers } from '../support/browser/service';
import { openBatchScene, statusesOf, waitForBatch } from '../support/browser/batch';
import { makeProducts } from '../support/browser/gateway';
import { focused, tabTo } from '../support/browser/accessibility';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { searchAgain } from '../support/browser/panel-controls';

const PRODUCTS = makeProducts(3);
const scene = await openBatchScene(PRODUCTS, { gateway: { products: PRODUCTS } });
afterAll(() => scene.close());

test('the idle panel has four controls, in visual order', async () => {
  const panel = await scene.openPanel();
  await waitForStatus(panel, 'idle');
  const way: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await panel.keyboard.press('Tab');
    way.push(await focused(panel));
  }
  expect(way).toEqual(['panel-menu', 'choose-file', 'select-region', 'batch-open']);
});

test('the pictures of a page are searched and opened by keys alone', async () => {
  const panel = await scene.list(3);
  await tabTo(panel, 'batch-all');
  await panel.keyboard.press('Space');
  await panel.getByText('0 of 3 ticked').waitFor();
  await panel.keyboard.press('Space');
  await tabTo(panel, 'batch-start');
  await panel.keyboard.press('Enter');
  await waitForBatch(panel, 'ended');
  expect(await statusesOf(panel)).toEqual({ done: 3 });

  const row = panel.getByTestId('batch-row').nth(1).getByRole('button');
  await tabTo(panel, (await row.textContent()) ?? '');
  await panel.keyboard.press('Enter');
  await waitForStatus(panel, 'done');
  expect((await offerIds(panel))[0]).toBe(PRODUCTS[1]?.offerId);
});

test('the menu for another picture opens, closes and restores the focus', async () => {
  const panel = await scene.openPanel();
  await waitForStatus(panel, 'done');
  await tabTo(panel, 'panel-menu');
  await panel.keyboard.press('Enter');
  await tabTo(panel, 'other-picture');
  await panel.keyboard.press('Enter');
  await panel.getByTestId('picture-address').waitFor();
  for (const control of ['choose-file', 'select-region', 'picture-address']) {
    await panel.keyboard.press('Tab');
    expect(await focused(panel)).toBe(control);
  }
  await panel.keyboard.press('Escape');
  await panel.getByTestId('picture-address').waitFor({ state: 'detached' });
  expect(await focused(panel)).toBe('panel-menu');
});

test('"Show more" moves the focus to the first new offer', async () => {
  await scene.useFake(({ number }) => offers({ from: (number - 1) * 20, count: 20, total: 60 }));
  const panel = await scene.openPanel();
  await searchAgain(panel);
  await expect.poll(() => panel.getByTestId('offer').count()).toBe(20);
  await panel.getByTestId('more').focus();
  await panel.keyboard.press('Enter'); // where the scrolling alone did not ask for it already
  await expect.poll(() => focusedOffer(panel)).toBe(offerIdAt(20));
});

const focusedOffer = (panel: Page) =>
  panel.evaluate(() =>
    document.activeElement?.closest('[data-offer-id]')?.getAttribute('data-offer-id'),
  );
