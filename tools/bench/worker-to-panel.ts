import type { Page } from '@playwright/test';
import { inTurns } from './measure';
import type { ProbePage } from './probe-extension/page';
import type { TransferWay } from './probe-extension/transfer';
import type { Row } from './report';

/** What the probe's page holds. */
declare const probe: ProbePage;

/** Of a millisecond or two each. */
const ROUNDS = 31;

/** Offers through the store and its schema, against a bare message over a port. */
export async function* measureWorkerToPanel(page: Page): AsyncGenerator<Row> {
  for (const { count, reach } of [{ count: 20 }, { count: 50 }, { count: 1000, reach: 2 }]) {
    const timed = (way: TransferWay) => () =>
      page.evaluate(([by, offers]) => probe.workerToPanel(by, offers), [way, count] as const);
    const what = `worker to panel, ${count} offers`;
    yield { unit: 'ms', reach, ...(await inTurns(what, ROUNDS, timed('store'), timed('port'))) };
  }
}
