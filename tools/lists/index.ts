/**
 * `npm run lists`: 200 rows through a browser, and how many of those that are said to be sure are the product. Pictures of
 * all rows are altered: 100 of the demo's products, 70 shop photos of which another photo is offered, and 30 whose
 * product is not offered. Needs the shared test material.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { hashOfPictures, readVectors } from '../../demo/catalogue/vectors';
import { openCatalogue, plannedOffers } from '../../demo/catalogue';
import { closeOnSignals, createClosers } from '../../demo/closers';
import type { GatewayOffer } from '../../demo/gateway/catalogue';
import { startGateway } from '../../demo/gateway/gateway';
import { installPrograms } from '../../demo/programs';
import { embedPictures, createRetriever, openNodeEmbedder } from '../../demo/retrieval/retriever';
import { readPhotos, type Photo } from '../../tests/retrieval/photos';
import { buildExtension } from '../../tests/run/build';
import { alteredCopy } from '../../tests/support/altered-picture';
import { downloads } from '../../tests/support/browser/download';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';
import { waitForList } from '../../tests/support/browser/product-list';
import { openScene } from '../../tests/support/browser/scene';
import { ROOT } from '../../tests/support/places';
import { sharedPath } from '../../tests/support/shared';
import { readCsv } from '../../utils/io/list/csv';

const COUNTS = { demo: 100, other: 70, absent: 30 };
const IMAGES = path.join(ROOT, 'demo/pictures/images');
const MINUTES = 60_000;

/** Columns that are added to a list of files: a seller has nine, and the row's state is the second of the last four. */
const FIRST_OFFER = 2;
const STATE = 1 + 3 * 9 + 1;

type Kind = keyof typeof COUNTS;

interface Row {
  kind: Kind;
  /** Product of the right offers. */
  product: string;
  file: string;
}

const closers = createClosers();
closeOnSignals(closers);
try {
  await main();
} finally {
  await closers.closeAll();
}

async function main(): Promise<void> {
  await installPrograms('chromium');
  await buildExtension();
  const photos = readPhotos();
  const other = spread(withTwo(photos), COUNTS.other);
  const left = photos.filter(
    ({ product }, at) =>
      !other.some(([one]) => one.product === product) &&
      photos.findIndex((one) => one.product === product) === at,
  );
  const absent = spread(left, COUNTS.absent);
  const shown = [
    ...other.map(([, second]) => second),
    ...others(photos, [other.flat(), absent].flat()),
  ];
  const { deps, productOf } = await openOffers(shown);
  const rows: Row[] = [
    ...[...new Set(openCatalogue().flatMap(({ product }) => product))]
      .slice(0, COUNTS.demo)
      .map((product): Row => ({ kind: 'demo', product, file: `${IMAGES}/${product}-front.webp` })),
    ...other.map(([{ product, file }]): Row => ({ kind: 'other', product, file: photoFile(file) })),
    ...absent.map(({ product, file }): Row => ({ kind: 'absent', product, file: photoFile(file) })),
  ];
  const gateway = await closers.keep(startGateway({ port: 0, deps }));
  const scene = await closers.keep(openScene({ hosts: [`${gateway.url}/*`] }));
  await scene.useService(gateway.url);
  await scene.show('<p>A page</p>');
  const panel = await scene.openPanel();
  await give(panel, rows);
  await panel.getByTestId('list-start').click();
  await waitForList(panel, 20 * MINUTES);
  report(rows, await verdictsOf(panel), productOf);
}

/** So many, evenly over all: photos of one shop stand together. */
function spread<T>(all: readonly T[], count: number): T[] {
  return all.filter(
    (_, at) =>
      Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length),
  );
}

/** Photos of one product, of which the first is searched for and the second is offered. */
function withTwo(photos: readonly Photo[]): [Photo, Photo][] {
  return [...new Set(photos.map(({ product }) => product))].flatMap((one): [Photo, Photo][] => {
    const [first, second] = photos.filter(({ product }) => product === one);
    return first && second ? [[first, second]] : [];
  });
}

/** Photos of further products, among which the right ones stand. */
function others(photos: readonly Photo[], used: readonly Photo[]): Photo[] {
  const products = new Set(used.map(({ product }) => product));
  return photos.filter(({ product }) => !products.has(product));
}

function photoFile(file: string): string {
  return sharedPath('data/product-photos', file);
}

async function openOffers(shown: readonly Photo[]) {
  const embedder = await openNodeEmbedder();
  const own = openCatalogue();
  const vectors = await readVectors({
    model: embedder.model,
    pictures: await hashOfPictures(plannedOffers()),
  });
  const added = shown.map(({ file }, at): GatewayOffer => ({
    offerId: String(610_000_000_000 + at),
    picture: photoFile(file),
    title: '商品',
    price: '10.00',
    sellerId: `shop-${at}`,
  }));
  const pictures = added.map(({ offerId, picture }) => ({
    id: offerId,
    name: String(picture),
    read: () => readFile(String(picture)),
  }));
  const gallery = [
    ...own.map(({ offerId: id }, at) => ({ id, vector: vectors[at] ?? new Int8Array() })),
    ...(await embedPictures(embedder, pictures, () => undefined)),
  ];
  const productOf = new Map([
    ...own.map(({ offerId, product }) => [offerId, product] as const),
    ...added.map(({ offerId }, at) => [offerId, shown[at]?.product ?? ''] as const),
  ]);
  const deps = { offers: [...own, ...added], retriever: createRetriever(embedder, gallery) };
  return { deps, productOf };
}

async function give(panel: Page, rows: readonly Row[]): Promise<void> {
  await openPanelMenu(panel, 'list-open');
  const files = await Promise.all(
    rows.map(async ({ file }, at) => ({
      name: `${String(at).padStart(3, '0')}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await alteredCopy(await readFile(file)),
    })),
  );
  await panel.getByTestId('list-files').setInputFiles(files);
  await panel.getByTestId('list-start').waitFor({ timeout: MINUTES });
}

/** What the saved list says of each row, and the number of the offer that it puts first. */
async function verdictsOf(panel: Page) {
  const [file] = await downloads(panel, () => panel.getByTestId('list-save').click());
  const { rows } = readCsv(file?.bytes ?? new Uint8Array());
  return rows.map(({ cells }) => ({
    certainty: cells[STATE]?.text ?? '',
    first: cells[FIRST_OFFER]?.text ?? '',
  }));
}

function report(
  rows: readonly Row[],
  verdicts: Awaited<ReturnType<typeof verdictsOf>>,
  productOf: ReadonlyMap<string, string>,
): void {
  for (const kind of ['demo', 'other', 'absent'] as const) {
    for (const certainty of ['sure', 'likely', 'doubtful', 'none found', 'failed']) {
      const of = rows.flatMap((row, at) => {
        const verdict = verdicts[at];
        return row.kind === kind && verdict?.certainty === certainty ? [{ row, verdict }] : [];
      });
      const right = of.filter(({ row, verdict }) => productOf.get(verdict.first) === row.product);
      console.log(kind, certainty, of.length, 'right', right.length); // a row of the table in docs/list.md
    }
  }
}
