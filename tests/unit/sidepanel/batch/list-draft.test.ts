import { beforeEach, expect, it } from 'vitest';
import { LIST_LIMITS } from '@/utils/core/list/limits';
import { readBatch, listRef } from '@/utils/io/storage/batches';
import { readParts } from '@/utils/io/storage/product-lists';
import { results } from '@/utils/io/storage/results';
import { SWOLLEN_FILES } from '../../../support/list-files/swollen';
import { panelContext } from '../../../support/panel/context';
import { openStore } from '../../../support/panel/open-store';

beforeEach(() => results.clear('parts'));

/** The header of a PNG of 64 × 64 pixels, and zeros up to this length. */
function png(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.set([0, 0, 0, 64, 0, 0, 0, 64, 8, 2], 16);
  return bytes;
}

const image = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  new File([bytes], name, { type: 'image/png' });

/** Gives these files to a panel, starts the list, and reads what is stored of it. */
async function started(files: readonly File[]) {
  const context = await panelContext();
  const {
    productList: { draft },
  } = await openStore(context);
  await draft.readFiles(files);
  await draft.start();
  expect(draft.failure.value).toBeUndefined();
  const [{ id = '' } = {}] = context.sent('openList').map((sent) => Object(sent));
  const [pictures, batch] = await Promise.all([readParts(id, 'picture'), readBatch(listRef(id))]);
  return { pictures, items: batch?.items ?? [] };
}

it('a picture of several rows is kept once, and one above 20 MB or of another kind fails with its row', async () => {
  const { pictures, items } = await started([
    new File(['SKU,File\n1,a.png\n2,a.png\n3,large.png\n4,text.png\n5,b.png'], 'list.csv'),
    image('a.png', png(1000)),
    image('b.png', png(LIST_LIMITS.pictureBytes)),
    image('large.png', png(LIST_LIMITS.pictureBytes + 1)),
    image('text.png', new TextEncoder().encode('no picture')),
  ]);
  expect([...pictures.keys()]).toEqual([0, 4]);
  const failure = (row: number) => ({
    status: 'failed',
    failure: { code: 'list-row-no-picture', detail: { row } },
  });
  expect(items).toMatchObject([
    { state: { status: 'waiting' } },
    { state: { status: 'waiting' }, pictureOf: 0 },
    { state: failure(4) },
    { state: failure(5) },
    { state: { status: 'waiting' } },
  ]);
});

it('a picture of 100 MB that a small workbook has in five rows is never kept', async () => {
  const swollen = SWOLLEN_FILES.find(({ name }) => name.includes('one picture'));
  const { pictures, items } = await started([
    new File([swollen?.bytes() ?? ''], swollen?.file ?? ''),
  ]);
  expect(pictures.size).toBe(0);
  expect(items.map(({ state }) => state.status)).toEqual(Array.from({ length: 5 }, () => 'failed'));
});
