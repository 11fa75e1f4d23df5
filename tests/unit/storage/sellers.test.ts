import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_KEPT_NOTE } from '@/utils/core/model/remembered-seller';
import type { Sold } from '@/utils/core/sellers/identity';
import type { SellerChange } from '@/utils/core/sellers/remember';
import { removeLocal } from '@/utils/io/storage/removal';
import { setWithRoom } from '@/utils/io/storage/room';
import { removeSearch } from '@/utils/io/storage/searches';
import { importSellers } from '@/utils/io/storage/import-lists';
import { changeSeller, forgetSeller, MAX_SELLERS, sellersStore } from '@/utils/io/storage/sellers';
import { named, remembered, sold } from '../../support/offers/sellers';
import { stubLocks } from './locks';

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // as before Chrome 130
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  stubLocks();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const say = (of: Sold, change: SellerChange, scope = {}, at = 1000) =>
  changeSeller(scope, of, change, at);
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    remembered({
      number: `b2b-${index}`,
      name: `厂${index}`,
      note: `note ${index} ${'x'.repeat(400)}`,
    }),
  );
const stored = (scope = {}) => sellersStore(scope).read();

describe('remembered sellers', () => {
  it('are kept, changed and forgotten', async () => {
    expect(await say(sold('11'), { opinion: 'avoided' })).toBe(true);
    expect(await stored()).toEqual([remembered()]);
    await say(sold('12'), { note: 'late' }, {}, 2000);
    expect(await stored()).toEqual([remembered({ at: 2000, note: 'late' })]);
    await forgetSeller({}, remembered());
    expect(await stored()).toEqual([]);
  });

  it('are all there where two windows remembered them at once', async () => {
    const ofOne = Array.from({ length: 50 }, (_, index) =>
      sold(`a${index}`, { id: `b2b-a${index}` }),
    );
    const ofOther = Array.from({ length: 50 }, (_, index) =>
      sold(`b${index}`, { id: `b2b-b${index}` }),
    );
    await Promise.all([
      ...ofOne.map((one) => say(one, { opinion: 'avoided' })),
      ...ofOther.map((one) => say(one, { opinion: 'preferred' })),
      say(sold('same'), { opinion: 'avoided' }),
      say(sold('same'), { note: 'from the other window' }),
    ]);
    const list = await stored();
    expect(list).toHaveLength(101);
    expect(list.find(({ number }) => number === 'b2b-1')).toMatchObject({
      opinion: 'avoided',
      note: 'from the other window',
    });
  });

  it('are 1,000 and more; beyond the limit one is refused and none dropped', async () => {
    await sellersStore({}).write(many(MAX_SELLERS));
    expect(await stored()).toHaveLength(MAX_SELLERS);
    expect(await say(sold('new', { id: 'b2b-new' }), { opinion: 'avoided' })).toBe(false);
    expect(await say(sold('7', { id: 'b2b-7' }), { opinion: 'preferred' })).toBe(true);
    expect(await stored()).toHaveLength(MAX_SELLERS);
    expect((await stored()).at(-1)).toMatchObject({ number: 'b2b-7', opinion: 'preferred' });
  });

  it('stay as they were where the storage is full', async () => {
    await say(sold('11'), { opinion: 'avoided', note: 'late' });
    const before = await stored();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    await expect(say(sold('12', { id: 'b2b-2' }), { note: 'x' })).rejects.toMatchObject({
      code: 'storage-full',
    });
    expect(await importSellers(many(3))).toEqual({ added: 0, known: 1, leftOut: 2 });
    expect(await stored()).toEqual(before);
  });

  it('are not dropped to make room, and go with everything', async () => {
    await say(sold('11'), { opinion: 'avoided' });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    await setWithRoom('local', { other: 1 });
    expect(await stored()).toHaveLength(1);
    await removeLocal('settings');
    expect(await stored()).toHaveLength(1);
    await removeLocal('lists');
    expect(await stored()).toEqual([]);
  });

  it('are in memory in a private window, and go with its search; it shows none of the others', async () => {
    const scope = { privateWindow: 7 };
    await say(sold('11'), { opinion: 'avoided' });
    expect(await stored(scope)).toEqual([]);
    await say(sold('12', { id: 'b2b-2' }), { opinion: 'preferred' }, scope);
    expect(await stored(scope)).toHaveLength(1);
    expect(await stored()).toEqual([remembered()]);
    const { local } = fakeBrowser.storage;
    expect(JSON.stringify(await local.get(null))).not.toContain('b2b-2');
    await removeSearch(7);
    expect(await stored(scope)).toEqual([]);
  });

  it('of a file are added where they are not remembered here, before the latest of the user’s own', async () => {
    await sellersStore({}).write([remembered()]);
    const file = [remembered({ at: 9000, opinion: 'preferred' }), named(), named({ note: 'x' })];
    expect(await importSellers(file)).toEqual({ added: 1, known: 2, leftOut: 0 });
    expect(await stored()).toEqual([named(), remembered()]);
    expect(await importSellers(many(MAX_SELLERS))).toMatchObject({ added: 1998, leftOut: 1 });
  });

  it('are repaired as far as they can be where they are damaged', async () => {
    const damaged = [
      { ...remembered(), opinion: 'loved' },
      { ...remembered({ note: 'kept' }), extra: 1 },
      { at: 1, opinion: 'avoided' },
      'x',
    ];
    await fakeBrowser.storage.local.set({ sellers: damaged });
    expect(await stored()).toEqual([remembered({ note: 'kept' })]);
  });

  it('are kept by the first of several stored numbers, with a long note', async () => {
    const row = { at: 1000, opinion: 'avoided', offers: ['11'] };
    const note = 'x'.repeat(MAX_KEPT_NOTE);
    const stale = [
      { ...row, numbers: ['b2b-1', 'BBB2'], note },
      { ...row, numbers: [], name: '晨曦日用百货' },
      { ...row, numbers: [] },
    ];
    await fakeBrowser.storage.local.set({ sellers: stale });
    const kept = { at: 1000, number: 'b2b-1', opinion: 'avoided', note };
    expect(await stored()).toEqual([kept, named()]);
    await say(sold('11'), { note });
    expect(await stored()).toEqual([kept, named()]);
  });
});
