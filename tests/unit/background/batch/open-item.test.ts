import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { finishRow } from '@/entrypoints/background/batch/open-item';
import { forgetRecord } from '@/entrypoints/background/batch/record';
import type { Search } from '@/utils/core/model/search';
import { listRef, readBatch, readOwned, removeBatch } from '@/utils/io/storage/batches';
import { writePart } from '@/utils/io/storage/product-lists';
import { results } from '@/utils/io/storage/results';
import { writeSearch } from '@/utils/io/storage/searches';
import { batchItem, storedBatch, writeBatches } from '../../../support/panel/batch';
import { offer, search } from '../../../support/panel/fixtures';
import { stubLocks } from '../../storage/locks';

const WINDOW = 1;
const LIST = 'batch-1';
const ROW: Search['listRow'] = { list: LIST, name: 'a.csv', number: 1, label: 'Lamp' };

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { getKeys: undefined }); // as before Chrome 130
  }
  await results.clear('parts');
  const failed = batchItem({ state: { status: 'failed', failure: { code: 'timed-out' } } });
  const list = storedBatch([failed, failed], { status: 'ended', list: { name: 'a.csv' } });
  await writeBatches(WINDOW, { left: [list] }); // no window has it any more
  await writePart(LIST, 'offers', [offer({ price: 700 }), offer({ offerId: '9', price: 900 })], 1);
});

afterEach(() => forgetRecord(WINDOW));

it('a row that had failed is found once the offers of its own search are put into it', async () => {
  await writeSearch(search({ windowId: WINDOW, listRow: ROW, service: 'demo', total: 40 }));
  await finishRow(WINDOW);
  const { items } = (await readBatch(listRef(LIST))) ?? {};
  expect(items?.map(({ state }) => state)).toMatchObject([
    { status: 'failed' },
    { status: 'done', service: 'demo', total: 40, summary: { best: 700 } },
  ]);
  expect(await readOwned(WINDOW)).toMatchObject({ id: LIST });
});

it('a search that was not opened from a list changes no row', async () => {
  await writeSearch(search({ windowId: WINDOW, service: 'demo' }));
  await finishRow(WINDOW);
  const { items } = (await readBatch(listRef(LIST))) ?? {};
  expect(items?.map(({ state }) => state.status)).toEqual(['failed', 'failed']);
});

it('a list that was removed meanwhile does not come back', async () => {
  await writeSearch(search({ windowId: WINDOW, listRow: ROW, service: 'demo' }));
  await removeBatch(listRef(LIST));
  await finishRow(WINDOW);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
