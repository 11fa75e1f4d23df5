import type { Page } from '@playwright/test';
import type { Site } from '../../tests/support/browser/site';
import { KIND, thumbnails } from './pictures';
import type { ProbePage } from './probe-extension/page';
import type { Row } from './report';
import { servePicture } from './serve-picture';

/** What the probe's page holds. */
declare const probe: ProbePage;

const ROUNDS = 15;
const THUMBNAILS = 50;
const HASHES = 5000;

/** A page of thumbnails to hashes, against decoding them; near hashes, against comparing all. */
export async function measureGrouping(page: Page, site: Site): Promise<Row[]> {
  const served = (await thumbnails(THUMBNAILS)).map((picture) => servePicture(site, picture));
  const hashing = await page.evaluate(([pictures, rounds]) => probe.hashing(pictures, rounds), [
    served,
    ROUNDS,
  ] as const);
  const near = await page.evaluate(([count, rounds]) => probe.nearPairs(count, rounds), [
    HASHES,
    ROUNDS,
  ] as const);
  return [
    { what: `hashes of ${THUMBNAILS} ${KIND} of 220 px`, unit: 'ms', reach: 1.3, ...hashing },
    { what: `near pairs of ${HASHES} hashes`, unit: 'ms', reach: 0.5, ...near },
  ];
}
