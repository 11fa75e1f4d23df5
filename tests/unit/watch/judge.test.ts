import { describe, expect, it } from 'vitest';
import type { Observation, Watch, WatchChange } from '@/utils/core/model/watch';
import { judgeObservation } from '@/utils/core/watch/judge';
import { watch } from '../../support/watch/watch';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const T = 1_800_000_000_000;

type Seen = Partial<Omit<Observation, 'at'>> & { h: number };

/** A watch of 1,000 fen, MOQ 10 and a stock of 500 at T, and what is reported of these observations. */
function follow(
  seen: readonly Seen[],
  { known = {}, threshold = 3 }: { known?: Partial<Observation>; threshold?: number } = {},
) {
  const base: Observation = {
    at: T,
    state: 'found',
    price: 1000,
    basis: 'list',
    moq: 10,
    stock: 500,
    ...known,
  };
  let current: Watch = watch({ known: base, last: base });
  const reported: WatchChange[] = [];
  const held: boolean[] = [];
  for (const { h, ...facts } of seen) {
    const observation: Observation = { state: 'found', basis: 'list', ...facts, at: T + h * HOUR };
    const judged = judgeObservation(current, observation, { threshold });
    current = judged.watch;
    reported.push(...judged.changes);
    held.push(judged.watch.pending !== undefined);
  }
  const lines = reported.map((change) => {
    const at = (change.at - T) / HOUR;
    return 'before' in change
      ? `${at} ${change.kind} ${change.before} ${change.after}`
      : `${at} ${change.kind}`;
  });
  return { lines, held, reported, watch: current };
}

describe('a price', () => {
  it.each([
    ['up by 3 %', 1030, ['1 price 1000 1030']],
    ['down by 3 %', 970, ['1 price 1000 970']],
    ['up by 2.9 %', 1029, []],
    ['down by 2.9 %', 971, []],
    ['down by 24.9 %', 751, ['1 price 1000 751']],
    ['unchanged', 1000, []],
  ])('%s is reported at once, or not at all', (_, price, lines) => {
    const { held, ...rest } = follow([{ h: 1, price }]);
    expect(rest.lines).toEqual(lines);
    expect(held).toEqual([false]);
  });

  it('is reported when it has drifted 3 % from the last reported one, at 1 % a day', () => {
    const days = Array.from({ length: 9 }, (_, day) => ({
      h: 24 * (day + 1),
      price: 1000 * 1.01 ** (day + 1),
    }));
    expect(follow(days).reported.map(({ at }) => (at - T) / DAY)).toEqual([3, 6, 9]);
  });

  it('is reported once where it really halves, after the check that confirms it', () => {
    const { lines, held } = follow([
      { h: 24, price: 500 },
      { h: 25, price: 500 },
      { h: 48, price: 500 },
      { h: 72, price: 500 },
    ]);
    expect(held).toEqual([true, false, false, false]);
    expect(lines).toEqual(['25 price 1000 500']);
  });

  it.each([
    ['a quarter less', 750],
    ['a quarter more', 1250],
    ['fifty times as much', 50_000],
  ])('waits for a second check where it is %s', (_, price) => {
    expect(follow([{ h: 1, price }])).toMatchObject({ lines: [], held: [true] });
  });

  it('is not confirmed within the hour, and the first check keeps its time', () => {
    const { lines } = follow([
      { h: 24, price: 500 },
      { h: 24.5, price: 500 },
      { h: 25, price: 505 },
    ]);
    expect(lines).toEqual(['25 price 1000 505']);
  });

  it('is never reported where it was held and is as before', () => {
    const { lines, watch: after } = follow([
      { h: 24, price: 500 },
      { h: 25, price: 1000 },
      { h: 48, price: 500 },
      { h: 49, price: 1001 },
    ]);
    expect(lines).toEqual([]);
    expect(after.pending).toBeUndefined();
  });

  it('is held again where it was held and differs now', () => {
    const { lines } = follow([
      { h: 24, price: 500 },
      { h: 25, price: 400 },
      { h: 26, price: 410 },
    ]);
    expect(lines).toEqual(['26 price 1000 410']);
  });

  it('goes on waiting while the service says nothing of it', () => {
    const { lines } = follow([
      { h: 24, price: 500 },
      { h: 25 },
      { h: 26, state: 'not-seen' },
      { h: 27, price: 500 },
    ]);
    expect(lines).toEqual(['27 price 1000 500']);
  });

  it('is no change where it is 0 or none, and the next is compared with the last known', () => {
    expect(follow([{ h: 24 }, { h: 48, price: 900 }]).lines).toEqual(['48 price 1000 900']);
  });

  it('a value that was unknown is known with the first observation, without an entry', () => {
    const base: Observation = { at: T, state: 'found' };
    const first = { at: T + HOUR, state: 'found' as const, price: 700, moq: 2, stock: 0 };
    const { watch: after, changes } = judgeObservation(watch({ known: base, last: base }), first, {
      threshold: 3,
    });
    expect(changes).toEqual([]);
    expect(after.known).toMatchObject({ price: 700, moq: 2, stock: 0 });
  });

  it('is reported with a threshold of 0 for any difference, and for no other reason', () => {
    const { lines } = follow(
      [
        { h: 1, price: 1000 },
        { h: 2, price: 1000.5 },
        { h: 3, price: 1000.5 },
      ],
      {
        threshold: 0,
      },
    );
    expect(lines).toEqual(['2 price 1000 1000.5']);
  });

  it('is held with a threshold of 50 as well', () => {
    const { lines } = follow(
      [
        { h: 1, price: 600 },
        { h: 2, price: 600 },
        { h: 3, price: 500 },
        { h: 4, price: 500 },
      ],
      {
        threshold: 50,
      },
    );
    expect(lines).toEqual(['4 price 1000 500']);
  });
});

