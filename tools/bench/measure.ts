/** Ours and the bare way in turn, so that whatever else the machine does meets both; and the rows of the table. */

const PATIENCE_MS = 2_000;
const AGAIN_MS = 10_000;

/** For whoever waits for the next row: prints a line while the work lasts, after two seconds, then every ten. */
export async function telling<T>(what: () => string, work: () => Promise<T>): Promise<T> {
  const tell = () => {
    console.log(`… ${what()}`);
    timer = setTimeout(tell, AGAIN_MS);
  };
  let timer = setTimeout(tell, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('No values');
  return (low + high) / 2;
}

/**
 * The row of what both measure of themselves: medians, in milliseconds. Who is first changes from round to round,
 * because the second finds what the first has left behind. The first round, in which everything is compiled, does
 * not count.
 */
export async function inTurns(
  { what, rounds, reach }: { what: string; rounds: number; reach: number },
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<Row> {
  const [oursTimes, bareTimes]: [number[], number[]] = [[], []];
  const oursTurn = async () => oursTimes.push(await ours());
  const bareTurn = async () => bareTimes.push(await bare());
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
  const [own, other] = [median(oursTimes.slice(1)), median(bareTimes.slice(1))];
  return { what, unit: 'ms', reach, ours: own, bare: other };
}

/** One line: the product against the bare way, or a size against its limit. */
export interface Row {
  what: string;
  unit: 'ms' | 'kB';
  ours: number;
  bare: number;
  /** `ours / bare` must not be above it. */
  reach: number;
}

/** Each as wide as what it has to hold, because a row is printed before the next one is known. */
const COLUMNS = { what: 58, ours: 9, bare: 9, ratio: 6, reach: 7, ok: 4 } as const;

export function isReached({ ours, bare, reach }: Row): boolean {
  return ours / bare <= reach;
}

export function printHead(): void {
  printCells(Object.keys(COLUMNS));
}

export function printRow(row: Row): void {
  const { what, ours, bare, unit, reach } = row;
  const amount = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
  const ratio = (ours / bare).toFixed(2);
  const mark = isReached(row) ? 'yes' : 'NO';
  printCells([what, amount(ours), amount(bare), ratio, `≤ ${reach.toFixed(2)}`, mark]);
}

/** Numbers stand to the right, words to the left. */
function printCells(cells: readonly string[]): void {
  const widths = Object.values(COLUMNS);
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  console.log(cells.map(pad).join('  ').trimEnd());
}
