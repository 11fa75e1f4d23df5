import { afterAll, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { openScene } from '../support/browser/scene';
import { openStandIn, STAND_IN_HOSTS } from '../support/stand-in-1688';
import { followTabs } from '../support/stand-in-visibility';

const RESULTS = 'https://air.1688.com/kapp/1688-search/pc-image-search/';

const standIn = await openStandIn({ drawnOnlyVisible: true });
const scene = await openScene({ hosts: STAND_IN_HOSTS, standIns: standIn.resolverRules });
const following = await followTabs(scene.browser);
afterAll(async () => {
  await following.close();
  await scene.close();
  await standIn.close();
});

test('a page of the stand-in draws its cards once the tab behind has come to the front', async () => {
  const { context } = scene.browser;
  const worker = await extensionWorker(scene.browser);
  const opened = context.waitForEvent('page');
  const id = await worker.evaluate(async (url) => {
    const tab = await chrome.tabs.create({ url, active: false });
    return tab.id ?? 0;
  }, RESULTS);
  const tab = await opened;
  await tab.waitForURL(RESULTS);
  await tab.waitForTimeout(1_500);
  const cards = tab.locator('[data-aplus-report]');
  expect(await cards.count()).toBe(0);
  await worker.evaluate((tabId) => chrome.tabs.update(tabId, { active: true }), id);
  await expect.poll(() => cards.count()).toBe(60);
});
