import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import {
  type ServiceAnswer,
  type ServiceSearch,
  offerIdsUpTo,
  offers,
  openService,
} from '../support/browser/service';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { errorCode, offerIds, showMore, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { searchAgain } from '../support/browser/panel-controls';

const products = makeProducts(45);
const allIds = products.map(({ offerId }) => offerId);
const scene = await openScene({ gateway: { products } });
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);

/** The panel with the first page of offers. */
async function search(url = scene.gateway.url): Promise<Page> {
  await scene.useService(url);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  return panel;
}

async function searchFake(answer: (search: ServiceSearch) => ServiceAnswer) {
  const service = await openService(answer);
  onTestFinished(() => service.close());
  return { service, panel: await search(service.url) };
}

const countOffers = (panel: Page) => expect.poll(() => panel.getByTestId('offer').count());
const scrollToEnd = (panel: Page) =>
  panel.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

test('45 offers are shown as 20, 40 and 45, each once, and then no more are offered', async () => {
  const before = scene.gateway.stats.imageSearches;
  const panel = await search();
  await countOffers(panel).toBe(20);
  expect(await panel.getByTestId('summary').getAttribute('data-total')).toBe('45');
  await showMore(panel);
  await countOffers(panel).toBe(40);
  await showMore(panel);
  await countOffers(panel).toBe(45);

  expect((await offerIds(panel)).toSorted()).toEqual(allIds.toSorted());
  expect(await panel.getByTestId('more').count()).toBe(0);
  expect((await readRecord(panel)).posts).toBe(3);
  expect(scene.gateway.stats.imageSearches - before).toBe(3);
});

test('scrolling to the end loads the next page', async () => {
  const panel = await search();
  await countOffers(panel).toBe(20);
  await scrollToEnd(panel);
  await countOffers(panel).toBe(40);
  await scrollToEnd(panel);
  await countOffers(panel).toBe(45);
  expect(new Set(await offerIds(panel)).size).toBe(45);
});

test('a page that fails leaves the offers shown, and is retried by one action', async () => {
  const { service, panel } = await searchFake(({ page, number }) => {
    if (number === 3) return { body: '' };
    return offers({ from: (page - 1) * 20, count: page === 3 ? 5 : 20, total: 45 });
  });
  await showMore(panel);
  await countOffers(panel).toBe(40);
  await showMore(panel);

  expect(await errorCode(panel)).toBe('bad-answer');
  expect(await panel.getByTestId('offer').count()).toBe(40);
  expect(await panel.getByTestId('retry').count()).toBe(1);

  await searchAgain(panel);
  await countOffers(panel).toBe(45);
  expect(await offerIds(panel)).toEqual(offerIdsUpTo(45));
  expect((await readRecord(panel)).posts).toBe(4);
  expect(service.searches()).toBe(4);
});

test('an offer that moved on to the next page is shown once', async () => {
  const { panel } = await searchFake(({ page }) =>
    offers({ from: (page - 1) * 15, count: 20, total: 35 }),
  );
  await showMore(panel);
  await countOffers(panel).toBe(35);
  expect(await offerIds(panel)).toEqual(offerIdsUpTo(35));
});

test('an offer that is twice on one page is shown once', async () => {
  const twice = offers({ count: 2, total: 2 });
  const { panel } = await searchFake(() => ({
    ...twice,
    body: twice.body.replaceAll(offerIdsUpTo(2)[1] ?? '', offerIdsUpTo(1)[0] ?? ''),
  }));
  expect(await offerIds(panel)).toEqual(offerIdsUpTo(1));
});
