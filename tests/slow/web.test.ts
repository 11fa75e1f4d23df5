import type { Page } from '@playwright/test';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { violations } from '../support/browser/accessibility';
import { listPictures, pageOf, waitForBatch } from '../support/browser/batch';
import { SIDE, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { STAND_IN_HOSTS, openEmptyStandIn } from '../support/stand-in-1688';

const PAGE = 'https://www.1688.com/';

/** A page that searches with the picture alone, and finds nothing. */
const GOES_ON = { afterPicture: 'goes' } as const;
/** The same, whose input is not found. */
const WITHOUT_INPUT = { ...GOES_ON, input: 'none' } as const;
const NOTHING = '抱歉，没有找到与图片相似的货源';
const standIn = await openEmptyStandIn();
const { uploads } = standIn;
const scene = await openScene({ hosts: STAND_IN_HOSTS, standIns: standIn.resolverRules });
afterAll(async () => {
  await scene.close();
  await standIn.close();
});

const { browser, page, site, gateway } = scene;
const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });

afterEach(async () => {
  standIn.behave();
  await page.bringToFront();
});

const behave = (changes: Partial<Behaviour>) => standIn.behave({ shows: 'empty', ...changes });

/** The tab that a search has opened. */
async function openedTab(): Promise<Page> {
  const find = () => browser.context.pages().find((tab) => tab.url() === PAGE);
  await expect.poll(find, { timeout: 10_000 }).toBeDefined();
  const tab = find();
  if (!tab) throw new Error('The tab has gone again');
  return tab;
}

test('a first search is finished on the page of 1688, chosen in the panel', async () => {
  behave(GOES_ON);
  await scene.forgetService();
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(page.locator('img'));
  await waitForStatus(panel, 'setup');
  await panel.getByTestId('use-web').click();
  const tab = await openedTab();
  await waitForStatus(panel, 'handed-off');

  await tab.getByText(NOTHING).waitFor();
  expect(uploads).toHaveLength(1);
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
  behave(WITHOUT_INPUT);
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
  expect(uploads).toEqual([]);
  await tab.bringToFront();
  await tab.keyboard.press('Control+V');
  await tab.getByText(NOTHING).waitFor();
  expect(uploads).toHaveLength(1);
  await tab.close();
});

test('what is copied is the part that is searched', async () => {
  behave(WITHOUT_INPUT);
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
  await tab.getByText(NOTHING).waitFor();
  const copied = uploads[0]?.bytes ?? new Uint8Array();
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
