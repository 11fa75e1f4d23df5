/** Lists that 1688's page draws in parts, and tabs that are used again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { factsOf, offersOf } from '../support/card-facts';
import { readStoredOffers } from '../support/firefox/stored-offers';
import { openKeylessScene } from '../support/firefox/without-a-key';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  extension: { getViews(filter: { type: 'sidebar' }): Window[] };
  tabs: {
    get(id: number): Promise<{ url?: string }>;
    onActivated: { addListener(listen: (tab: { tabId: number }) => Promise<void>): void };
  };
};

const scene = await openKeylessScene();
afterAll(() => scene.close());
const { options, sidebar, standIn } = scene;

beforeAll(async () => {
  await scene.search();
  await scene.choose();
  await scene.expectOffers();
});

test('a second picture is put into the same tab, and its slow results are waited for', async () => {
  await scene.search({ uploadMs: 2_000, cardsMs: 2_000 }, 1);
  await scene.expectOffers();
  expect(await scene.countTabsOf1688()).toBe(1);
  expect(await scene.inFront()).toBe(scene.products[1]);
});

test('a tab whose cards are drawn only in sight is shown once, and then the user’s tab again', async () => {
  await options.evaluate(noteShownTabs);
  await scene.search({ drawnOnlyVisible: true });
  await scene.expectOffers();
  await expect.poll(() => scene.inFront()).toBe(scene.products[0]);
  const shown = z
    .array(z.string())
    .parse(await options.evaluate(() => Reflect.get(window, 'shown')));
  expect(shown.filter((host) => host.endsWith('1688.com'))).toHaveLength(1);
});

test('“Show more” reads a list to its end that keeps sixty of its cards in the page', async () => {
  await scene.search({ list: 'virtual' });
  await scene.expectOffers();
  const byId = (one: { offerId: string }, other: { offerId: string }) =>
    one.offerId.localeCompare(other.offerId);
  const listed = async () => {
    await options.evaluate(pressMore);
    return (await readStoredOffers(options)).map(factsOf).toSorted(byId);
  };
  const expected = offersOf(standIn.cards).toSorted(byId);
  await expect.poll(listed, { timeout: 60_000, interval: 500 }).toEqual(expected);
  await sidebar.waitFor('done');
  expect(standIn.uploads).toHaveLength(1);
});

/** These run in a page of the extension. */
function noteShownTabs(): void {
  const shown: string[] = [];
  Reflect.set(window, 'shown', shown);
  browser.tabs.onActivated.addListener(async ({ tabId }) => {
    const { url = '' } = await browser.tabs.get(tabId);
    if (URL.canParse(url)) shown.push(new URL(url).hostname);
  });
}

function pressMore(): void {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  view?.document.querySelector<HTMLElement>('[data-testid=more]')?.click();
}
