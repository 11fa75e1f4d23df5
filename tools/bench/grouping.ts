import type { Page } from '@playwright/test';
import type { Site } from '../../tests/support/browser/site';
import { inTurns } from './measure';
import { KIND, thumbnails } from './pictures';
import type { ProbePage } from './probe-extension/page';
import type { Who } from './probe-extension/stopwatch';
import type { Row } from './report';
import { servePicture } from './serve-picture';

/** What the probe's page holds. */
declare const probe: ProbePage;

const ROUNDS = 15;
const THUMBNAILS = 50;
const HASHES = 5000;

/** A page of thumbnails to hashes, against decoding them; near hashes, against comparing all. */
export async function* measureGrouping(page: Page, site: Site): AsyncGenerator<Row> {
  const served = (await thumbnails(THUMBNAILS)).map((picture) => servePicture(site, picture));
  await page.evaluate((pictures) => probe.loadThumbnails(pictures), served);
  const hashed = (who: Who) => () => page.evaluate((name) => probe.hashAll(name), who);
  const hashes = `hashes of ${THUMBNAILS} ${KIND} of 220 px`;
  yield {
    unit: 'ms',
    reach: 1.3,
    ...(await inTurns(hashes, ROUNDS, hashed('ours'), hashed('bare'))),
  };
  const found = (who: Who) => () =>
    page.evaluate(([name, count]) => probe.findNear(name, count), [who, HASHES] as const);
  const pairs = `near pairs of ${HASHES} hashes`;
  yield { unit: 'ms', reach: 0.5, ...(await inTurns(pairs, ROUNDS, found('ours'), found('bare'))) };
}
