/**
 * What happens in ten days on the market, and what a watch must have reported of it: written down by hand from
 * what a buyer would say, without the rules that judge it.
 */
import type { Move } from '../../../demo/gateway/market/move';
import { makeProducts, type Product } from '../../support/browser/gateway';

/** Pieces that are bought. */
export const QUANTITY = 100;
export const DAYS = 10;
/** The browser is closed in them, from midnight to midnight. */
export const OFFLINE: readonly number[] = [4, 5];
/** The computer's clock is a year ahead for half an hour. */
export const YEAR_AHEAD = 8;
/** A service halves all prices for an hour. */
export const HALVED = 6;

/** Asked by the number of the offer, and by its picture alone. */
type Asked = 'cross-border' | 'open-platform';

/** A change that is reported, in the words of an entry. Prices in fen. */
export interface Reported {
  kind: string;
  before?: number;
  after?: number;
  /** The seller of the cheaper offer. */
  by?: string;
}

interface Planned {
  /** Price of the offer, in yuan. */
  price: string;
  more?: Product['more'];
  /** Moves of this offer. */
  moves: readonly Move[];
  reported: readonly (Reported & { day: number })[];
}

const price = (day: number, before: number, after: number) => ({
  kind: 'price',
  day,
  before,
  after,
});

/** Offers that are watched by their numbers. */
const BY_NUMBER: readonly Planned[] = [
  {
    price: '10.00',
    moves: [{ kind: 'factor', factor: 1.1, from: 1.3 }],
    reported: [price(1, 1000, 1100)],
  },
  {
    price: '20.00',
    moves: [{ kind: 'factor', factor: 0.95, from: 2.2 }],
    reported: [price(2, 2000, 1900)],
  },
  {
    price: '50.00',
    moves: [{ kind: 'factor', factor: 0.6, from: 2.5 }],
    reported: [price(2, 5000, 3000)],
  },
  {
    price: '8.00',
    moves: [{ kind: 'moq', moq: 60, from: 3.1 }],
    reported: [{ kind: 'moq', day: 3, before: 10, after: 60 }],
  },
  {
    price: '12.50',
    more: { stock: 500 },
    moves: [
      { kind: 'stock', stock: 0, from: 1.6, until: 3.6 },
      { kind: 'stock', stock: 300, from: 3.6 },
    ],
    reported: [
      { kind: 'stock', day: 1, before: 500, after: 0 },
      { kind: 'stock', day: 3, before: 0, after: 300 },
    ],
  },
  {
    price: '30.00',
    moves: [{ kind: 'withdrawn', from: 2.1, until: 6.5 }],
    reported: [
      { kind: 'gone', day: 2 },
      { kind: 'back', day: 6 },
    ],
  },
  {
    // Twice a little, which together is more than the threshold.
    price: '40.00',
    moves: [
      { kind: 'factor', factor: 1.02, from: 1.5 },
      { kind: 'factor', factor: 1.02, from: 3.2 },
    ],
    reported: [price(3, 4000, 4162)],
  },
  {
    // A tier: at 100 pieces it costs 16, not 18.
    price: '18.00',
    more: {
      tiers: [
        { startQuantity: 10, price: '18.00' },
        { startQuantity: 50, price: '16.00' },
      ],
    },
    moves: [{ kind: 'factor', factor: 1.2, from: 7.2 }],
    reported: [price(7, 1600, 1920)],
  },
  { price: '5.00', moves: [{ kind: 'renamed', from: 2 }], reported: [] },
  {
    // Up and down again while the browser is closed.
    price: '6.00',
    moves: [{ kind: 'factor', factor: 1.1, from: 4.5, until: 5.5 }],
    reported: [],
  },
  { price: '7.00', moves: [{ kind: 'zero', from: 7.1, until: 8.2 }], reported: [] },
  {
    price: '9.00',
    moves: [{ kind: 'factor', factor: 1.5, from: 4.2 }],
    reported: [price(4, 900, 1350)],
  },
];

