import type { Page } from '@playwright/test';
import type { ProbePage } from './probe-extension/page';
import type { Row } from './report';

/** What the probe's page holds. */
declare const probe: ProbePage;

const ROUNDS = 15;

/** Offers through the store and its schema, against a bare message over a port. */
export async function measureWorkerToPanel(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { count, reach } of [{ count: 20 }, { count: 50 }, { count: 1000, reach: 2 }]) {
    const pair = await page.evaluate(([offers, rounds]) => probe.workerToPanel(offers, rounds), [
      count,
      ROUNDS,
    ] as const);
    const row: Row = { what: `worker to panel, ${count} offers`, unit: 'ms', ...pair };
    rows.push(reach === undefined ? row : { ...row, reach });
  }
  return rows;
}
