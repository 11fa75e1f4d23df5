import type { Observation, Watch, WatchChange } from '../../../utils/core/model/watch';
import { dueNow, nextDue } from '../../../utils/core/watch/due';
import { judgeObservation } from '../../../utils/core/watch/judge';
import { watch } from './watch';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const START = 1_800_000_000_000;

interface FleetOptions {
  count: number;
  /** What the service says otherwise of an offer, or that it knows nothing. `price` is that at first. */
  answer: (offer: { index: number; price: number }, at: number) => Partial<Observation> | 'nothing';
  /** The clock of the computer at a real moment. */
  clock?: (real: number) => number;
  /** The computer is on. */
  isOn?: (real: number) => boolean;
  /** Whose offers: as many sellers as offers at first. */
  seller?: (index: number) => string;
  threshold?: number;
  /** Checks of one wake, which is every five minutes. */
  aWake?: number;
}

/** Watches of one service with real checks, whose first ones are spread over a day. */
export function createFleet({
  count,
  answer,
  clock = (real) => real,
  isOn = () => true,
  seller = (index) => `seller ${index}`,
  threshold = 3,
  aWake = Infinity,
}: FleetOptions) {
  let turns = 1;
  const random = () => (turns = (turns * 16_807) % 2_147_483_647) / 2_147_483_647;
  const prices = Array.from({ length: count }, (_, index) => 100 + 7 * index);
  const watches: Watch[] = prices.map((price, index) => {
    const known: Observation = {
      at: START,
      state: 'found',
      price,
      basis: 'list',
      moq: 10,
      stock: 50,
    };
    return watch({
      offer: { offerId: `${index}`, seller: { id: seller(index) } },
      createdAt: START - 1,
      known,
      last: known,
      dueAt: clock(START) + Math.round((index / count) * DAY),
    });
  });
  const indexOf = new Map(watches.map(({ id }, index) => [id, index]));
  let changes: WatchChange[] = [];
  const checks: { index: number; real: number }[] = [];

  function check(one: Watch, real: number): void {
    const index = indexOf.get(one.id) ?? 0;
    const price = prices[index] ?? 0;
    const now = clock(real);
    const usual = { price, basis: 'list' as const, moq: 10, stock: 50 };
    const said = answer({ index, price }, real);
    const facts = said === 'nothing' ? {} : { ...usual, ...said };
    const observation: Observation = { at: now, state: 'found', ...facts };
    const judged = judgeObservation(one, observation, { threshold });
    checks.push({ index, real });
    if (judged.changes.length > 0) changes = [...judged.changes.toReversed(), ...changes];
    watches[index] = { ...judged.watch, dueAt: nextDue(judged.watch, now, random) };
  }

  return {
    /** Real milliseconds from the start. */
    run(from: number, to: number) {
      for (let real = START + from; real < START + to; real += 5 * 60_000) {
        if (!isOn(real)) continue;
        const { due, moved } = dueNow(watches, clock(real), random);
        for (const { id, dueAt } of moved) {
          const index = indexOf.get(id) ?? 0;
          const one = watches[index];
          if (one) watches[index] = { ...one, dueAt };
        }
        for (const { id } of due.slice(0, aWake)) {
          const one = watches[indexOf.get(id) ?? 0];
          if (one) check(one, real);
        }
      }
    },
    /** All are checked at once. */
    checkAll(from: number) {
      for (const one of watches) check(one, START + from);
    },
    /** The oldest first. */
    reported: () => changes.toReversed(),
    checks,
    watches: () => watches,
  };
}
