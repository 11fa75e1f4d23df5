/** Offers of several sellers, and what the user has set and kept, for the views of comparing. */
import type { DetailsAnswer } from '../../utils/core/model/extras';
import type { Offer } from '../../utils/core/model/offer';
import type { HistoryEntry, HistoryRow } from '../../utils/core/model/history';
import type { RememberedSeller } from '../../utils/core/model/remembered-seller';
import type { ProvidedPicture } from '../../utils/core/model/search';
import type { StoredPagePrice } from '../../utils/core/model/page-price';
import type { ProfileId } from '../../utils/core/model/profiles';
import { NO_USER_COSTS, withYours, type UserCosts } from '../../utils/core/costs/user-costs';
import { compared, earning } from '../../tests/support/offers/saved';
import { LONG_NAME, LONG_UNIT, LONG_WORD, makeOffers, RTL_TITLE } from './material';

const DAY_MS = 86_400_000;

/** A tile each: what a service may say of an offer, beside the usual. */
const FACTS: Partial<Offer>[] = [
  {
    titleTranslated: 'Nordic plain ceramic mug, matt, large, logo on request',
    place: '广东潮州',
    sold: 12_400,
    repurchase: 0.41,
    rating: 4.8,
    dispatchHours: 48,
    weight: 420,
    size: { length: 12.5, width: 9, height: 10 },
    priceBasis: 'tier',
    tiers: [
      { from: 48, price: 680 },
      { from: 500, price: 595 },
    ],
    seller: { id: 's1', name: '潮州市枫溪区雅陶陶瓷制作厂', years: 9, isFactory: true },
    dropship: { price: 890, isPostFree: true },
    isOnePieceSale: true,
    stock: 8400,
    listedAt: '2025-03-09 14:20:00',
  },
  { place: '浙江义乌', sold: 310, repurchase: 0.12, unit: '对', priceMax: 1680 },
  { place: '福建德化', sold: 5, rating: 3.9, dispatchHours: 360, isPatented: true, lot: 12 },
  { title: '运费补拍专用链接 补差价', price: 100, moq: 1, place: '广东潮州' },
  { title: '陶瓷马克杯 样品 打样 不含运费 混批', price: 720, moq: 2, sold: 88, unit: '箱' },
  { price: undefined, moq: undefined, isPriceHidden: true, place: '江西景德镇' },
  { title: RTL_TITLE, titleTranslated: RTL_TITLE, price: 123_456_789, moq: 1_000_000 },
  {
    title: `${'跨境专供厂家直销一件代发'.repeat(6)} ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789`,
    seller: { id: 's8', name: LONG_NAME, years: 21, isFactory: true },
    place: '广东省潮州市枫溪区',
    unit: LONG_UNIT,
    price: 9900,
    moq: 5,
  },
];

/** Sellers of these offers, by number and by name alone. */
export const REMEMBERED: readonly RememberedSeller[] = [
  {
    at: Date.UTC(2026, 10, 3),
    number: 's1',
    name: '潮州市枫溪区雅陶陶瓷制作厂',
    opinion: 'preferred',
    note: 'Answers within the hour, takes mixed colours from 24 pieces. 王经理 wechat',
  },
  { at: Date.UTC(2026, 9, 30), number: 's8', name: LONG_NAME, opinion: 'avoided' },
  {
    at: Date.UTC(2026, 9, 12),
    name: '义乌市晨曦日用百货有限公司',
    opinion: 'avoided',
    note: 'Sent the wrong glaze twice.',
  },
];

export function comparedOffers(pictures: string): Offer[] {
  return Array.from(makeOffers(pictures), (offer, index) => ({ ...offer, ...FACTS[index] }));
}

/** Two products with several sellers each, as the user has joined them. */
const JOINED = [
  [0, 1, 2, 4],
  [6, 7],
];

export function joinedOffers(offers: readonly Offer[]): Record<string, unknown> {
  const pairs = JOINED.flatMap((places) => {
    const keys = places.flatMap((place) => offers[place] ?? []).map(keyOf);
    return keys.flatMap((one, index) => keys.slice(index + 1).map((other) => [one, other]));
  });
  return {
    'group-edits': pairs.map((pair) => ({ pair: pair.toSorted(), isJoined: true })),
  };
}

/** A service says of each alone what the list did not. */
export function knownDetails(offers: readonly Offer[]): DetailsAnswer[] {
  const pictures = offers.flatMap(({ imageUrl }) => imageUrl ?? []);
  return offers.map(({ offerId, tiers, moq }, index) => {
    const asked = { provider: 'demo' as const, offerId };
    // From one to all that are shown.
    const images = pictures.slice(index, index + (index === 0 ? 7 : index));
    const seller = { id: 'BBBview' };
    return { ...asked, details: { ...asked, tiers, moq, weight: 420, images, seller } };
  });
}

