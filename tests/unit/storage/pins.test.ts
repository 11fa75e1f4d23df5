import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pin } from '@/utils/core/model/pin';
import { importCleared, importPins } from '@/utils/io/storage/import-lists';
import { removeLocal } from '@/utils/io/storage/removal';
import {
  MAX_CLEARED,
  MAX_PINS,
  clearedStore,
  completePin,
  pinOffer,
  pinsStore,
  setCleared,
  unpinOffer,
  writeNote,
} from '@/utils/io/storage/pins';
import { removeSearch } from '@/utils/io/storage/searches';
import { compared } from '../../support/offers/saved';

const pin = (offerId: string, changes: Partial<Pin> = {}): Pin => ({
  at: 1,
  compared: compared({ offer: { offerId } }),
  page: { url: 'https://www.shop.example/product/1', title: 'Insulated Tumbler' },
  ...changes,
});
const ids = async (scope = {}) =>
  (await pinsStore(scope).read()).map(({ compared: { offer } }) => offer.offerId);

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // as before Chrome 130
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});
afterEach(() => vi.unstubAllGlobals());

describe('pins', () => {
  it('keep the offer unchanged, with its search', async () => {
    await pinOffer({}, pin('1', { quantity: 200 }));
    expect(await pinsStore({}).read()).toEqual([pin('1', { quantity: 200 })]);
  });

  it('drop a mark of a rule that this version does not know', async () => {
    const marked = { ...compared(), mark: { rule: 'a-rule-of-tomorrow' } };
    await fakeBrowser.storage.local.set({ pins: [{ ...pin('1'), compared: marked }] });
    const [read] = await pinsStore({}).read();
    expect(read?.compared).toEqual(compared());
  });

  it('hold an offer once, with its note and its latest numbers', async () => {
    await pinOffer({}, pin('1'));
    await pinOffer({}, pin('2'));
    await writeNote({}, '1688 1', ' ask for samples ');
    await pinOffer({}, pin('1', { at: 9 }));
    expect(await pinsStore({}).read()).toEqual([
      pin('2'),
      pin('1', { at: 9, note: 'ask for samples' }),
    ]);
    await writeNote({}, '1688 1', '  ');
    expect((await pinsStore({}).read())[1]).not.toHaveProperty('note');
  });

  it('are refused if the storage is full, and no other pin is deleted', async () => {
    await importPins(Array.from({ length: MAX_PINS }, (_, index) => pin(`${index}`)));
    expect(await pinOffer({}, pin('new'))).toBe(false);
    expect(await ids()).not.toContain('new');
    expect(await pinOffer({}, pin('0', { at: 5 }))).toBe(true);
    expect(await ids()).toHaveLength(MAX_PINS);
  });

  it('get details that arrive later, and keep those that they had', async () => {
    const priced = (isListOnly: boolean, perPiece: number) => {
      const { compared: one } = pin('1');
      if (!one.unitPrice) throw new Error('It has a price');
      return { ...one, unitPrice: { ...one.unitPrice, isListOnly, perPiece } };
    };
    await pinOffer({}, { ...pin('1', { note: 'mine' }), compared: priced(true, 1000) });
    await pinOffer({}, pin('2'));
    await completePin({}, priced(false, 900));
    await completePin({}, priced(false, 800)); // has the details now
    const [first] = await pinsStore({}).read();
    expect(first).toEqual({ ...pin('1', { note: 'mine' }), compared: priced(false, 900) });
    expect(await ids()).toEqual(['1', '2']);
    await unpinOffer({}, '1688 1');
    await completePin({}, priced(false, 900));
    expect(await ids()).toEqual(['2']);
  });

  it('are removed one by one, or all', async () => {
    await importPins([pin('1'), pin('2'), pin('3')]);
    await unpinOffer({}, '1688 2');
    expect(await ids()).toEqual(['1', '3']);
    Object.assign(fakeBrowser.storage.local, { getKeys: undefined }); // as before Chrome 130
    await removeLocal('lists');
    expect(await ids()).toEqual([]);
  });

  it('drop only what cannot be read', async () => {
    await fakeBrowser.storage.local.set({ pins: [pin('1'), { at: 'x' }, 7, pin('2')] });
    expect(await ids()).toEqual(['1', '2']);
  });

  it('are in memory in a private window, separate, and deleted with the window', async () => {
    const scope = { privateWindow: 7 };
    await pinOffer(scope, pin('1'));
    await setCleared(scope, '1688 1', true);
    expect(await ids(scope)).toEqual(['1']);
    expect(await ids({ privateWindow: 8 })).toEqual([]);
    expect(await ids()).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    await removeSearch(7);
    expect(await ids(scope)).toEqual([]);
    expect(await clearedStore(scope).read()).toEqual([]);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });
});

describe('offers cleared by the user', () => {
  it('are remembered, and can be undone', async () => {
    await setCleared({}, '1688 1', true);
    await setCleared({}, '1688 2', true);
    await setCleared({}, '1688 1', true);
    expect(await clearedStore({}).read()).toEqual(['1688 2', '1688 1']);
    await setCleared({}, '1688 2', false);
    expect(await clearedStore({}).read()).toEqual(['1688 1']);
  });

  it('drop the oldest', async () => {
    const keys = Array.from({ length: MAX_CLEARED }, (_, index) => `1688 ${index}`);
    await importCleared(keys);
    await setCleared({}, 'new', true);
    const kept = await clearedStore({}).read();
    expect(kept).toHaveLength(MAX_CLEARED);
    expect(kept).not.toContain('1688 0');
    expect(kept.at(-1)).toBe('new');
  });
});
