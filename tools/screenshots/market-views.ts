/** The lines of other markets below the offers, and the listings of one. */
import type { Page } from '@playwright/test';
import { type AddedService, askedOf } from '../../utils/core/model/extras';
import type { Listing, OtherMarket } from '../../utils/core/model/listing';
import type { Offer } from '../../utils/core/model/offer';
import type { StoredPicture } from '../../utils/core/model/search';
import type { Searched } from './hard-views';
import { makeRecord, makeSettings } from './material';
import type { View } from './view';

/** Until the views are taken. */
const DEADLINE_MS = 3_600_000;
const LONG =
  'Nordic Ceramic Coffee Mug 350ml Matte Large Capacity Donaudampfschifffahrtsgesellschaftskapitän Custom Logo';

const makeListing = (
  { imageUrl }: Offer,
  index: number,
  changes: Partial<Listing> = {},
): Listing => ({
  provider: 'demo',
  market: 'alibaba',
  listingId: String(1_600_123_456_000 + index),
  title: index === 1 ? LONG : 'Nordic ceramic coffee mug, 350 ml, matte navy',
  imageUrl,
  url: `https://www.alibaba.com/product-detail/Mug_${1_600_123_456_000 + index}.html`,
  currency: 'USD',
  tiers: [
    { from: 50 * (index + 1), price: 190 + index * 23 },
    { from: 500, price: 160 + index * 23 },
  ],
  moq: 50 * (index + 1),
  sold: 1240 * index,
  seller: {
    name: index === 1 ? `${LONG} Co., Ltd.` : 'Chaozhou Yatao Ceramics Co., Ltd.',
    years: 3 + index,
    country: 'CN',
    isVerified: index % 2 === 0,
  },
  ...changes,
});

const toParcel = (offer: Offer, index: number): Listing =>
  makeListing(offer, index, {
    market: 'aliexpress',
    listingId: String(1_005_006_123_456_000 + index),
    url: `https://www.aliexpress.com/item/${1_005_006_123_456_000 + index}.html`,
    tiers: undefined,
    moq: undefined,
    price: 410 + index * 50,
    rating: 4.7,
    seller: undefined,
    ...(index === 0 ? { shipping: 199 } : index === 1 ? { isFreeShipping: true } : {}),
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
  ): AddedService => ({ service: 'demo', market, state, offers: JSON.stringify(listings) });
  const some = offers.slice(0, 5);
  const ofAlibaba = some.map((offer, index) => makeListing(offer, index));
  const alibaba = result('alibaba', ofAlibaba);
  const aliexpress = result('aliexpress', some.map(toParcel));
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
    view('list-failed', [result('alibaba', ofAlibaba, failed)], { act: show('alibaba') }),
  ];
}

const seeMarkets = (page: Page) => page.getByTestId('markets').scrollIntoViewIfNeeded();
