/** What services do to watched offers: a fault that ends is not told at all. */
import { afterAll } from 'vitest';
import type { Move } from '../../demo/gateway/market/move';
import { makeProducts, type Product } from '../support/browser/gateway';
import { fault } from '../support/tables/row';
import { DAY, openWorld } from '../support/watch/world';

const COUNT = 10;
const NAMES = '保温杯 雨伞 台灯 背包 毛巾 茶壶 砧板 拖鞋 花瓶 闹钟'.split(' ');
const products = makeProducts(COUNT).map((product, index): Product => {
  const seller = { sellerId: `b2b-${index}`, sellerName: `义乌市${NAMES[index]}厂` };
  const more = { title: `${NAMES[index]} 厂家直销`, stock: 500, ...seller };
  return Object.assign(product, { moq: 10, more });
});
const world = await openWorld({ products, settings: { perDay: 5_000 } });
afterAll(() => world.close());
await world.watch(
  products.map((product) => ({
    service: 'cross-border',
    product,
    quantity: 100,
  })),
);
await world.sleepAndWake(0, 2);

/** More than the interval of a day, with its spread. */
const NEXT_CHECKS = 1.12;
/** The time by which a move is confirmed. */
const AN_HOUR = 1.2 / 24;

/** What is told, and asked, while something lasts and after it. */
async function live(rounds: () => Promise<void>) {
  const { changes: known } = await world.tables();
  const before = world.allCalls();
  await rounds();
  const { changes } = await world.tables();
  const told = changes
    .filter(({ id }) => known.every((one) => one.id !== id))
    .map(({ kind }) => kind);
  return { told, calls: world.allCalls() - before };
}

const setFaults = (faults: object[]) =>
  fetch(`${world.gateway.url}/__faults`, { method: 'POST', body: JSON.stringify(faults) });
const set = (...moves: Move[]) => world.gateway.market.setMoves(moves);

/** Each waits for a second check, which says that it was none. */
const CHECKED_TWICE = { told: [], calls: 2 * COUNT };
fault('watch', 'all prices are halved for an hour', CHECKED_TWICE, () =>
  live(async () => {
    set({ kind: 'factor', factor: 0.5, from: 0 });
    await world.sleepAndWake(NEXT_CHECKS, 2);
    set();
    await world.sleepAndWake(AN_HOUR, 2);
  }),
);

const UNREAD = { told: [], calls: COUNT + 5, troubled: [2, 0] };
fault('watch', 'the service answers web pages for an hour: nothing is gone', UNREAD, async () => {
  const troubled: number[] = [];
  const count = async () => {
    const { watches } = await world.tables();
    troubled.push(watches.filter(({ trouble }) => trouble !== undefined).length);
  };
  const seen = await live(async () => {
    await setFaults([{ kind: 'html', path: '/openapi/', times: 5 }]);
    await world.sleepAndWake(NEXT_CHECKS);
    await count();
    await world.sleepAndWake(AN_HOUR, 2);
    await world.sleepAndWake(AN_HOUR, 2);
    await count();
  });
  return { ...seen, troubled };
});

fault(
  'watch',
  'the clock is a year ahead for half an hour, and right again',
  { told: [], calls: 2 * COUNT },
  () =>
    live(async () => {
      await world.setClockOff(365 * DAY);
      await world.sleepAndWake(0, 2);
      await world.setClockOff(0);
      await world.sleepAndWake(0, 2);
      await world.sleepAndWake(NEXT_CHECKS, 2);
    }),
);
