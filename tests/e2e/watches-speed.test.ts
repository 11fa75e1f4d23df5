/** A real browser with as many stored watches as there can be. */
import { afterAll, expect, test } from 'vitest';
import { many, NOW, openWatchPages } from '../support/watch/pages';

const { page, close } = await openWatchPages();
afterAll(close);

test('1,000 watches of 400 readings are read and written fast', async () => {
  const took = await page.evaluate(
    async ([all, at]) => {
      const { check, insertWatch, readChanges, readReadings, readWatches, timed } = window.watched;
      const readings = Array.from({ length: 400 }, (_, index) => ({
        quantity: 100,
        reading: { at: at - index, state: 'found' as const, price: 1000 + index, moq: 2, stock: 9 },
      }));
      const of = (turn: number) => {
        const one = all[turn];
        if (!one) throw new Error('There are fewer');
        return one;
      };
      for (const one of all) await insertWatch({ watch: one, readings });
      for (const one of all.slice(0, 100)) await check(one, at + 1, 500);
      return {
        list: await timed(9, () => readWatches()),
        readings: await timed(9, (turn) => readReadings(of(turn).id)),
        changes: await timed(9, () => readChanges(100)),
        check: await timed(31, (turn) => check(of(turn), at + 2 + turn, 400)),
      };
    },
    [many(1000), NOW] as const,
  );
  // The figures of docs/watch.md.
  console.log(
    `1,000 watches of 400 readings: the list ${took.list.toFixed(0)} ms, readings of one ${took.readings.toFixed(1)} ms, 100 changes ${took.changes.toFixed(0)} ms, a check ${took.check.toFixed(1)} ms`,
  );
  expect(took.list).toBeLessThan(500);
  expect(took.check).toBeLessThan(100);
}, 120_000);
