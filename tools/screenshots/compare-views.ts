/** What offers are compared by, what the user takes along, and what is kept. */
import type { Page } from '@playwright/test';
import type { StoredPicture } from '../../utils/core/model/search';
import { PROFILE_IDS, type ProfileId } from '../../utils/core/model/profiles';
import {
  ASKED_PRICE,
  comparedOffers,
  costsOf,
  DOUBTFUL_PRICE,
  joinedOffers,
  knownDetails,
  LONG_PRICE,
  makeEntries,
  makeRows,
  ownCosts,
  PAGE_PRICE,
  REMEMBERED,
} from './compare-material';
import { makeRecord, makeSettings } from './material';
import type { PartId } from '../../entrypoints/options/part';
import { showPart } from '../../tests/support/browser/options';
import type { View } from './view';

interface Material {
  /** Origin of the offers' pictures. */
  baseUrl: string;
  /** A service that answers. */
  gatewayUrl: string;
  picture: StoredPicture;
  /** Data URLs of pictures of pages. */
  thumbnails: readonly string[];
}

/** A user of this profile, with what is stored beside. */
type Stored = Record<string, unknown>;

export function compareViews({ baseUrl, gatewayUrl, picture, thumbnails }: Material): View[] {
  const offers = comparedOffers(baseUrl);
  const joined = joinedOffers(offers);
  const panel = (name: string, local: Stored, act?: View['act']): View => ({
    name: `compare-${name}`,
    file: 'sidepanel.html',
    settings: makeSettings(baseUrl),
    record: () => makeRecord({ total: offers.length, next: undefined }),
    picture,
    offers,
    details: knownDetails(offers),
    pagePrice: PAGE_PRICE,
    local: {
      costs: costsOf('stock'),
      money: { currency: 'USD', source: 'built-in' },
      ...joined,
      ...local,
    },
    ...(act && { act }),
  });
  const ofProfile = (profile: ProfileId | undefined, act?: View['act']) =>
    panel(profile ?? 'first-run', { costs: costsOf(profile) }, act);
  const { searchId: _of, ...sent } = picture;
  const given = { ...sent, width: 1200, height: 1200 };
  const rows = makeRows(thumbnails);
  const entries = () => makeEntries(rows, offers, given);
  const kept = (name: string, act: NonNullable<View['act']>): View => ({
    ...panel(name, {}, act),
    settings: makeSettings(gatewayUrl),
    history: entries(),
  });
  const options = (name: string, part: PartId, local: Stored): View => ({
    name: `compare-options-${name}`,
    file: 'options.html',
    settings: makeSettings(baseUrl),
    local,
    history: entries(),
    act: (page) => showPart(page, part),
  });
  return [
    ofProfile(undefined),
    ...PROFILE_IDS.map((profile) => ofProfile(profile)),
    { ...panel('no-page-price', {}), pagePrice: { searchId: 'view' } },
    { ...panel('price-doubtful', {}), pagePrice: DOUBTFUL_PRICE },
    { ...panel('price-asked', {}), pagePrice: ASKED_PRICE },
    { ...panel('price-long', {}), pagePrice: LONG_PRICE },
    {
      ...panel('price-sheet', {}, (page) => page.getByTestId('edit-price').click()),
      pagePrice: DOUBTFUL_PRICE,
    },
    panel('costs', {}, unfold),
    panel('own-costs', { costs: ownCosts() }, unfold),
    // Nothing is left out: there are other products, too.
    panel('group', { costs: costsOf('brand') }, (page) =>
      page.getByTestId('group').first().click(),
    ),
    panel('sellers', { sellers: REMEMBERED }),
    panel('table', { view: { view: 'table' } }),
    panel('table-brand', { view: { view: 'table' }, costs: costsOf('brand') }),
    panel('filters', {}, openFilters),
    panel('none-passes', {}, leaveNone),
    panel('moved', { costs: costsOf(undefined) }, moveRows),
    panel('tray-closed', {}, (page) => pin(page, 3)),
    panel('tray', {}, openTray),
    {
      ...panel('export-menu', { costs: costsOf('brand') }),
      open: (page) => page.getByTestId('list-export').click(),
    },
    { ...panel('offer-menu', {}), open: (page) => page.getByTestId('offer-menu').first().click() },
    panel('question', {}, ask),
    kept('today', openToday),
    kept('history', openHistory),
    kept('history-entry', openEntry),
    kept('history-check', checkAgain),
    options('money', 'costs', { money: { currency: 'EUR', source: 'daily' } }),
    options('money-own', 'costs', {
      money: {
        currency: 'USD',
        source: 'daily',
        own: { USD: { perCny: 0.139, date: '2026-11-20' } },
      },
    }),
    { ...options('costs', 'costs', { costs: ownCosts() }), act: unfoldCosts },
    {
      ...options('costs-direct', 'costs', { costs: { ...costsOf('dropship'), mode: 'direct' } }),
      act: unfoldCosts,
    },
    {
      // Its parcels have the most inputs, and its hint is the longest.
      ...options('costs-brazil', 'costs', {
        costs: { ...costsOf('dropship'), mode: 'direct', destination: 'BR' },
      }),
      act: unfoldCosts,
    },
    options('data', 'data', { sellers: REMEMBERED }),
  ];
}

