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

/** A long list of offers against a short one, to be shown and to be put into another order. */
export async function measureOfferList(context: BrowserContext, folder: string): Promise<Row[]> {
  const url = await buildPage(path.join(import.meta.dirname, 'page.tsx'), folder);
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(url);
  const rows: Row[] = [];
  for (const who of ['ours', 'bare'] as const) {
    for (const what of ['mount', 'sort'] as const) {
      const time = (count: number) =>
        page.evaluate(([name, list, size]) => globalThis.bench[name](list, size), [
          what,
          who,
          count,
        ] as const);
      const pair = await inTurns(
        ROUNDS,
        () => time(MANY),
        () => time(FEW),
      );
      const name = who === 'ours' ? 'offer list' : 'plain list';
      rows.push({
        what: `${name}: ${what} ${MANY} against ${FEW} rows`,
        unit: 'ms',
        ...pair,
        ...(who === 'ours' && { reach: REACH }),
      });
    }
  }
  await page.close();
  return rows;
}
