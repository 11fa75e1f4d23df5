/** What holds of the entries for any observations, and any clock. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Observation, Watch, WatchChange } from '@/utils/core/model/watch';
import { judgeObservation } from '@/utils/core/watch/judge';
import { watch } from '../../support/watch/watch';

const HOUR = 3_600_000;
const T = 1_800_000_000_000;

const price = fc.oneof(
  fc.integer({ min: 1, max: 3000 }),
  fc.integer({ min: 950, max: 1050 }),
  fc.constantFrom(500, 1000, 140.3),
);
const optional = <V>(of: fc.Arbitrary<V>) => fc.option(of, { nil: undefined });

const observationIn = (step: fc.Arbitrary<number>) =>
  fc.record({
    step,
    state: fc.constantFrom('found', 'found', 'found', 'gone', 'not-seen'),
    price: optional(price),
    moq: optional(fc.constantFrom(1, 2, 10, 11)),
    stock: optional(fc.constantFrom(0, 3, 500)),
  });

/** Hours between two checks. */
const forward = observationIn(fc.constantFrom(0.2, 1, 1.1, 24, 168));
const anywhere = observationIn(fc.integer({ min: -9000, max: 9000 }));

type Seen = typeof forward extends fc.Arbitrary<infer S> ? S : never;

function follow(seen: readonly Seen[], threshold: number) {
  let at = T;
  const known: Observation = { at, state: 'found', price: 1000, moq: 10, stock: 500 };
  let current: Watch = watch({ known, last: known });
  const steps: { observation: Observation; changes: WatchChange[]; watch: Watch }[] = [];
  for (const { step, state, ...facts } of seen) {
    at = Math.max(0, at + step * HOUR);
    const entries = Object.entries(facts).filter(([, value]) => value !== undefined);
    const observation: Observation = {
      at,
      state,
      ...(state === 'found' && Object.fromEntries(entries)),
    };
    const judged = judgeObservation(current, observation, { threshold });
    current = judged.watch;
    steps.push({ observation, ...judged });
  }
  return steps;
}

const threshold = fc.constantFrom(0, 1, 3, 10, 50);

it('each entry begins where the last of its kind has ended, and no two in a row are equal', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(forward, anywhere)), threshold, (seen, percent) => {
      const ends = { price: 1000, moq: 10 };
      let isGone = false;
      let isSoldOut = false;
      for (const { changes } of follow(seen, percent)) {
        for (const change of changes) {
          if (change.kind === 'price' || change.kind === 'moq') {
            expect(change.before).toBe(ends[change.kind]);
            expect(change.after).not.toBe(change.before);
            ends[change.kind] = change.after;
          }
          if (change.kind === 'stock') {
            expect(change.before === 0).toBe(isSoldOut);
            expect(change.after === 0).toBe(!isSoldOut);
            isSoldOut = change.after === 0;
          }
          if (change.kind === 'gone' || change.kind === 'back') {
            expect(isGone).toBe(change.kind === 'back');
            isGone = change.kind === 'gone';
          }
        }
      }
    }),
  );
});

it('the entries replayed give a price within the threshold of the last observation that is not held', () => {
  fc.assert(
    fc.property(fc.array(forward), threshold, (seen, percent) => {
      let replayed = 1000;
      for (const { observation, changes, watch: after } of follow(seen, percent)) {
        for (const change of changes) if (change.kind === 'price') replayed = change.after;
        expect(after.known.price).toBe(replayed);
        const isHeld = after.pending?.price !== undefined;
        if (observation.price === undefined || isHeld) continue;
        expect(Math.abs(observation.price / replayed - 1)).toBeLessThanOrEqual(
          percent / 100 + 1e-8,
        );
      }
    }),
  );
});

it.each([
  ['an hour before at least', forward, HOUR],
  ['whatever the clock says', anywhere, -Infinity],
])('a large move is only reported if an earlier check agrees, %s', (_, observations, apart) => {
  fc.assert(
    fc.property(fc.array(observations), threshold, (seen, percent) => {
      const earlier: Observation[] = [];
      for (const { observation, changes } of follow(seen, percent)) {
        for (const change of changes) {
          const isSaid = (says: (before: Observation) => boolean) =>
            earlier.some((before) => observation.at - before.at >= apart && says(before));
          if (change.kind === 'gone') expect(isSaid(({ state }) => state === 'gone')).toBe(true);
          if (change.kind !== 'price' && change.kind !== 'moq') continue;
          const { kind, after } = change;
          if (Math.abs(after / change.before - 1) < 0.25) continue;
          const isNear = (before: Observation) =>
            Math.abs(after / (before[kind] ?? Infinity) - 1) <= 0.031;
          expect(isSaid(isNear)).toBe(true);
        }
        earlier.push(observation);
      }
    }),
  );
});

it('observations that say the same of everything report nothing after the second', () => {
  fc.assert(
    fc.property(forward, fc.integer({ min: 3, max: 9 }), threshold, (one, times, percent) => {
      const same = Array.from({ length: times }, () => ({ ...one, step: 24 }));
      const reported = follow(same, percent).map(({ changes }) => changes.length);
      expect(reported.slice(2).every((count) => count === 0)).toBe(true);
    }),
  );
});

it('a value that an answer lacks is no change, and the last known value is kept', () => {
  fc.assert(
    fc.property(fc.array(forward), threshold, (seen, percent) => {
      let known: Observation | undefined;
      for (const { observation, changes, watch: after } of follow(seen, percent)) {
        const reported = new Set(changes.map(({ kind }) => kind));
        for (const fact of ['price', 'moq', 'stock'] as const) {
          if (observation[fact] !== undefined) continue;
          expect(reported.has(fact)).toBe(false);
          if (known) expect(after.known[fact]).toBe(known[fact]);
        }
        known = after.known;
      }
    }),
  );
});
