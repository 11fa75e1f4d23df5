import type { Worker } from '@playwright/test';
import type { Site } from '../../tests/support/browser/site';
import { KIND, smallPictures, texturedPicture, type Format, type Picture } from './pictures';
import type { ProbeWorker } from './probe-extension/worker';
import type { Row } from './report';
import { servePicture } from './serve-picture';

/** What the probe's worker holds. */
declare const probe: ProbeWorker;

const SIZES = [
  { megapixels: 2, width: 1632, height: 1224 },
  { megapixels: 12, width: 4000, height: 3000 },
  { megapixels: 24, width: 6000, height: 4000 },
];
const FORMATS: Format[] = ['jpeg', 'png', 'webp'];
const ROUNDS = 15;
const SMALL_PICTURES = 20;

/** Any picture → what is sent, against the least that makes the same of it. */
export async function measurePreparation(worker: Worker, site: Site): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { megapixels, ...size } of SIZES) {
    for (const format of FORMATS) {
      const picture = await texturedPicture(size, format);
      const what = `preparation, ${megapixels} MP ${format}`;
      rows.push({ what, reach: 1.1, ...(await measure(worker, site, [picture])) });
    }
  }
  return rows;
}

/** A picture that fits goes as it is, against decoding and encoding it. */
export async function measurePassThrough(worker: Worker, site: Site): Promise<Row> {
  const what = `pass-through, ${SMALL_PICTURES} ${KIND} of 512 px`;
  const pictures = await smallPictures(SMALL_PICTURES);
  return { what, reach: 0.6, ...(await measure(worker, site, pictures)) };
}

async function measure(worker: Worker, site: Site, pictures: Picture[]) {
  const served = pictures.map((picture) => servePicture(site, picture));
  const pair = await worker.evaluate(([list, rounds]) => probe.preparation(list, rounds), [
    served,
    ROUNDS,
  ] as const);
  return { unit: 'ms' as const, ...pair };
}
