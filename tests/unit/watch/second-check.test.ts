import { describe, expect, it } from 'vitest';
import type { Observation } from '@/utils/core/model/watch';
import { createFleet, DAY, HOUR, START } from '../../support/watch/fleet';

type Answer = Partial<Observation> | 'nothing';
const between = (at: number, from: number, to: number) => at >= START + from && at < START + to;
const whole = (price: number) => Math.max(1, Math.round(price));

describe('a large fault of the service for an hour is not reported, nor is its end', () => {
  const faults: [string, (price: number) => Answer][] = [
    ['halves all prices', (price) => ({ price: whole(price / 2) })],
    ['answers in another currency', (price) => ({ price: price * 0.1403 })],
    ['answers one price for all', () => ({ price: 1 })],
    ['answers no prices', () => 'nothing'],
    ['says that all are gone', () => ({ state: 'gone' })],
    ['says that all are sold out', () => ({ stock: 0 })],
    ['answers a MOQ of 1 for all', () => ({ moq: 1 })],
    ['halves all prices and sells none', (price) => ({ price: price / 2, stock: 0 })],
  ];
  it.each(faults)('100 offers checked within the hour in which it %s', (_, fault) => {
    const fleet = createFleet({
      count: 100,
      answer: ({ price }, at) => (between(at, DAY, DAY + HOUR) ? fault(price) : {}),
    });
    fleet.run(0, DAY);
    fleet.checkAll(DAY + HOUR / 2);
    fleet.run(DAY + HOUR, 4 * DAY);
    expect(fleet.reported()).toEqual([]);
    for (const [index, { known, pending }] of fleet.watches().entries()) {
      expect(known).toMatchObject({ state: 'found', price: 100 + 7 * index, moq: 10, stock: 50 });
      expect(pending).toBeUndefined();
    }
  });
});

it('a fault that lasts is reported for each offer once, and once more when it ends', () => {
  const fleet = createFleet({
    count: 20,
    answer: ({ price }, at) => (between(at, DAY, 4 * DAY) ? { price: price / 2 } : {}),
  });
  fleet.run(0, 4 * DAY);
  expect(fleet.reported()).toHaveLength(20);
  fleet.run(4 * DAY, 7 * DAY);
  expect(fleet.reported()).toHaveLength(40);
});

it('one seller who halves a price on the day after a fault that halved all is reported', () => {
  const fleet = createFleet({
    count: 300,
    answer: ({ index, price }, at) => {
      if (between(at, DAY, DAY + HOUR)) return { price: whole(price / 2) };
      return index === 42 && at >= START + 2 * DAY ? { price: whole(price / 2) } : {};
    },
  });
  fleet.run(0, DAY);
  fleet.checkAll(DAY + HOUR / 2);
  fleet.run(DAY + HOUR, 5 * DAY);
  expect(fleet.reported()).toMatchObject([{ kind: 'price', watchId: 'demo 1688 42' }]);
});
