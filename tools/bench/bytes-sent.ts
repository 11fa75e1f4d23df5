import type { Worker } from '@playwright/test';
import type { Site } from '../../tests/support/browser/site';
import { median } from './measure';
import { KIND, largePictures, smallPictures, type Picture } from './pictures';
import type { Who } from './probe-extension/stopwatch';
import type { ProbeWorker } from './probe-extension/worker';
import { telling } from './progress';
import type { Row } from './report';
import { servePicture } from './serve-picture';

/** What the probe's worker holds. */
declare const probe: ProbeWorker;

const COUNT = 60;
const KB = 1000;

/**
 * Against the rule of Chrome's own Lens entry. Small pictures lose nothing on their way, which costs
 * bytes: of them nothing is asked.
 */
export async function* measureBytesSent(worker: Worker, site: Site): AsyncGenerator<Row> {
  const large = `bytes sent, ${KIND} of 1500 px`;
  yield { reach: 1.1, ...(await medianBytes(large, worker, site, largePictures)) };
  const small = `bytes sent, ${KIND} of 512 px as they are`;
  yield medianBytes(small, worker, site, smallPictures);
}

async function medianBytes(
  what: string,
  worker: Worker,
  site: Site,
  make: (count: number) => Promise<Picture[]>,
) {
  const pairs: Record<Who, number>[] = [];
  await telling(
    () => `${what}: ${pairs.length} of ${COUNT}`,
    async () => {
      for (const picture of await make(COUNT)) {
        pairs.push(
          await worker.evaluate((served) => probe.bytesSent(served), servePicture(site, picture)),
        );
      }
    },
  );
  return {
    what,
    unit: 'kB' as const,
    ours: median(pairs.map(({ ours }) => ours)) / KB,
    bare: median(pairs.map(({ bare }) => bare)) / KB,
  };
}
