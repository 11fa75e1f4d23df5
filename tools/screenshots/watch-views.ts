/** The view of watched offers: empty, with changes of every kind, with details, and where it cannot be read. */
import type { Page } from '@playwright/test';
import type { Observation, Watch, WatchChange } from '../../utils/core/model/watch';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';
import { makeSettings } from './material';
import type { View } from './view';

const DAY_MS = 86_400_000;
const AT = Date.UTC(2026, 10, 25, 12);
const LONG =
  '跨境304不锈钢保温杯大容量便携车载水杯男女学生户外运动水壶定制印刷礼品杯子厂家直销一件代发';

const seen = (day: number, price: number | undefined): Observation =>
  price === undefined
    ? { at: AT + day * DAY_MS, state: 'not-seen' }
    : { at: AT + day * DAY_MS, state: 'found', price, moq: 2, stock: 800 };

function watch(number: number, changed: Partial<Watch> & Pick<Watch, 'last'>): Watch {
  const offerId = `60000000000${number}`;
  const title = number === 2 ? LONG : `陶瓷马克杯 ${number}`;
  return {
    id: `cross-border 1688 ${offerId}`,
    createdAt: AT - 9 * DAY_MS,
    offer: { key: `1688 ${offerId}`, offerId, title },
    service: 'cross-border',
    quantity: 200,
    mode: 'stock',
    hasPicture: number !== 3,
    known: changed.last,
    dueAt: AT + number * DAY_MS,
    ...changed,
  };
}

const PRICES = [1240, 1240, 1300, undefined, 1280, 1240, 1180, 1140];
const WATCHES = [
  watch(1, { last: seen(0, 1140) }),
  watch(2, {
    last: seen(-1, 980),
    pending: seen(0, 490),
    trouble: { failure: { code: 'token-expired' }, since: AT - DAY_MS, count: 3 },
  }),
  watch(3, { service: 'ak', id: 'ak 1688 600000000003', last: { at: AT, state: 'gone' } }),
];
const OBSERVATIONS: Record<string, { quantity: number; observation: Observation }[]> =
  Object.fromEntries(
    WATCHES.map(({ id, last }, index) => [
      id,
      (index === 0 ? PRICES.map((price, day) => seen(day - 7, price)) : [last]).map(
        (observation) => ({
          quantity: 200,
          observation,
        }),
      ),
    ]),
  );

const [first = '', second = '', third = ''] = WATCHES.map(({ id }) => id);
/** The oldest first, as they are written. */
const CHANGES: WatchChange[] = [
  { id: '1', watchId: third, at: AT - DAY_MS, isRead: true, kind: 'gone' },
  { id: '3', watchId: second, at: AT, isRead: false, kind: 'stock', before: 800, after: 0 },
  { id: '4', watchId: first, at: AT, isRead: false, kind: 'moq', before: 4, after: 2 },
  { id: '6', watchId: first, at: AT, isRead: false, kind: 'price', before: 1240, after: 1140 },
];

interface Stored {
  watches: readonly Watch[];
  observations: typeof OBSERVATIONS;
  changes: readonly WatchChange[];
}

export function watchViews(baseUrl: string): View[] {
  const view = (name: string, stored: Stored, act?: View['act']): View => ({
    name: `watched${name}`,
    file: 'sidepanel.html',
    settings: makeSettings(baseUrl),
    local: {
      'watch-summary': {
        revision: 1,
        unread: stored.changes.filter(({ isRead }) => !isRead).length,
        keys: stored.watches.map(({ offer }) => offer.key),
        paused: {
          ak: { until: Date.UTC(2999, 1), failure: { code: 'rate-limited' }, count: 2 },
        },
      },
    },
    act: async (page) => {
      await page.evaluate(storeWatches, stored);
      await openPanelMenu(page, 'watched-open');
      await page.getByTestId('watch-back').waitFor();
      await act?.(page);
    },
  });
  const some = { watches: WATCHES, observations: OBSERVATIONS, changes: CHANGES };
  // The team was left since.
  const origin = 'https://relay.mug-traders.example:8443';
  const waiting = Array.from(WATCHES, (one) => ({ ...one, origin }));
  const moved = { ...some, changes: [], watches: waiting };
  return [
    view('', some, (page) => page.getByTestId('watched').nth(2).waitFor()),
    view('-details', some, async (page) => {
      await page.getByTestId('watch-details').first().click();
      await page.getByTestId('observation-table').waitFor();
    }),
    view('-removed', some, async (page) => {
      await page.getByTestId('watch-details').nth(1).click();
      await page.getByTestId('watch-remove').click();
      await page.getByTestId('watched').nth(2).waitFor({ state: 'detached' });
    }),
    view('-waiting', moved, (page) => page.getByTestId('watch-waiting').first().waitFor()),
    view('-none', { watches: [], observations: {}, changes: [] }, waitForNothing),
  ];
}

const waitForNothing = (page: Page) => page.getByTestId('nothing-watched').waitFor();

/** Runs in the page: nothing but these is watched, in the tables of `utils/io/storage/watches-database.ts`. */
async function storeWatches({ watches, observations, changes }: Stored): Promise<void> {
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('watches');
    deleting.addEventListener('success', resolve);
    deleting.addEventListener('error', reject);
  });
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('watches', 1);
    opening.addEventListener('error', reject);
    opening.addEventListener('upgradeneeded', () => {
      const { result } = opening;
      result.createObjectStore('watches', { keyPath: 'id' }).createIndex('due', 'dueAt');
      result.createObjectStore('pictures');
      result.createObjectStore('observations');
      const told = result.createObjectStore('changes', { autoIncrement: true });
      told.createIndex('id', 'id', { unique: true });
      told.createIndex('watch', 'watchId');
      told.createIndex('unread', 'unread');
    });
    opening.addEventListener('success', () => {
      const { result } = opening;
      const tables = result.transaction(['watches', 'observations', 'changes'], 'readwrite');
      for (const one of watches) {
        tables.objectStore('watches').put({ id: one.id, dueAt: one.dueAt, watch: one });
        tables.objectStore('observations').put(JSON.stringify(observations[one.id]), one.id);
      }
      for (const change of changes) {
        tables.objectStore('changes').add({
          id: change.id,
          watchId: change.watchId,
          ...(!change.isRead && { unread: 1 }),
          change,
        });
      }
      tables.addEventListener('abort', reject);
      tables.addEventListener('complete', () => {
        result.close();
        resolve(undefined);
      });
    });
  });
}
