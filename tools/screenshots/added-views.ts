/** Words and filters of a search, and the offers of other services. */
import type { Page } from '@playwright/test';
import { type AddedService, askedOf } from '../../utils/core/model/extras';
import type { Offer } from '../../utils/core/model/offer';
import type { Query } from '../../utils/core/model/query';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';
import type { Searched } from './offer-views';
import { DEADLINE_MS, LONG_WORD, makeRecord, makeSettings, type Record } from './material';
import type { View } from './view';
import type { Listing, OtherMarket } from '../../utils/core/model/listing';
import type { StoredPicture } from '../../utils/core/model/search';
import { listing, parcelListing } from '../../tests/support/offers/listing';
import { addedMarket } from '../../tests/support/panel/markets';

const ALL: Query = {
  words: `跨境爆款陶瓷马克杯 ${LONG_WORD}`,
  filters: ['ships-in-24h', 'ships-in-48h', 'certified-factory', 'one-piece'],
};

async function open(page: Page): Promise<void> {
  await openPanelMenu(page, 'refine-open');
  await page.getByTestId('refine-search').waitFor();
}

export function refineViews(
  searched: Searched,
  { baseUrl, offers }: { baseUrl: string; offers: Offer[] },
): View[] {
  const { connections } = makeSettings(baseUrl);
  const ak = { baseUrl: 'https://skills-gateway.1688.com' };
  const settings = {
    service: 'cross-border' as const,
    connections: {
      ...connections,
      'cross-border': { baseUrl: 'https://gw.open.1688.com', titleLanguage: 'en' as const },
      ak,
      onebound: { baseUrl: 'https://api-gw.onebound.cn', market: '1688' as const },
    },
  };
  const view = (name: string, query: Query | undefined, shown: Offer[] = offers): View => ({
    ...searched(
      `refine-${name}`,
      () => ({ service: 'cross-border', ...(query && { query }), ...none(shown) }),
      shown,
    ),
    settings,
  });
  const focused = (page: Page) => page.getByTestId('drop-one-piece').focus();
  return [
    { ...view('open', undefined), act: open },
    { ...view('open-all', { ...ALL, isWordsOnly: true }), act: open },
    { ...searched('refine-words-alone', () => ({}), offers), act: open },
    view('told', ALL),
    { ...view('focus', ALL), act: focused },
    view('no-match', ALL, []),
    { ...view('merged', undefined), added: addedTo(offers) },
  ];
}

function none(shown: readonly Offer[]): Partial<Record> {
  return shown.length === 0 ? { total: 0, next: undefined } : {};
}

/** One that answered, one on its way, one that failed. */
function addedTo(offers: readonly Offer[]) {
  const record = { ...makeRecord({ service: 'cross-border' }), id: 'view', windowId: 1 };
  const found = (
    service: AddedService['service'],
    state: AddedService['state'],
    some: readonly Offer[],
  ): AddedService => ({ service, state, offers: JSON.stringify(some) });
  return {
    searchId: 'view',
    asked: askedOf(record),
    services: [
      found('ak', { status: 'done' }, offers.slice(0, 3)),
      found('onebound', { status: 'running', deadline: Date.now() + DEADLINE_MS }, []),
      found('demo', { status: 'failed', failure: { code: 'service-down' } }, []),
    ],
  };
}

/** The lines of other markets below the offers, and the listings of one. */

const LONG = `Nordic Ceramic Coffee Mug 350ml Matte Large Capacity ${LONG_WORD} Custom Logo`;

const ofAlibaba = ({ imageUrl }: Offer, at: number): Listing => {
  const usual = listing();
  return {
    ...usual,
    provider: 'demo',
    listingId: String(1_600_123_456_000 + at),
    ...(at === 1 && { title: LONG }),
    imageUrl,
    sold: 1240 * at,
    seller: {
      ...usual.seller,
      years: 3 + at,
      isVerified: at % 2 === 0,
      ...(at === 1 && { name: LONG }),
    },
  };
};

const ofAliexpress = ({ imageUrl }: Offer, at: number): Listing =>
  parcelListing({
    provider: 'demo',
    listingId: String(1_005_006_123_456_000 + at),
    imageUrl,
    price: 410 + at * 50,
    rating: 4.7,
    ...(at === 0 ? { shipping: 199 } : at === 1 ? { isFreeShipping: true } : {}),
  });

interface Material {
  baseUrl: string;
  offers: Offer[];
  picture: StoredPicture;
}

export function marketViews(searched: Searched, { baseUrl, offers, picture }: Material): View[] {
  const asked = askedOf({ ...makeRecord(), id: picture.searchId, windowId: 1 });
  const result = (
    market: OtherMarket,
    listings: Listing[],
    state: AddedService['state'] = { status: 'done' },
  ): AddedService => addedMarket(listings, { market, state });
  const some = offers.slice(0, 5);
  const alibaba = result('alibaba', some.map(ofAlibaba));
  const aliexpress = result('aliexpress', some.map(ofAliexpress));
  const running = { status: 'running', deadline: Date.now() + DEADLINE_MS } as const;
  const failed = { status: 'failed', failure: { code: 'rate-limited' } } as const;
  const view = (
    name: string,
    services: readonly AddedService[],
    changes: Partial<View> = {},
  ): View => ({
    ...searched(`market-${name}`, () => ({}), offers.slice(0, 3)),
    settings: makeSettings(baseUrl),
    added: { searchId: picture.searchId, asked, services: [...services] },
    act: seeMarkets,
    ...changes,
  });
  const show = (market: string) => async (page: Page) => {
    const line = page.locator(`[data-testid=market][data-market=${market}]`);
    await line.getByTestId('open-market').click();
    await line.getByTestId('listing').first().waitFor();
    await line.evaluate((shown) => shown.scrollIntoView());
  };
  return [
    view('lines', [alibaba, aliexpress]),
    view('running', [result('alibaba', [], running), result('aliexpress', [], running)]),
    view('failed', [result('alibaba', [], failed), result('aliexpress', [])]),
    view('unasked', []),
    view('unseen', [alibaba, aliexpress], {
      settings: { ...makeSettings(baseUrl), likeness: false },
      act: show('aliexpress'),
    }),
    view('list-alibaba', [alibaba, aliexpress], { act: show('alibaba') }),
    view('list-aliexpress', [alibaba, aliexpress], { act: show('aliexpress') }),
    view('list-failed', [result('alibaba', some.map(ofAlibaba), failed)], { act: show('alibaba') }),
  ];
}

const seeMarkets = (page: Page) => page.getByTestId('markets').scrollIntoViewIfNeeded();
