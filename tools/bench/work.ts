/** What worker and panel do after a click, each by itself, in the probe's worker and in its pages. */
import type { Site } from '../../tests/support/browser/site';
import { LOCALES, readPart } from '../../build/locales/read';
import { inTurns, median, type Row, telling } from './measure';
import type { Loaded } from './own-extensions';
import {
  KIND,
  largePictures,
  servePicture,
  smallPictures,
  texturedPicture,
  thumbnails,
  type Format,
  type Picture,
} from './pictures';
import type { ListBench } from './probe-extension/list';
import type { ProbePage, TransferWay } from './probe-extension/page';
import type { Who } from './probe-extension/shared';
import type { ProbeWorker } from './probe-extension/worker';

/** What the probe's worker holds, its page, and its page with a list. */
declare const probe: ProbeWorker & ProbePage & ListBench;

const KB = 1000;
const FORMATS: Format[] = ['jpeg', 'png', 'webp'];
const SIZES = [
  { megapixels: 2, width: 1632, height: 1224 },
  { megapixels: 12, width: 4000, height: 3000 },
  { megapixels: 24, width: 6000, height: 4000 },
];
/** How many pictures or offers a row is about. */
const COUNTS = { passedThrough: 20, sent: 60, thumbnails: 50, transferred: 1000 } as const;

/** Offers through the store and its schema, against a bare message over a port. */
export function measureWorkerToPanel({ page }: Loaded): Promise<Row> {
  const timed = (way: TransferWay) => () =>
    page.evaluate(([by, count]) => probe.workerToPanel(by, count), [
      way,
      COUNTS.transferred,
    ] as const);
  const what = `worker to panel, ${COUNTS.transferred} offers`;
  return inTurns({ what, rounds: 31, reach: 2 }, timed('store'), timed('port'));
}

/** A page of thumbnails to hashes, against decoding them. */
export async function measureHashes({ page }: Loaded, site: Site): Promise<Row> {
  const served = (await thumbnails(COUNTS.thumbnails)).map((one) => servePicture(site, one));
  await page.evaluate((pictures) => probe.loadThumbnails(pictures), served);
  const hashed = (who: Who) => () => page.evaluate((name) => probe.hashAll(name), who);
  const what = `hashes of ${COUNTS.thumbnails} ${KIND} of 220 px`;
  return inTurns({ what, rounds: 15, reach: 1.3 }, hashed('ours'), hashed('bare'));
}

/** Against the rule of Chrome's own Lens entry. */
export async function measureBytesSent({ worker }: Loaded, site: Site): Promise<Row> {
  const what = `bytes sent, ${KIND} of 1500 px`;
  const pairs: Record<Who, number>[] = [];
  await telling(
    () => `${what}: ${pairs.length} of ${COUNTS.sent}`,
    async () => {
      for (const picture of await largePictures(COUNTS.sent)) {
        const served = servePicture(site, picture);
        pairs.push(await worker.evaluate((one) => probe.bytesSent(one), served));
      }
    },
  );
  const kilobytes = (who: Who) => median(pairs.map((pair) => pair[who])) / KB;
  return { what, unit: 'kB', reach: 1.1, ours: kilobytes('ours'), bare: kilobytes('bare') };
}

/**
 * A picture that fits goes as it is, against decoding and encoding it; any other picture → what is sent,
 * against the least that makes the same of it.
 */
export async function* measurePreparation({ worker }: Loaded, site: Site): AsyncGenerator<Row> {
  const timed = (who: Who) => () => worker.evaluate((name) => probe.preparation(name), who);
  const measure = async (what: string, reach: number, make: () => Promise<Picture[]>) => {
    const pictures = await telling(() => `${what}: its pictures`, make);
    const served = pictures.map((picture) => servePicture(site, picture));
    await worker.evaluate((list) => probe.loadAll(list), served);
    return inTurns({ what, rounds: 11, reach }, timed('ours'), timed('bare'));
  };
  const small = `pass-through, ${COUNTS.passedThrough} ${KIND} of 512 px`;
  yield measure(small, 0.6, () => smallPictures(COUNTS.passedThrough));
  for (const { megapixels, ...size } of SIZES) {
    for (const format of FORMATS) {
      const what = `preparation, ${megapixels} MP ${format}`;
      yield measure(what, 1.1, async () => [await texturedPicture(size, format)]);
    }
  }
}

const [FEW, MANY] = [50, 1_000];

/** A long list of offers, to be shown and to be put into another order, against a short one. */
export async function* measureOfferList({ page: opener, id }: Loaded): AsyncGenerator<Row> {
  const page = await opener.context().newPage();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(`chrome-extension://${id}/list.html`);
  const words = Object.fromEntries(await readPart(LOCALES, 'en', 'panel'));
  await page.evaluate((messages) => probe.useWords(messages), words);
  for (const act of ['mount', 'sort'] as const) {
    const timed = (count: number) => () =>
      page.evaluate(([name, rows]) => probe[name](rows), [act, count] as const);
    const what = `offer list: ${act} ${MANY} against ${FEW} rows`;
    yield await inTurns({ what, rounds: 15, reach: 1.5 }, timed(MANY), timed(FEW));
  }
  await page.close();
}
