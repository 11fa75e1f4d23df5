/** The order of the pins: twelve of five sellers, and one with everything that is long. */
import type { Page } from '@playwright/test';
import type { Pin } from '../../utils/core/model/pin';
import type { RememberedSeller } from '../../utils/core/model/remembered-seller';
import { storedPins } from '../../tests/support/order/stored-pins';
import { LONG_TITLE, makeSettings } from './material';
import type { View } from './view';
import { offerKey } from '../../utils/core/model/offer';
import { type Observation, type Watch, watchIdOf } from '../../utils/core/model/watch';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';

const REMEMBERED: readonly RememberedSeller[] = [
  { at: 1, number: 'b2b-e', opinion: 'preferred' },
  { at: 2, number: 'b2b-a', opinion: 'avoided', note: 'Late twice' },
];

function longPin(): Pin[] {
  const [first] = storedPins();
  if (!first) return [];
  const { offer } = first.compared;
  const skus = Array.from({ length: 60 }, (_, at) => ({
    name: `${['哑光黑', '珍珠白', '薄荷绿'][at % 3]} ${500 + at * 10}ml 带提手 礼盒装`,
    price: 1380 + at * 25,
    stock: at % 7 === 0 ? 12 : 4000,
  }));
  const seller = { id: 'b2b-long', name: '义乌市晨曦日用百货有限公司跨境电商事业部第二分公司' };
  const quote = 'skus' as const;
  const long = { ...offer, title: LONG_TITLE, quote, skus, lot: 12, seller };
  return [{ ...first, compared: { ...first.compared, offer: long } }];
}

export function orderViews(baseUrl: string): View[] {
  const view = (name: string, local: Record<string, unknown>, act?: View['act']): View => ({
    name: `order${name}`,
    file: 'sidepanel.html',
    settings: makeSettings(baseUrl),
    local: { money: { currency: 'USD', source: 'built-in' }, ...local },
    act: async (page) => {
      await open(page);
      await act?.(page);
    },
  });
  const draft = {
    day: '2027-01-22',
    items: [{ key: '1688 600000000004', skus: [{ name: '小号', units: 36 }], days: 12 }],
  };
  return [
    view('', { pins: storedPins(), order: draft, sellers: REMEMBERED }),
    view('-long', { pins: longPin() }, (page) => page.getByTestId('order-all-skus').click()),
  ];
}

async function open(page: Page): Promise<void> {
  await page.getByTestId('tray-toggle').click();
  await page.getByTestId('tray-order').click();
  await page.getByTestId('order').waitFor();
}

/** The view of watched offers: empty, with changes of every kind, and after one was removed. */

const DAY_MS = 86_400_000;
const AT = Date.UTC(2026, 10, 25, 12);

const seen = (day: number, price: number): Observation => ({
  at: AT + day * DAY_MS,
  state: 'found',
  price,
  moq: 2,
  stock: 800,
});

type Changed = Partial<Omit<Watch, 'offer' | 'id'>> & Pick<Watch, 'last'>;

function watch(number: number, title: string, changed: Changed): Watch {
  const offerId = `60000000000${number}`;
  const key = offerKey({ offerId });
  const { service = 'cross-border' } = changed;
  return {
    id: watchIdOf(key, service),
    createdAt: AT - number * DAY_MS,
    offer: { key, offerId, title },
    service,
    quantity: 200,
    mode: 'stock',
    hasPicture: number !== 3,
    known: changed.last,
    prices: [],
    changes: [],
    dueAt: AT + number * DAY_MS,
    ...changed,
  };
}

const PRICES = [1240, 1240, 1300, 1280, 1240, 1180, 1140];
const WATCHES = [
  watch(1, '陶瓷马克杯', {
    last: seen(0, 1140),
    prices: PRICES.map((price, day) => ({ at: AT + (day - 6) * DAY_MS, price })),
    changes: [
      { at: AT, isRead: false, kind: 'price', before: 1240, after: 1140 },
      { at: AT, isRead: false, kind: 'moq', before: 4, after: 2 },
    ],
  }),
  watch(2, LONG_TITLE, {
    last: seen(-1, 980),
    pending: seen(0, 490),
    prices: [{ at: AT - DAY_MS, price: 980 }],
    changes: [{ at: AT, isRead: false, kind: 'stock', before: 800, after: 0 }],
    trouble: { failure: { code: 'token-expired' }, since: AT - DAY_MS, count: 3 },
  }),
  watch(3, '陶瓷杯', {
    service: 'ak',
    last: { at: AT, state: 'gone' },
    changes: [{ at: AT - DAY_MS, isRead: true, kind: 'gone' }],
  }),
];

export function watchViews(baseUrl: string): View[] {
  const view = (name: string, watches: readonly Watch[], act: View['act']): View => ({
    name: `watched${name}`,
    file: 'sidepanel.html',
    settings: makeSettings(baseUrl),
    watches,
    local: {
      'watch-summary': {
        revision: 1,
        unread: watches.flatMap(({ changes }) => changes).filter(({ isRead }) => !isRead).length,
        keys: watches.map(({ offer }) => offer.key),
        paused: {
          ak: { until: Date.UTC(2999, 1), failure: { code: 'rate-limited' }, count: 2 },
        },
      },
    },
    act: async (page) => {
      await openPanelMenu(page, 'watched-open');
      await page.getByTestId('watch-back').waitFor();
      await act?.(page);
    },
  });
  return [
    view('', WATCHES, (page) => page.getByTestId('watched').nth(2).waitFor()),
    view('-removed', WATCHES, async (page) => {
      await page.getByTestId('watch-remove').nth(1).click();
      await page.getByTestId('watched').nth(2).waitFor({ state: 'detached' });
    }),
    view('-none', [], waitForNothing),
  ];
}

const waitForNothing = (page: Page) => page.getByTestId('nothing-watched').waitFor();
