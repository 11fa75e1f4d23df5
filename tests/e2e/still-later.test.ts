import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from '../../demo/browser/launch';
import { createClosers } from '../../demo/closers';
import { openViews } from '../../tools/screenshots/all-views';
import { showView, type View } from '../../tools/screenshots/view';
import type { Offer } from '../../utils/core/model/offer';
import { BUILD } from '../support/browser/build';
import { holdRows } from '../support/browser/first-row';
import { watchShifts } from '../support/browser/shifts';

const closers = createClosers();
afterAll(() => closers.closeAll());
const views = await openViews(closers);
const browser = await closers.keep(launchBrowser({ extension: BUILD, headless: true }));
const page = await browser.context.newPage();

function viewNamed(name: string): View {
  const view = views.find((one) => one.name === name);
  if (!view) throw new Error(`No view ${name}`);
  return view;
}

/** What the worker stores of the window once it knows it. */
async function storeAdded(value: unknown): Promise<void> {
  await page.evaluate(async (stored) => {
    const { id } = await chrome.windows.getCurrent();
    await chrome.storage.session.set({ [`added:${id}`]: stored });
  }, value);
}

const merged = viewNamed('refine-merged');
const { added } = merged;
/** Offers that come late. */
const late = (changes: Partial<Offer>): Offer[] =>
  Array.from(merged.offers ?? [], (offer, index) => ({
    ...offer,
    ...changes,
    offerId: String(812_000_000_000 + index),
  }));
const ofAnotherProduct = late({ imageUrl: undefined, title: '竹编收纳篮', price: 100 });
const ofSearchedProduct = late({ ...merged.offers?.[0] });

const storeFound = (offers: readonly Offer[]) =>
  storeAdded({
    ...added,
    services: Array.from(added?.services ?? [], (one) =>
      one.service === 'onebound'
        ? { ...one, state: { status: 'done' }, offers: JSON.stringify(offers) }
        : one,
    ),
  });
const seeFirstLate = (panel: Page) =>
  panel.locator('[data-offer-id="812000000000"]').waitFor({ state: 'attached' });

const COMING: readonly {
  what: string;
  view: View;
  come: () => Promise<void>;
  seen: (panel: Page) => Promise<void>;
}[] = [
  {
    what: 'prices of other markets',
    view: viewNamed('market-running'),
    come: () => storeAdded(viewNamed('market-lines').added),
    seen: (panel) =>
      panel.locator('[data-testid=market][data-market=aliexpress][data-status=done]').waitFor(),
  },
  {
    what: 'a market that fails',
    view: viewNamed('market-running'),
    come: () => storeAdded(viewNamed('market-failed').added),
    seen: (panel) => panel.getByTestId('markets').getByTestId('again').waitFor(),
  },
  {
    what: 'similar offers of another service',
    view: merged,
    come: () => storeFound(ofAnotherProduct),
    seen: seeFirstLate,
  },
  {
    what: 'offers of the searched product of another service',
    view: merged,
    come: () => storeFound(ofSearchedProduct),
    seen: seeFirstLate,
  },
];

test.each(COMING)('$what that come late move no offer', async ({ view, come, seen }) => {
  for (const width of [252, 360]) {
    await page.setViewportSize({ width, height: 720 });
    await showView(page, browser.extensionId, view);
    await page.getByTestId('offer').nth(2).waitFor();
    await holdRows(page);
    await page.waitForTimeout(600); // what is known at once
    const shifts = await watchShifts(page);
    await page.waitForTimeout(200); // those before are reported as well
    await shifts.evaluate((all) => all.splice(0));
    await come();
    await seen(page);
    await page.waitForTimeout(600);
    expect(await shifts.evaluate((all) => all)).toEqual([]);
  }
});