describe('prices of two bases', () => {
  it('are not compared; the price of the details replaces that of the results', () => {
    const { lines } = follow([
      { h: 24, price: 1400, basis: 'tier' },
      { h: 48, price: 1400, basis: 'tier' },
      { h: 72, price: 1300, basis: 'tier' },
    ]);
    expect(lines).toEqual(['72 price 1400 1300']);
  });

  it('miss no change if details and results answer in turn', () => {
    const { lines } = follow(
      [
        { h: 24, price: 1000, basis: 'list' },
        { h: 48, price: 1300, basis: 'tier' },
        { h: 72, price: 900, basis: 'list' },
        { h: 96, price: 1300, basis: 'tier' },
      ],
      { known: { price: 1400, basis: 'tier' } },
    );
    expect(lines).toEqual(['48 price 1400 1300']);
  });

  it('follow the results once details have been silent twice', () => {
    const { lines } = follow(
      [
        { h: 24, price: 1000, basis: 'list' },
        { h: 48, price: 1000, basis: 'list' },
        { h: 72, price: 900, basis: 'list' },
      ],
      { known: { price: 1400, basis: 'tier' } },
    );
    expect(lines).toEqual(['72 price 1000 900']);
  });

  it('a promotion in the results is a lower price there', () => {
    expect(follow([{ h: 24, price: 900, basis: 'promotion' }]).lines).toEqual([
      '24 price 1000 900',
    ]);
  });
});

