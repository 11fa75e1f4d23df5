import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { inTurns } from '../measure';
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
export async function measureOfferList(context: BrowserContext, folder: string): Promise<Row[]> {
  const url = await buildPage(path.join(import.meta.dirname, 'page.tsx'), folder);
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(url);
  const timed = (what: 'mount' | 'sort', who: 'ours' | 'bare', count: number) => () =>
    page.evaluate(([name, list, size]) => globalThis.bench[name](list, size), [
      what,
      who,
      count,
    ] as const);
  const rows: Row[] = [];
  for (const who of ['ours', 'bare'] as const) {
    for (const what of ['mount', 'sort'] as const) {
      const pair = await inTurns(ROUNDS, timed(what, who, MANY), timed(what, who, FEW));
      const name = who === 'ours' ? 'offer list' : 'plain list';
      rows.push({
        what: `${name}: ${what} ${MANY} against ${FEW} rows`,
        unit: 'ms',
        ...pair,
        ...(who === 'ours' && { reach: REACH }),
      });
    }
  }
  for (const what of ['mount', 'sort'] as const) {
    const pair = await inTurns(ROUNDS, timed(what, 'ours', MANY), timed(what, 'bare', MANY));
    rows.push({
      what: `offer list: ${what} ${MANY} offers against plain rows`,
      unit: 'ms',
      ...pair,
    });
  }
  await page.close();
  return rows;
}
