/**
 * Ten days of 22 watched offers in a real browser: the worker is ended, the browser restarted and closed for
 * two days, the extension updated, the clock wrong by a year, and a service halves all prices for an hour.
 * Every change must be reported once, and no day may see more calls than its budget.
 */
import { afterAll, expect, test } from 'vitest';
import {
  DAYS,
  HALVED,
  MOVES,
  OFFLINE,
  PRODUCTS,
  QUANTITY,
  type Reported,
  WATCHED,
  YEAR_AHEAD,
} from './script';
import { DAY, openWorld } from '../../support/watch/world';
import type { WatchChange } from '../../../utils/core/model/watch';

/** The user has set a limit of 75 calls a day for one service, and none for the other. */
const LIMITS = { 'open-platform': 75 };
const SETTINGS = { isOn: true, hours: 24, share: 20, perDay: 200, threshold: 3 } as const;
const BUDGET = { 'cross-border': 200, 'open-platform': 15 } as const;
const HOUR = 1 / 24;

const world = await openWorld({
  products: PRODUCTS,
  moves: MOVES,
  settings: SETTINGS,
  limits: LIMITS,
});
afterAll(() => world.close());

test('ten days', { timeout: 1_200_000 }, async () => {
  await world.watch(
    WATCHED.map(({ asked, product }) => ({ service: asked, product, quantity: QUANTITY })),
  );
  await world.passUntil(0.5);
  await world.killWorker();
  await world.passUntil(1.4);
  await world.killWorker();
  await world.passUntil(2.5);
  await world.closeBrowser();
  await world.openBrowser();
  await world.passUntil(3.3);
  await world.killWorker();
  await world.passUntil(3.5);
  await world.update();
  await expect.poll(() => world.hasAlarm()).toBe(true);

  await world.passUntil(Math.min(...OFFLINE));
  await world.closeBrowser();
  await world.sleepUntil(Math.max(...OFFLINE) + 1);
  const until = HALVED + HOUR * 0.99; // a second check, which is an hour later, no longer sees it
  const halved = { kind: 'factor', factor: 0.5, from: HALVED, until } as const;
  world.gateway.market.setMoves([...MOVES, halved]);
  await world.openBrowser();
  await expect.poll(() => world.hasAlarm()).toBe(true);

  await world.passUntil(7.4);
  await world.killWorker();
  await world.passUntil(YEAR_AHEAD + 0.3);
  await world.setClockOff(365 * DAY);
  await world.passUntil(YEAR_AHEAD + 0.3 + HOUR / 2);
  await world.setClockOff(0);
  await world.passUntil(9.5);
  await world.killWorker();
  await world.passUntil(DAYS);

  const tables = await world.tables();
  printDays(tables);
  expect(reportedOf(tables)).toEqual(
    WATCHED.flatMap(({ asked, product, reported }) =>
      reported.map((change) => lineOf(`${asked} 1688 ${product.offerId}`, change)),
    ).toSorted(),
  );
  expect(tooLate(tables)).toEqual([]);
  for (const [day, calls] of world.calls) {
    for (const [service, budget] of Object.entries(BUDGET)) {
      expect(calls[service] ?? 0, `${service} on day ${day}`).toBeLessThanOrEqual(budget);
    }
  }
});

function lineOf(watchId: string, { kind, before, after, by }: Reported): string {
  return [watchId, kind, before, after, by].filter((part) => part !== undefined).join(' ');
}

function reportedOf({ changes }: { changes: readonly WatchChange[] }): string[] {
  return changes
    .flatMap((change) => {
      const values = 'before' in change ? { before: change.before } : {};
      const after = 'after' in change ? { after: change.after } : {};
      const by = change.kind === 'cheaper' ? { by: change.cheaper.offerId } : {};
      return [lineOf(change.watchId, { kind: change.kind, ...values, ...after, ...by })];
    })
    .toSorted();
}

const START = new Date(2027, 2, 1).getTime();
const dayOf = (at: number) => Math.floor((at - START) / DAY);

/** Changes reported later than a day, its spread and a second check allow; of days offline, after the return. */
function tooLate({ changes }: { changes: readonly WatchChange[] }): string[] {
  return WATCHED.flatMap(({ asked, product, reported }) =>
    reported.flatMap(({ day, kind, after }) => {
      const latest = OFFLINE.includes(day) || OFFLINE.includes(day + 1) ? HALVED + 2 : day + 2;
      const found = changes.find(
        (change) =>
          change.kind === kind &&
          change.watchId === `${asked} 1688 ${product.offerId}` &&
          (!('after' in change) || change.after === after),
      );
      return found && dayOf(found.at) <= latest ? [] : [`${product.offerId} ${kind}`];
    }),
  );
}

/** Day by day: calls against the budget, and changes planned against changes reported. */
function printDays({ changes }: { changes: readonly WatchChange[] }): void {
  const rows = Array.from({ length: DAYS }, (_, day) => {
    const calls = world.calls.get(day) ?? {};
    const planned = WATCHED.flatMap(({ reported }) => reported).filter(
      (change) => change.day === day,
    );
    const reported = changes.filter(({ at }) => dayOf(at) === day);
    return {
      day,
      'cross-border': `${calls['cross-border'] ?? 0} of ${BUDGET['cross-border']}`,
      'open-platform': `${calls['open-platform'] ?? 0} of ${BUDGET['open-platform']}`,
      planned: planned.length,
      reported: reported.length,
    };
  });
  console.table(rows);
}