describe('MOQ and stock', () => {
  it('a small move of the MOQ is reported at once, a large one once it is confirmed', () => {
    const { lines } = follow([
      { h: 1, moq: 11 },
      { h: 2, moq: 100 },
      { h: 3, moq: 100 },
      { h: 4, moq: 100 },
    ]);
    expect(lines).toEqual(['1 moq 10 11', '3 moq 11 100']);
  });

  it('sold out is reported once it is confirmed, and back at once', () => {
    const { lines } = follow([
      { h: 1, stock: 340 },
      { h: 24, stock: 0 },
      { h: 25, stock: 0 },
      { h: 48, stock: 0 },
      { h: 72, stock: 80 },
      { h: 96, stock: 20 },
    ]);
    expect(lines).toEqual(['25 stock 340 0', '72 stock 0 80']);
  });

  it('a stock of 0 that is gone with the next check is not reported', () => {
    expect(
      follow([
        { h: 24, stock: 0 },
        { h: 25, stock: 500 },
      ]).lines,
    ).toEqual([]);
  });
});

describe('an offer that is gone', () => {
  it('is reported once it is confirmed, once; back at once, with what moved meanwhile', () => {
    const { lines } = follow([
      { h: 24, state: 'gone' },
      { h: 25, state: 'gone' },
      { h: 48, state: 'gone' },
      { h: 72, price: 1000 },
      { h: 96, price: 1000 },
      { h: 97, state: 'gone' },
      { h: 98, price: 900 },
    ]);
    expect(lines).toEqual(['25 gone', '72 back', '98 price 1000 900']);
  });

  it('is neither gone nor back if it is only not among the results', () => {
    const { lines } = follow([
      { h: 24, state: 'not-seen' },
      { h: 48, state: 'not-seen' },
      { h: 72, price: 1000 },
    ]);
    expect(lines).toEqual([]);
  });

  it('waits while it is not among the results', () => {
    expect(
      follow([
        { h: 24, state: 'gone' },
        { h: 25, state: 'not-seen' },
        { h: 26, state: 'gone' },
      ]).lines,
    ).toEqual(['26 gone']);
  });
});

it('two different changes at once are both reported, each in its time', () => {
  expect(follow([{ h: 24, price: 900, moq: 11 }]).lines).toEqual([
    '24 price 1000 900',
    '24 moq 10 11',
  ]);
  const { lines } = follow([
    { h: 24, price: 500, moq: 11 },
    { h: 25, price: 500, moq: 11, stock: 0 },
    { h: 26, price: 500, moq: 11, stock: 0 },
  ]);
  expect(lines).toEqual(['24 moq 10 11', '25 price 1000 500', '26 stock 500 0']);
});

it('a renamed offer is no change: titles are not compared', () => {
  const base = watch();
  const renamed = watch({ offer: { title: '另一个名字' } });
  const observation: Observation = { ...base.known, at: T + DAY };
  expect(judgeObservation(renamed, observation, { threshold: 3 }).changes).toEqual([]);
});

describe('the clock', () => {
  it('confirms nothing where it is set back by a year', () => {
    const { lines, watch: after } = follow([
      { h: 24, price: 500 },
      { h: 24 - 365 * 24, price: 500 },
    ]);
    expect(lines).toEqual([]);
    expect(after.pending?.at).toBe(T + (24 - 365 * 24) * HOUR);
    expect(
      follow([
        { h: 24, price: 500 },
        { h: 24 - 365 * 24, price: 500 },
        { h: 25 - 365 * 24, price: 500 },
      ]).lines,
    ).toEqual([`${25 - 365 * 24} price 1000 500`]);
  });
});

it('the same check judged twice gives the same entries', () => {
  const one = judgeObservation(
    watch(),
    { at: T + DAY, state: 'found', price: 700 },
    { threshold: 3 },
  );
  const other = judgeObservation(
    watch(),
    { at: T + DAY, state: 'found', price: 700 },
    { threshold: 3 },
  );
  expect(one.changes).toHaveLength(1);
  expect(one).toEqual(other);
});

it('an observation ends the trouble of failed checks', () => {
  const trouble = { failure: { code: 'service-down' as const }, since: T, count: 3 };
  const judged = judgeObservation(
    watch({ trouble }),
    { at: T + DAY, state: 'found' },
    { threshold: 3 },
  );
  expect(judged.watch.trouble).toBeUndefined();
});