async function unfold(page: Page): Promise<void> {
  await page.getByTestId('details').first().click();
  await page.getByTestId('cost').waitFor();
}

async function unfoldCosts(page: Page): Promise<void> {
  await showPart(page, 'costs');
  for (const summary of await page.getByTestId('destination-costs').locator('summary').all()) {
    await summary.click();
  }
}

async function openFilters(page: Page): Promise<void> {
  await page.getByTestId('filters-open').click();
  await page.getByTestId('filter-isSameOnly').waitFor();
}

async function leaveNone(page: Page): Promise<void> {
  await openFilters(page);
  await page.getByTestId('filter-minSimilarity').fill('100');
  await page.getByTestId('filter-minSimilarity').blur();
}

/** An offer that the user clears moves up only later, because the user is working with the rows. */
async function moveRows(page: Page): Promise<void> {
  await page.getByTestId('price-genuine').first().click();
  await page.getByTestId('updated').waitFor();
}

async function pin(page: Page, count: number): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    await page.getByTestId('offer').nth(place).getByTestId('pin').click();
  }
  await page.locator(`[data-testid=tray][data-count="${count}"]`).waitFor();
}

async function openTray(page: Page): Promise<void> {
  await pin(page, 3);
  await page.getByTestId('tray-toggle').click();
  await page
    .getByTestId('note')
    .first()
    .fill('Ask for samples; the glaze of the last ones had cracks');
  await page.getByTestId('note').first().blur();
}

async function ask(page: Page): Promise<void> {
  await page.getByTestId('offer-menu').first().click();
  await page.getByTestId('ask').click();
  await page.getByTestId('question-city').fill('义乌');
}

async function openToday(page: Page): Promise<void> {
  await page.getByTestId('today-line').click();
  await page.getByTestId('history-list').getByTestId('history-row').first().waitFor();
}

async function openHistory(page: Page): Promise<void> {
  await page.getByTestId('panel-menu').click();
  await page.getByTestId('history-open').click();
  await page.getByTestId('history-list').getByTestId('history-row').first().waitFor();
}

async function openEntry(page: Page): Promise<void> {
  await openHistory(page);
  await page.locator('[data-testid=history-row][data-id=row-0]').getByTestId('row-open').click();
  await page.getByTestId('kept-search').waitFor();
}

async function checkAgain(page: Page): Promise<void> {
  await openEntry(page);
  await page.getByTestId('history-check').click();
  await page.getByTestId('history-changes').waitFor();
}
