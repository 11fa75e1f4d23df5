/** Ours and the bare way in turn, so that whatever else the machine does meets both. */
import { telling } from './progress';

export interface Pair {
  /** Name of the row. */
  what: string;
  ours: number;
  bare: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('No values');
  return (low + high) / 2;
}

/** What each round has given, in its order. */
interface Turns<T> {
  ours: T[];
  bare: T[];
}

/**
 * Each measures itself. Who is first changes from round to round, because the second finds what the
 * first has left behind. The first round, in which everything is compiled, does not count.
 */
async function takeTurns<T>(
  what: string,
  rounds: number,
  ours: () => Promise<T>,
  bare: () => Promise<T>,
): Promise<Turns<T>> {
  const values: Turns<T> = { ours: [], bare: [] };
  const oursTurn = async () => values.ours.push(await ours());
  const bareTurn = async () => values.bare.push(await bare());
  let round = 0;
  await telling(
    () => `${what}: ${round} of ${rounds + 1} rounds`,
    async () => {
      for (; round <= rounds; round += 1) {
        const turns = round % 2 === 0 ? [oursTurn, bareTurn] : [bareTurn, oursTurn];
        for (const turn of turns) await turn();
      }
    },
  );
  return { ours: values.ours.slice(1), bare: values.bare.slice(1) };
}

/** The medians of what they measure. */
export async function inTurns(
  what: string,
  rounds: number,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<Pair> {
  const values = await takeTurns(what, rounds, ours, bare);
  return { what, ours: median(values.ours), bare: median(values.bare) };
}
