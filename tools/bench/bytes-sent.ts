import type { Worker } from '@playwright/test';
import type { Site } from '../../tests/support/browser/site';
import { median } from './measure';
import { KIND, largePictures, smallPictures, type Picture } from './pictures';
import type { ProbeWorker } from './probe-extension/worker';
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
export async function measureBytesSent(worker: Worker, site: Site): Promise<Row[]> {
  const large = await medianBytes(worker, site, await largePictures(COUNT));
  const small = await medianBytes(worker, site, await smallPictures(COUNT));
  return [
    { what: `bytes sent, ${KIND} of 1500 px`, reach: 1.1, ...large },
    { what: `bytes sent, ${KIND} of 512 px as they are`, ...small },
  ];
}

async function medianBytes(worker: Worker, site: Site, pictures: Picture[]) {
  const pairs = [];
  for (const picture of pictures) {
    pairs.push(
      await worker.evaluate((served) => probe.bytesSent(served), servePicture(site, picture)),
    );
  }
  return {
    unit: 'kB' as const,
    ours: median(pairs.map(({ ours }) => ours)) / KB,
    bare: median(pairs.map(({ bare }) => bare)) / KB,
  };
}
