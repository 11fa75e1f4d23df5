import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_ORDER_DRAFT } from '@/utils/core/model/order-draft';
import type { Pin } from '@/utils/core/model/pin';
import { withSkuUnits, withUnits } from '@/utils/core/order/draft';
import { importPins } from '@/utils/io/storage/import-lists';
import {
  changeOrderDraft,
  importOrderDraft,
  orderDraftStore,
} from '@/utils/io/storage/order-draft';
import { detailPin, pinOffer, pinsStore, unpinOffer } from '@/utils/io/storage/pins';
import { removeLocal } from '@/utils/io/storage/removal';
import { removeSearch } from '@/utils/io/storage/searches';
import { compared } from '../../support/offers/saved';

const pin = (offerId: string): Pin => ({ at: 1, compared: compared({ offer: { offerId } }) });
const keyOf = (offerId: string) => pin(offerId).compared.key;
const read = (scope = {}) => orderDraftStore(scope).read();
const pinAll = async (...ids: string[]) => {
  for (const id of ids) await pinOffer({}, pin(id));
};

/** Locks as the browser has them: one holder at a time. */
function locks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (name: string, work: () => Promise<unknown>) => {
      // Another lock is of another list, and may be taken within.
      if (name !== 'order') return work();
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    },
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined }); // as before Chrome 130
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined });
  vi.stubGlobal('navigator', { locks: locks() });
});
afterEach(() => vi.unstubAllGlobals());

describe('what is entered of an order', () => {
  it('is kept from two windows at once', async () => {
    await pinAll('1', '2');
    await Promise.all([
      changeOrderDraft({}, withUnits(keyOf('1'), 120)),
      changeOrderDraft({}, withSkuUnits(keyOf('2'), { name: '红', units: 5 })),
    ]);
    const { items } = await read();
    expect(items.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual([
      { key: keyOf('1'), units: 120, skus: [] },
      { key: keyOf('2'), skus: [{ name: '红', units: 5 }] },
    ]);
  });

  it('goes with its pin, and is never of what is not pinned', async () => {
    await pinAll('1', '2');
    await changeOrderDraft({}, withUnits(keyOf('1'), 120));
    await changeOrderDraft({}, withUnits(keyOf('2'), 60));
    await unpinOffer({}, keyOf('1'));
    expect((await read()).items.map(({ key }) => key)).toEqual([keyOf('2')]);
    await changeOrderDraft({}, withUnits('1688 999', 7));
    expect((await read()).items.map(({ key }) => key)).toEqual([keyOf('2')]);
  });

  it('stays where an offer is pinned again', async () => {
    await pinAll('1');
    await changeOrderDraft({}, withUnits(keyOf('1'), 120));
    await pinAll('1');
    expect((await read()).items).toHaveLength(1);
  });

  it('is in memory in a private window, and ends with its search', async () => {
    const scope = { privateWindow: 7 };
    await pinOffer(scope, pin('1'));
    await changeOrderDraft(scope, withUnits(keyOf('1'), 120));
    expect(await read()).toEqual(NO_ORDER_DRAFT);
    expect((await read(scope)).items).toHaveLength(1);
    expect(Object.keys(await fakeBrowser.storage.local.get()).join()).not.toContain('order');
    await removeSearch(7);
    expect(await read(scope)).toEqual(NO_ORDER_DRAFT);
  });

  it('is deleted with the lists', async () => {
    await pinAll('1');
    await changeOrderDraft({}, withUnits(keyOf('1'), 120));
    await removeLocal('lists');
    expect(await read()).toEqual(NO_ORDER_DRAFT);
  });

  it('is repaired where the storage was damaged', async () => {
    const items = [{ key: keyOf('1'), units: 'many', skus: [{ name: '红', units: 5 }] }, 7];
    await fakeBrowser.storage.local.set({ order: { day: 'soon', items } });
    expect(await read()).toEqual({
      day: undefined,
      items: [
        { key: keyOf('1'), units: undefined, skus: [{ name: '红', units: 5 }], days: undefined },
      ],
    });
    await fakeBrowser.storage.local.set({ order: 'none' });
    expect(await read()).toEqual(NO_ORDER_DRAFT);
  });
});

describe('an order of a file', () => {
  const entered = (offerId: string, units: number) => ({ key: keyOf(offerId), units, skus: [] });

  it('orders of the pins that the file has added, and leaves the user’s own as they were', async () => {
    await pinAll('1', '2');
    await changeOrderDraft({}, withUnits(keyOf('1'), 120));
    const items = [entered('1', 5), entered('2', 9_999_999), entered('3', 7), entered('4', 8)];
    const { keys } = await importPins([pin('2'), pin('3')]);
    expect(await importOrderDraft({ items }, keys)).toEqual({
      added: 1,
      known: 2,
      leftOut: 1,
    });
    expect(await read()).toEqual({ items: [entered('1', 120), entered('3', 7)] });
  });

  it('alone changes nothing', async () => {
    await pinAll('1');
    const { keys } = await importPins([]);
    expect(await importOrderDraft({ items: [entered('1', 5)] }, keys)).toEqual({
      added: 0,
      known: 1,
      leftOut: 0,
    });
    expect(await read()).toEqual(NO_ORDER_DRAFT);
  });
});

describe('the details of a pin', () => {
  it('are kept with the numbers of its day where they arrive later', async () => {
    await pinOffer({}, pin('1'));
    const { offer, ...judged } = pin('1').compared;
    const detailed = { ...offer, skus: [{ name: '红', price: 100 }] };
    await detailPin({}, { key: keyOf('1'), offer: detailed });
    const [stored] = await pinsStore({}).read();
    expect(stored?.compared).toEqual({ ...judged, offer: detailed, hasDetails: true });
    await detailPin({}, { key: keyOf('1'), offer });
    expect((await pinsStore({}).read())[0]?.compared.offer).toEqual(detailed);
  });
});
