import { describe, expect, it } from 'vitest';
import type { Reading, WatchChange } from '@/utils/core/model/watch';
import { createFleet, DAY, HOUR, START } from '../../support/watch/fleet';

type Answer = Partial<Reading>;
const between = (at: number, from: number, to: number) => at >= START + from && at < START + to;
const kinds = (reported: readonly WatchChange[]) => reported.map(({ kind }) => kind);
const whole = (price: number) => Math.max(1, Math.round(price));

describe('a fault of the service is one entry, and nothing is reported when it ends', () => {
  const faults: [string, (price: number) => Answer, object][] = [
    ['halves all prices', (price) => ({ price: whole(price / 2) }), { what: 'price' }],
    ['answers in another currency', (price) => ({ price: price * 0.1403 }), { what: 'price' }],
    [
      'answers in whole units of another currency',
      (p) => ({ price: whole(p * 4.38) }),
      { what: 'price' },
    ],
    ['adds 8 % to all prices', (price) => ({ price: price * 1.08 }), { what: 'price' }],
    ['answers one price for all', () => ({ price: 1 }), { what: 'price' }],
    ['says that all are gone', () => ({ state: 'gone' }), { what: 'gone' }],
    ['says that all are sold out', () => ({ stock: 0 }), { what: 'stock' }],
    ['answers a MOQ of 1 for all', () => ({ moq: 1 }), { what: 'moq' }],
  ];
  it.each(faults)('1,000 offers checked within the hour in which it %s', (_, fault, one) => {
    const fleet = createFleet({
      count: 1000,
      answer: ({ price }, at) => (between(at, DAY, DAY + HOUR) ? fault(price) : {}),
    });
    fleet.run(0, DAY);
    expect(fleet.reported()).toEqual([]);
    fleet.checkAll(DAY + HOUR / 2);
    const reported = fleet.reported();
    const services = reported.filter(({ kind }) => kind === 'service');
    expect(services).toHaveLength(1);
    expect(services[0]).toMatchObject({ ...one, service: 'demo' });
    // Small moves are reported at once: those before it is plain that all have moved.
    expect(reported.length).toBeLessThanOrEqual(1 + 4);
    if (reported.length > 1) expect(_).toBe('adds 8 % to all prices');
    fleet.run(DAY + HOUR, 4 * DAY);
    expect(fleet.reported().length).toBe(reported.length + (reported.length - 1));
  });

  it.each([6, 24] as const)('checks that are spread over %d hours', (hours) => {
    const fleet = createFleet({
      count: 1000,
      hours,
      answer: ({ price }, at) => (between(at, DAY, DAY + HOUR) ? { price: whole(price / 2) } : {}),
    });
    fleet.run(0, 4 * DAY);
    expect(fleet.reported()).toMatchObject([{ kind: 'service', what: 'price' }]);
    const [only] = fleet.reported();
    expect(only?.kind === 'service' && only.factor).toBeCloseTo(0.5, 1);
  });

  it('of answers without a price nothing is reported', () => {
    const fleet = createFleet({
      count: 1000,
      answer: (_, at) => (between(at, DAY, DAY + HOUR) ? ('nothing' as const) : {}),
    });
    fleet.run(0, 3 * DAY);
    expect(fleet.reported()).toEqual([]);
  });
});

it('a fault that stays is reported once a day, and no watch forgets what it knew', () => {
  const fleet = createFleet({
    count: 200,
    answer: ({ price }, at) => (at >= START + DAY ? { price: price * 0.1403 } : {}),
  });
  fleet.run(0, 5 * DAY);
  expect(kinds(fleet.reported())).toEqual(['service', 'service', 'service', 'service']);
  for (const [index, { known }] of fleet.watches().entries()) {
    expect(known.price).toBe(100 + 7 * index);
  }
});

it('few watches: a fault that ends within the hour is not reported at all', () => {
  const fleet = createFleet({
    count: 4,
    answer: ({ price }, at) => (between(at, DAY, DAY + HOUR) ? { price: price / 2 } : {}),
  });
  fleet.run(0, DAY);
  fleet.checkAll(DAY + HOUR / 2);
  fleet.run(DAY + HOUR, 3 * DAY);
  expect(fleet.reported()).toEqual([]);
});

describe('what sellers do is reported for each offer', () => {
  it('one halves its price', () => {
    const fleet = createFleet({
      count: 1000,
      answer: ({ index, price }, at) =>
        index === 417 && at >= START + DAY ? { price: price / 2 } : {},
    });
    fleet.run(0, 4 * DAY);
    expect(fleet.reported()).toMatchObject([
      { kind: 'price', watchId: 'demo 1688 417', before: 3019, after: 1509.5 },
    ]);
  });

  it('a seller of ten offers has a sale', () => {
    const fleet = createFleet({
      count: 10,
      seller: () => 'one',
      answer: ({ price }, at) => (at >= START + DAY ? { price: price * 0.7 } : {}),
    });
    fleet.run(0, 4 * DAY);
    expect(kinds(fleet.reported())).toEqual(Array.from({ length: 10 }, () => 'price'));
  });

  it('many change their prices within some days, each by its own share', () => {
    const fleet = createFleet({
      count: 40,
      answer: ({ index, price }, at) =>
        at >= START + DAY ? { price: price * (0.5 + 0.025 * (index % 17)) } : {},
    });
    fleet.run(0, 5 * DAY);
    const reported = new Set(
      fleet.reported().flatMap((change) => (change.kind === 'price' ? change.watchId : [])),
    );
    expect(kinds(fleet.reported()).includes('service')).toBe(false);
    expect(reported.size).toBe(40);
  });

  it('one halves its price on the day after a fault that halved all', () => {
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
    expect(kinds(fleet.reported())).toEqual(['service', 'price']);
  });
});

it('two facts at fault are two entries', () => {
  const fleet = createFleet({
    count: 100,
    answer: ({ price }, at) => (between(at, DAY, DAY + HOUR) ? { price: price / 2, stock: 0 } : {}),
  });
  fleet.run(0, DAY);
  fleet.checkAll(DAY + HOUR / 2);
  fleet.run(DAY + HOUR, 3 * DAY);
  expect(fleet.reported()).toMatchObject([
    { kind: 'service', what: 'price', factor: 0.5 },
    { kind: 'service', what: 'stock' },
  ]);
});
