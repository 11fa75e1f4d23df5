import { afterAll, expect, onTestFinished, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import type { Page } from '@playwright/test';
import {
  type ServiceAnswer,
  type ServiceSearch,
  offerIdsUpTo,
  offers,
  openService,
  tooManyCalls,
} from '../support/browser/service';
import { keepBusy } from '../support/browser/page';
import { dispatchClick } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { errorCode, offerIds, showMore, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { searchAgain } from '../support/browser/panel-controls';

const scene = await openScene({ keepAnswers: true }); // each test has a service of its own
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();

const pageOf = ({ page }: ServiceSearch) => offers({ from: (page - 1) * 20, count: 20, total: 40 });
/** Sends nothing at first, then the answer. */
const silentAt = (number: number) => (search: ServiceSearch) =>
  search.number === number ? {} : pageOf(search);

async function click(answer: (search: ServiceSearch) => ServiceAnswer, pictureDelayMs = 0) {
  const service = await openService(answer);
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  await scene.show(`<img src="${scene.site.slowPicture(png, pictureDelayMs)}">`);
  return { service, panel: await scene.click(scene.page.locator('img')) };
}

async function cancel(panel: Page): Promise<void> {
  await panel.getByTestId('cancel').click();
  expect(await errorCode(panel)).toBe('cancelled');
  expect(await panel.getByTestId('retry').count()).toBe(1);
}

const stage = (panel: Page, name: string) => panel.locator(`[data-stage=${name}]`).waitFor();
const countOffers = (panel: Page) => expect.poll(() => panel.getByTestId('offer').count());

test('cancelled while the picture is loading: nothing is sent, and a retry loads it', async () => {
  const { service, panel } = await click(pageOf, 1_500);
  await stage(panel, 'acquiring');
  await cancel(panel);
  await panel.waitForTimeout(2_000); // the picture would be here by now
  expect(await errorCode(panel)).toBe('cancelled');
  expect(service.searches()).toBe(0);

  await searchAgain(panel);
  await waitForStatus(panel, 'done');
  expect(service.searches()).toBe(1);
});

test('cancelled while the page does not answer: the panel does not wait for the page', async () => {
  await scene.show('<video width="300" height="300"></video>'); // can only be measured in the page
  const panel = await scene.openPanel();
  const { windowId } = await readRecord(panel);
  await keepBusy(scene.page, 4_000);
  await dispatchClick(await extensionWorker(scene.browser), {
    windowId,
    srcUrl: '',
    mediaType: 'video',
  });
  await stage(panel, 'acquiring');
  const before = Date.now();
  await cancel(panel);
  expect(Date.now() - before).toBeLessThan(1_500);
});

test('cancelled while the service searches: the request ends, and a retry sends another', async () => {
  const { service, panel } = await click(silentAt(1));
  await expect.poll(() => service.searches()).toBe(1);
  await cancel(panel);
  await expect.poll(() => service.dropped()).toBe(1);

  await searchAgain(panel);
  await waitForStatus(panel, 'done');
  expect(service.searches()).toBe(2);
  expect((await readRecord(panel)).posts).toBe(2);
});

test('cancelled while it waits: nothing is sent when the wait is over', async () => {
  const { service, panel } = await click(() => tooManyCalls(2));
  await stage(panel, 'waiting');
  await cancel(panel);
  await panel.waitForTimeout(3_000);
  expect(service.searches()).toBe(1);
});

test('cancelled while searching again: the offers stay, and the next page loads as before', async () => {
  const { service, panel } = await click(silentAt(2));
  await countOffers(panel).toBe(20);
  await scene.click(scene.page.locator('img'));
  await panel.getByTestId('answered').waitFor(); // stored: only that can be searched again
  await countOffers(panel).toBe(20);
  await searchAgain(panel);
  await expect.poll(() => service.searches()).toBe(2);
  await panel.getByTestId('cancel').click();
  await waitForStatus(panel, 'done');
  await expect.poll(() => service.dropped()).toBe(1);
  expect(await offerIds(panel)).toEqual(offerIdsUpTo(20));

  await showMore(panel);
  await countOffers(panel).toBe(40);
  expect(await offerIds(panel)).toEqual(offerIdsUpTo(40));
  expect((await readRecord(panel)).posts).toBe(2);
  expect(service.searches()).toBe(3);
});

test('cancelled while a further page loads: the offers stay, and a retry loads it', async () => {
  const { service, panel } = await click(silentAt(2));
  await countOffers(panel).toBe(20);
  await showMore(panel);
  await expect.poll(() => service.searches()).toBe(2);
  await cancel(panel);
  await expect.poll(() => service.dropped()).toBe(1);
  expect(await offerIds(panel)).toEqual(offerIdsUpTo(20));

  await searchAgain(panel);
  await countOffers(panel).toBe(40);
  expect(await offerIds(panel)).toEqual(offerIdsUpTo(40));
  expect((await readRecord(panel)).posts).toBe(3);
  expect(service.searches()).toBe(3);
});
