import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { errorCode, showMore, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { stopWorker } from '../support/browser/worker';
import { expectCards, openWithoutKey, readStoredOffers } from '../support/browser/without-key';
import { offersOf } from '../support/card-facts';

const { standIn, scene, search, searchNext, tabs, closeTabs, close } = await openWithoutKey();
afterAll(close);
const { browser } = scene;

/** The tab of 1688, once it shows what its state says. */
async function tabIn(panel: Page, state: string): Promise<Page> {
  await panel.locator(`[data-testid=way][data-state=${state}]`).waitFor({ timeout: 25_000 });
  await waitForStatus(panel, 'handed-off', 25_000);
  const [tab] = tabs();
  if (!tab) throw new Error('No tab of 1688 is open');
  return tab;
}

test('a worker that is stopped for two minutes while the user logs in goes on once that is done', async () => {
  const panel = await search({ loginAt: 'results' });
  const tab = await tabIn(panel, 'login');
  await stopWorker(browser, panel);
  await panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const key = `search:${id}`;
    const { [key]: record } =
      await chrome.storage.session.get<Record<string, { way: object }>>(key);
    const earlier = { since: Date.now() - 120_000, seen: Date.now() - 120_000 };
    await chrome.storage.session.set({ [key]: { ...record, way: { ...record?.way, ...earlier } } });
  });
  await panel.getByTestId('show-tab').click();
  await tab.getByRole('button', { name: '登录' }).click();
  await expectCards(panel, standIn);
});

test('a check is left to the user, and reading goes on by itself once it is passed', async () => {
  const panel = await search({ checkAt: 'results', check: 'dialog' });
  const tab = await tabIn(panel, 'check');
  await tab.frameLocator('#baxia-dialog-content').locator('#nc_1_n1z').click();
  await expectCards(panel, standIn);
});

test('a second picture is searched in the same tab, and slow results of it are waited for', async () => {
  const panel = await search();
  await expectCards(panel, standIn);
  await searchNext({ uploadMs: 3_000, cardsMs: 1_500 });
  await waitForStatus(panel, 'running');
  await expectCards(panel, standIn);
  expect(tabs()).toHaveLength(1);
});

test('Show more reads the other sixty offers of a list that keeps sixty in the page', async () => {
  const panel = await search({ list: 'virtual' });
  await waitForStatus(panel, 'done', 25_000);
  await panel.getByTestId('more').waitFor();
  for (let presses = 0; presses < 4; presses += 1) {
    const { next } = await readRecord(panel);
    if (next === undefined) break;
    await showMore(panel);
    await expect
      .poll(async () => (await readRecord(panel)).next, { timeout: 25_000 })
      .not.toBe(next);
    await waitForStatus(panel, 'done', 25_000);
  }
  const read = (await readStoredOffers(panel)).map(({ offerId }) => offerId);
  const said = offersOf(standIn.cards).map(({ offerId }) => offerId);
  expect(new Set(read)).toEqual(new Set(said));
  expect(read).toHaveLength(said.length);
  expect(standIn.uploads).toHaveLength(1);
});

test('a tab that the user closes ends the search, and Search again opens another', async () => {
  const panel = await search({ uploadMs: 20_000 });
  await panel
    .locator('[data-testid=way][data-step="3"], [data-testid=way][data-step="4"]')
    .waitFor();
  await closeTabs();
  expect(await errorCode(panel, 20_000)).toBe('tab-closed');
  standIn.behave();
  await panel.getByTestId('retry').click();
  await expectCards(panel, standIn);
});

test('a worker that is stopped during the upload is followed by one that goes on with the same tab', async () => {
  const panel = await search({ uploadMs: 2_500 });
  await panel.locator('[data-testid=way][data-step="3"]').waitFor({ timeout: 20_000 });
  await stopWorker(browser, panel);
  await expectCards(panel, standIn, { timeout: 40_000 });
  expect(tabs()).toHaveLength(1);
  expect(standIn.uploads).toHaveLength(1);
});