function keyOf({ offerId }: Offer): string {
  return `1688 ${offerId}`;
}

export const PAGE_PRICE: StoredPagePrice = {
  searchId: 'view',
  price: { amount: '24.99', currency: 'USD', pieces: 1, from: 'json-ld' },
  host: 'www.shop.example',
  title: 'Stoneware Mug, Navy, 350 ml | Shop Example',
  lang: 'en',
};

const OTHERS = [
  { amount: '29.99', from: 'visible' },
  { amount: '12.50', from: 'data' },
] as const;

/** As the page's price is stored where it may be wrong, and where none is likely enough to be shown. */
export const DOUBTFUL_PRICE: StoredPagePrice = {
  ...PAGE_PRICE,
  price: {
    amount: '24.99',
    currency: 'USD',
    pieces: 1,
    from: 'json-ld',
    isSure: false,
    others: [...OTHERS],
  },
};
/** Choices that no line of a panel holds. */
export const LONG_PRICE: StoredPagePrice = {
  ...PAGE_PRICE,
  price: {
    amount: '12499000',
    currency: 'IDR',
    from: 'json-ld',
    isSure: false,
    others: [
      { amount: '14999000', from: 'visible' },
      { amount: '12500.50', currency: 'AED', from: 'data' },
    ],
  },
};
export const ASKED_PRICE: StoredPagePrice = {
  ...PAGE_PRICE,
  price: { currency: 'USD', isSure: false, others: [...OTHERS] },
};

/** @param profile absent: none was chosen yet */
export function costsOf(profile: ProfileId | undefined): UserCosts {
  return { ...NO_USER_COSTS, ...(profile && { profile }), destination: 'US' };
}

/** All that can be known of a route is the user's own. */
export function ownCosts(): UserCosts {
  return [
    ['agentShare', 0.04],
    ['agentMin', 0],
    ['packing', 0.35],
    ['prep', 0.2],
    ['freight US sea', 1.4],
    ['invoice', 0.08],
    ['fxSpread', 0.01],
  ].reduce<UserCosts>(
    (costs, [id, value]) =>
      withYours(costs, String(id), { value: Number(value), date: '2026-11-20' }),
    costsOf('stock'),
  );
}

/** Searches of today and of the days before. */
export function makeRows(thumbnails: readonly string[]): HistoryRow[] {
  const now = Date.now();
  const facts: Partial<HistoryRow>[] = [
    {
      pageTitle: 'Stoneware Mug, Navy, 350 ml | Shop Example',
      verdict: 'worth',
      best: best({ perPiece: 680, low: 289, high: 341, margin: 0.46 }),
    },
    {
      pageTitle: `Handmade ${`${LONG_WORD} `.repeat(2)}`,
      verdict: 'maybe',
      best: { ...best({ perPiece: 1890, low: 789, high: 1240, margin: 0.2 }), seller: LONG_NAME },
    },
    {
      pageTitle: RTL_TITLE,
      verdict: 'not',
      best: best({ perPiece: 123_456_789, low: 23_456_789, high: 34_567_890, margin: -8.5 }),
    },
    { verdict: 'unknown' },
    { pageTitle: 'Teapot with Bamboo Handle, Ivory', offers: 0, at: now - DAY_MS },
  ];
  return Array.from(facts, (changes, index) => {
    const thumbnail = thumbnails[index];
    return {
      id: `row-${index}`,
      at: now - index * 60_000,
      pageUrl: `https://www.shop.example/product/${index}`,
      host: 'www.shop.example',
      ...(thumbnail !== undefined && { thumbnail }),
      service: 'demo',
      offers: 20,
      total: 47,
      currency: 'USD',
      quantity: 200,
      sourcePrice: { amount: '24.99', currency: 'USD' },
      ...changes,
    };
  });
}

function best(of: { perPiece: number; low: number; high: number; margin: number }) {
  return {
    offerId: '721188620217',
    title: '北欧简约陶瓷马克杯哑光大容量咖啡杯',
    seller: '潮州市枫溪区雅陶陶瓷制作厂',
    perPiece: of.perPiece,
    landed: { low: of.low, high: of.high },
    margin: { low: of.margin - 0.05, high: of.margin + 0.05 },
  };
}

/** Each row with its offers of then. */
export function makeEntries(
  rows: readonly HistoryRow[],
  offers: readonly Offer[],
  picture: Omit<ProvidedPicture, 'way'>,
): HistoryEntry[] {
  return rows.map((row) => ({
    row,
    perFen: 0.14,
    picture,
    offers: Array.from(
      offers.filter(({ price }) => price !== undefined),
      (offer, index) => ({
        ...compared({ offer: { offerId: offer.offerId, price: offer.price } }),
        offer,
        earning: earning(0.3 - index / 10, 0.4 - index / 10),
      }),
    ),
  }));
}
