import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { inTurns } from '../measure';
import { telling } from '../progress';
import type { Row } from '../report';
import { buildPage } from './build';
import type { ListBench } from './page';

const [FEW, MANY] = [50, 1_000];
const ROUNDS = 15;
/** Twenty times as many rows may take half as much again. */
const REACH = 1.5;

declare global {
  var bench: ListBench;
}

/**
 * A long list of offers, to be shown and to be put into another order: against a short one, and against as
 * many plain rows.
 */
export async function* measureOfferList(
  context: BrowserContext,
  folder: string,
): AsyncGenerator<Row> {
  const url = await telling(
    () => 'building a page with the list of offers',
    () => buildPage(path.join(import.meta.dirname, 'page.tsx'), folder),
  );
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(url);
  const timed = (what: 'mount' | 'sort', who: 'ours' | 'bare', count: number) => () =>
    page.evaluate(([name, list, size]) => globalThis.bench[name](list, size), [
      what,
      who,
      count,
    ] as const);
  for (const who of ['ours', 'bare'] as const) {
    for (const what of ['mount', 'sort'] as const) {
      const list = who === 'ours' ? 'offer list' : 'plain list';
      const name = `${list}: ${what} ${MANY} against ${FEW} rows`;
      const pair = await inTurns(name, ROUNDS, timed(what, who, MANY), timed(what, who, FEW));
      yield { unit: 'ms', reach: who === 'ours' ? REACH : undefined, ...pair };
    }
  }
  for (const what of ['mount', 'sort'] as const) {
    const name = `offer list: ${what} ${MANY} offers against plain rows`;
    const [ours, bare] = [timed(what, 'ours', MANY), timed(what, 'bare', MANY)];
    yield { unit: 'ms', ...(await inTurns(name, ROUNDS, ours, bare)) };
  }
  await page.close();
}
