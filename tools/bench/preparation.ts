import type { Worker } from '@playwright/test';
import type { Site } from '../../tests/support/browser/site';
import { inTurns } from './measure';
import { KIND, smallPictures, texturedPicture, type Format, type Picture } from './pictures';
import type { Who } from './probe-extension/stopwatch';
import type { ProbeWorker } from './probe-extension/worker';
import { telling } from './progress';
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
const ROUNDS = 11;
const SMALL_PICTURES = 20;

/**
 * A picture that fits goes as it is, against decoding and encoding it; any other picture → what is sent,
 * against the least that makes the same of it.
 */
export async function* measurePreparation(worker: Worker, site: Site): AsyncGenerator<Row> {
  const timed = (who: Who) => () => worker.evaluate((name) => probe.preparation(name), who);
  const measure = async (what: string, reach: number, make: () => Promise<Picture[]>) => {
    const pictures = await telling(() => `${what}: its pictures`, make);
    const served = pictures.map((picture) => servePicture(site, picture));
    await worker.evaluate((list) => probe.loadAll(list), served);
    const pair = await inTurns(what, ROUNDS, timed('ours'), timed('bare'));
    return { unit: 'ms' as const, reach, ...pair };
  };
  const small = `pass-through, ${SMALL_PICTURES} ${KIND} of 512 px`;
  yield measure(small, 0.6, () => smallPictures(SMALL_PICTURES));
  for (const { megapixels, ...size } of SIZES) {
    for (const format of FORMATS) {
      const what = `preparation, ${megapixels} MP ${format}`;
      yield measure(what, 1.1, async () => [await texturedPicture(size, format)]);
    }
  }
}
