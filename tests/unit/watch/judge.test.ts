import { describe, expect, it } from 'vitest';
import {
  MAX_CHANGES,
  MAX_PRICES,
  type Observation,
  type Watch,
  type WatchChange,
  watchSchema,
} from '@/utils/core/model/watch';
import { judgeObservation, ofOneKind } from '@/utils/core/watch/judge';
import { watch } from '../../support/watch/watch';

const HOUR = 3_600_000;
const T = 1_800_000_000_000;

type Seen = Partial<Omit<Observation, 'at'>> & { h: number };

/** A watch of 1,000 fen, MOQ 10 and a stock of 500 at T, and what is reported of these observations. */
function follow(seen: readonly Seen[], known: Partial<Observation> = {}) {
  const facts = { price: 1000, basis: 'list', moq: 10, stock: 500 } as const;
  const base: Observation = { at: T, state: 'found', ...facts, ...known };
  let current: Watch = watch({ known: base, last: base });
  const reported: WatchChange[] = [];
  for (const { h, ...said } of seen) {
    const observation: Observation = { state: 'found', basis: 'list', ...said, at: T + h * HOUR };
    const judged = judgeObservation(current, observation);
    current = judged.watch;
    reported.push(...judged.reported);
  }
  const lines = reported.map((change) => {
    const at = (change.at - T) / HOUR;
    return 'before' in change
      ? `${at} ${change.kind} ${change.before} ${change.after}`
      : `${at} ${change.kind}`;
  });
  return { lines, watch: current };
}

describe('a price', () => {
  it.each([
    ['up by 3 %', 1030, ['25 price 1000 1030']],
    ['down by 3 %', 970, ['25 price 1000 970']],
    ['up by 2.9 %', 1029, []],
    ['halved', 500, ['25 price 1000 500']],
  ])(
    '%s that two checks say is reported once, with the second, or not at all',
    (_, price, lines) => {
      const seen = [24, 25, 48, 72].map((h) => ({ h, price }));
      expect(follow(seen.slice(0, 1)).lines).toEqual([]);
      expect(follow(seen).lines).toEqual(lines);
    },
  );

  it('is reported when it has drifted 3 % from the last reported one', () => {
    const days = [1, 2, 3, 4].map((day) => ({ h: 24 * day, price: 1000 * 1.01 ** day }));
    expect(follow(days).lines).toEqual([`96 price 1000 ${1000 * 1.01 ** 4}`]);
  });

  it('is not confirmed within the hour, and the first check keeps its time', () => {
    const seen = [24, 24.5, 25].map((h) => ({ h, price: 500 }));
    expect(follow(seen.slice(0, 2)).watch.pending?.at).toBe(T + 24 * HOUR);
    expect(follow(seen).lines).toEqual(['25 price 1000 500']);
  });

  it('that is as before at the second check is never reported, and one that differs waits again', () => {
    const { lines, watch: after } = follow([
      { h: 24, price: 500 },
      { h: 25, price: 1000 },
    ]);
    expect([lines, after.pending]).toEqual([[], undefined]);
    const other = follow([
      { h: 24, price: 500 },
      { h: 25, price: 400 },
      { h: 26, price: 410 },
    ]);
    expect(other.lines).toEqual(['26 price 1000 410']);
  });

  it('that is not said is no change; one that was unknown is known at once, without an entry', () => {
    const silent = follow([{ h: 24 }, { h: 48, price: 900 }, { h: 49, price: 900 }]);
    expect(silent.lines).toEqual(['49 price 1000 900']);
    const base: Observation = { at: T, state: 'found' };
    const first = { at: T + HOUR, state: 'found' as const, price: 700, moq: 2, stock: 0 };
    const { watch: after, reported } = judgeObservation(watch({ known: base, last: base }), first);
    expect(reported).toEqual([]);
    expect(after.known).toMatchObject({ price: 700, moq: 2, stock: 0 });
  });

  it('of the clock that was set back by a year confirms nothing', () => {
    const back = 24 - 365 * 24;
    const { lines, watch: after } = follow([24, back].map((h) => ({ h, price: 500 })));
    expect([lines, after.pending?.at]).toEqual([[], T + back * HOUR]);
  });
});

describe('prices of two bases', () => {
  it('are not compared; the price of the details replaces that of the results', () => {
    const { lines } = follow([
      { h: 24, price: 1400, basis: 'tier' },
      { h: 48, price: 1300, basis: 'tier' },
      { h: 72, price: 1300, basis: 'tier' },
    ]);
    expect(lines).toEqual(['72 price 1400 1300']);
  });

  it('follow the results once details have been silent twice, and not before', () => {
    const seen = [24, 48].map((h) => ({ h, price: 1000 }));
    const later = [72, 96].map((h) => ({ h, price: 900 }));
    const known = { price: 1400, basis: 'tier' } as const;
    expect(follow(seen.slice(0, 1), known).watch.known.price).toBe(1400);
    expect(follow([...seen, ...later], known).lines).toEqual(['96 price 1000 900']);
  });

  it('stand in no curve together', () => {
    const list = { at: T, price: 1240 };
    const tier = { at: T + HOUR, price: 1600, basis: 'tier' as const };
    expect(ofOneKind([list, tier])).toEqual([tier]);
    expect(ofOneKind([])).toEqual([]);
  });
});

it('a MOQ, a stock that is sold out or back, and an offer that is gone or back are each reported once', () => {
  const { lines } = follow([
    { h: 1, moq: 11, stock: 340 },
    { h: 2, moq: 11, stock: 0 },
    { h: 3, stock: 0 },
    { h: 24, stock: 0 },
    { h: 48, stock: 80 },
    { h: 49, stock: 20 },
    { h: 72, state: 'gone' },
    { h: 73, state: 'gone' },
    { h: 96, state: 'gone' },
    { h: 120, price: 1000 },
    { h: 121, price: 1000 },
  ]);
  expect(lines).toEqual(['2 moq 10 11', '3 stock 340 0', '49 stock 0 20', '73 gone', '121 back']);
});

it('an offer that is not among the results is neither gone nor back, and confirms nothing', () => {
  const absent = { h: 25, state: 'not-seen' as const };
  expect(follow([absent, { h: 48, state: 'not-seen' }, { h: 72, price: 1000 }]).lines).toEqual([]);
  const gone = [24, 26].map((h) => ({ h, state: 'gone' as const }));
  expect(follow([...gone.slice(0, 1), absent, ...gone.slice(1)]).lines).toEqual(['26 gone']);
});

it('the latest prices and changes of a watch are kept, and can be stored', () => {
  const hours = Array.from({ length: 3 * MAX_PRICES }, (_, h) => h);
  const { watch: after } = follow(hours.map((h) => ({ h, price: h % 8 < 4 ? 500 : 1000 })));
  expect(after.prices).toHaveLength(MAX_PRICES);
  expect(after.changes).toHaveLength(MAX_CHANGES);
  expect(after.prices.at(-1)?.at).toBe(T + (3 * MAX_PRICES - 1) * HOUR);
  expect(watchSchema.parse(after)).toEqual(after);
});