/** Offers that are watched by their picture. */
const BY_PICTURE: readonly Planned[] = [
  {
    price: '10.00',
    moves: [
      { kind: 'factor', factor: 0.9, from: 1.4 },
      { kind: 'factor', factor: 1.2, from: 7.5 },
    ],
    reported: [price(1, 1000, 900), price(7, 900, 1080)],
  },
  {
    price: '20.00',
    moves: [{ kind: 'factor', factor: 1.3, from: 3 }],
    reported: [price(3, 2000, 2600)],
  },
  {
    price: '15.00',
    moves: [{ kind: 'moq', moq: 20, from: 2.4 }],
    reported: [{ kind: 'moq', day: 2, before: 10, after: 20 }],
  },
  {
    price: '25.00',
    moves: [],
    reported: [{ kind: 'cheaper', day: 2, before: 2500, by: '700000000004' }],
  },
  // An offer that is not among the results is not gone: nobody says so.
  { price: '30.00', moves: [{ kind: 'withdrawn', from: 1.5, until: 5.5 }], reported: [] },
  { price: '35.00', moves: [{ kind: 'renamed', from: 3 }], reported: [] },
  {
    price: '12.00',
    moves: [{ kind: 'factor', factor: 0.95, from: 5.2 }],
    reported: [price(5, 1200, 1140)],
  },
  {
    price: '16.00',
    moves: [{ kind: 'factor', factor: 0.9, from: 8.6 }],
    reported: [price(8, 1600, 1440)],
  },
  {
    price: '3.00',
    moves: [
      { kind: 'factor', factor: 1.5, from: 1.2 },
      { kind: 'factor', factor: 1 / 1.5, from: 6.6 },
    ],
    reported: [price(1, 300, 450), price(6, 450, 300)],
  },
  { price: '4.00', moves: [], reported: [] },
];

export interface WatchedOffer {
  asked: Asked;
  product: Product;
  reported: readonly (Reported & { day: number })[];
}

const mosaics = makeProducts(BY_NUMBER.length + BY_PICTURE.length);

const NAMES =
  '保温杯 雨伞 台灯 背包 毛巾 茶壶 砧板 拖鞋 花瓶 闹钟 手套 帐篷 口罩 围裙 相框 钱包 衣架 水壶 烛台 音箱 鼠标 键盘'.split(
    ' ',
  );
const titleOf = (place: number) => `${NAMES[place]} 厂家直销`;

const toWatched = (asked: Asked, first: number) => (plan: Planned, index: number) => {
  const place = first + index;
  const { mosaic } = mosaics[place] ?? {};
  if (!mosaic) throw new Error('There are too few pictures');
  const offerId = String(600_000_000_001 + place);
  const seller = { sellerId: `b2b-${place}`, sellerName: `义乌市${NAMES[place]}厂` };
  const more = { title: titleOf(place), ...seller, ...plan.more };
  return {
    asked,
    product: { mosaic, offerId, price: plan.price, moq: 10, more },
    reported: plan.reported,
  };
};

export const WATCHED: readonly WatchedOffer[] = [
  ...BY_NUMBER.map(toWatched('cross-border', 0)),
  ...BY_PICTURE.map(toWatched('open-platform', BY_NUMBER.length)),
];

/** Somebody sells it for less from the second day on. */
const UNDERCUT = BY_NUMBER.length + 3;
const undercut = WATCHED[UNDERCUT]?.product;
if (!undercut) throw new Error('There is no such offer');
const CHEAPER: Product = {
  ...undercut,
  offerId: '700000000004',
  price: '20.00',
  more: { title: titleOf(UNDERCUT), sellerId: 'b2b-cheaper', sellerName: '东莞市制品厂' },
};

export const PRODUCTS: readonly Product[] = [...WATCHED.map(({ product }) => product), CHEAPER];

const PLANS = [...BY_NUMBER, ...BY_PICTURE];

/** Everything but the halved hour, whose moment is not known before. */
export const MOVES: readonly Move[] = [
  ...PLANS.flatMap(({ moves }, index) => {
    const offers = [WATCHED[index]?.product.offerId ?? ''];
    return moves.map((move): Move => ({ ...move, offers }));
  }),
  { kind: 'withdrawn', from: 0, until: 2.8, offers: [CHEAPER.offerId] },
];
