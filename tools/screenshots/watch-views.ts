/** The view of watched offers: empty, with changes of every kind, and after one was removed. */
import type { Page } from '@playwright/test';
import { offerKey } from '../../utils/core/model/offer';
import { type Observation, type Watch, watchIdOf } from '../../utils/core/model/watch';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';
import { makeSettings } from './material';
import type { View } from './view';

const DAY_MS = 86_400_000;
const AT = Date.UTC(2026, 10, 25, 12);
const LONG =
  '跨境304不锈钢保温杯大容量便携车载水杯男女学生户外运动水壶定制印刷礼品杯子厂家直销一件代发';

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
  watch(2, LONG, {
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
      await page.evaluate(storeWatches, watches);
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

/** Runs in the page: nothing but these is watched, in the tables of `utils/io/storage/watches-database.ts`. */
async function storeWatches(watches: readonly Watch[]): Promise<void> {
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('watches');
    deleting.addEventListener('success', resolve);
    deleting.addEventListener('error', reject);
  });
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('watches', 2);
    opening.addEventListener('error', reject);
    opening.addEventListener('upgradeneeded', () => {
      const { result, transaction } = opening;
      const table = result.createObjectStore('watches', { keyPath: 'id' });
      result.createObjectStore('pictures');
      for (const one of watches) table.put(one);
      transaction?.addEventListener('abort', reject);
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve(undefined);
    });
  });
}
