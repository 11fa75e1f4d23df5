/** A real browser with as many stored watches as there can be. */
import { afterAll, expect, test } from 'vitest';
import { many, NOW, openWatchPages } from '../support/watch/pages';

const { page, close } = await openWatchPages();
afterAll(close);

test('1,000 watches of 400 observations are read and written fast', async () => {
  const took = await page.evaluate(
    async ([all, at]) => {
      const { check, insertWatch, readChanges, readObservations, readWatches, timed } =
        window.watched;
      const observations = Array.from({ length: 400 }, (_, index) => ({
        quantity: 100,
        reading: { at: at - index, state: 'found' as const, price: 1000 + index, moq: 2, stock: 9 },
      }));
      const of = (turn: number) => {
        const one = all[turn];
        if (!one) throw new Error('There are fewer');
        return one;
      };
      for (const one of all) await insertWatch({ watch: one, readings: observations });
      for (const one of all.slice(0, 100)) await check(one, at + 1, 500);
      return {
        list: await timed(9, () => readWatches()),
        observations: await timed(9, (turn) => readObservations(of(turn).id)),
        changes: await timed(9, () => readChanges(100)),
        check: await timed(31, (turn) => check(of(turn), at + 2 + turn, 400)),
      };
    },
    [many(1000), NOW] as const,
  );
  // The figures of docs/watch.md.
  console.log(
    `1,000 watches of 400 observations: the list ${took.list.toFixed(0)} ms, observations of one ${took.observations.toFixed(1)} ms, 100 changes ${took.changes.toFixed(0)} ms, a check ${took.check.toFixed(1)} ms`,
  );
  expect(took.list).toBeLessThan(500);
  expect(took.check).toBeLessThan(100);
}, 120_000);
