import type { Page } from '@playwright/test';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startWebStandIn } from '../../demo/gateway/web/stand-in';
import { violations } from '../support/browser/accessibility';
import { listPictures, pageOf, waitForBatch } from '../support/browser/batch';
import { SIDE, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { WEB_HOSTS } from '../support/browser/services';

const PAGE = 'https://www.1688.com/';

/** The pictures that reached the page. */
const received: Uint8Array[] = [];
const search = (picture: Uint8Array) => {
  received.push(picture);
  return Promise.resolve([]);
};
let hasInput = true;
const standIn = await startWebStandIn({
  offers: [],
  retriever: { search },
  hasInput: () => hasInput,
});
const scene = await openScene({ hosts: WEB_HOSTS, standIns: [standIn.resolverRule] });
afterAll(async () => {
  await scene.close();
  await standIn.close();
});

const { browser, page, site, gateway } = scene;
const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });

afterEach(async () => {
  received.length = 0;
  await page.bringToFront();
});

/** The tab that a search has opened. */
async function openedTab(): Promise<Page> {
  const find = () => browser.context.pages().find((tab) => tab.url() === PAGE);
  await expect.poll(find, { timeout: 10_000 }).toBeDefined();
  const tab = find();
  if (!tab) throw new Error('The tab has gone again');
  return tab;
}

test('a first search is finished on the page of 1688, chosen in the panel', async () => {
  await scene.forgetService();
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(page.locator('img'));
  await waitForStatus(panel, 'setup');
  await panel.getByTestId('use-web').click();
  const tab = await openedTab();
  await waitForStatus(panel, 'handed-off');

  await tab.getByText('0 offers').waitFor();
  expect(received).toHaveLength(1);
  const { state, service } = await readRecord(panel);
  expect(service).toBe('web');
  expect(state).toMatchObject({ status: 'handed-off', isPictureIn: true });
  expect(gateway.queries).toEqual([]);
  expect(await violations(panel)).toEqual([]);
  await page.bringToFront();
  await panel.getByTestId('show-tab').click();
  await expect.poll(() => tab.evaluate(() => document.visibilityState)).toBe('visible');
  await tab.close();
});

test('where the input is not found, the picture is copied and pasted by hand', async () => {
  hasInput = false;
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(page.locator('img'));
  const tab = await openedTab();
  await waitForStatus(panel, 'handed-off');
  expect((await readRecord(panel)).state).toMatchObject({
    status: 'handed-off',
    isPictureIn: false,
  });
  const line = 'Copy the picture, then press Ctrl+V on 1688’s page.';
  expect(await panel.getByRole('heading', { name: line }).count()).toBe(1);

  await panel.getByTestId('copy-picture').click();
  await panel.locator('[data-testid=copied][data-value=true]').waitFor();
  expect(received).toEqual([]);
  await tab.bringToFront();
  await tab.keyboard.press('Control+V');
  await tab.getByText('0 offers').waitFor();
  expect(received).toHaveLength(1);
  await tab.close();
});

test('what is copied is the part that is searched', async () => {
  hasInput = false;
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(page.locator('img'));
  const first = await openedTab();
  await waitForStatus(panel, 'handed-off');
  await first.close();
  await panel.getByTestId('choose-area').click();
  await panel.getByTestId('area').press('Shift+ArrowLeft');
  await panel.getByTestId('search-area').click();
  const tab = await openedTab();
  await expect.poll(async () => (await readRecord(panel)).area?.width).toBeCloseTo(0.725);
  await waitForStatus(panel, 'handed-off');

  await panel.getByTestId('copy-picture').click();
  await panel.locator('[data-testid=copied][data-value=true]').waitFor();
  await tab.bringToFront();
  await tab.keyboard.press('Control+V');
  await tab.getByText('0 offers').waitFor();
  const [copied = new Uint8Array()] = received;
  const { left, top, width, height } = { left: 0.125, top: 0.125, width: 0.725, height: 0.75 };
  const area = {
    left: left * SIDE,
    top: top * SIDE,
    width: width * SIDE,
    height: height * SIDE,
  };
  expect(await differences(copied, firstProduct.mosaic, area)).toEqual([]);
  await tab.close();
});

test('the pictures of a page wait for a service that shows more than one at a time', async () => {
  await scene.show(pageOf(scene, [await firstProduct.mosaic.png()]));
  const panel = await scene.openPanel();
  await panel.evaluate(() => chrome.storage.session.clear());
  await listPictures(panel);
  const tabs = browser.context.pages().length;
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'paused');
  expect(await panel.getByTestId('batch-reason').getAttribute('data-error')).toBe('one-by-one');
  expect(browser.context.pages()).toHaveLength(tabs);
});
