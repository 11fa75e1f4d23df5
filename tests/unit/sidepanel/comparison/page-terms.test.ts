import { computed, signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPageTerms } from '@/entrypoints/sidepanel/store/comparison/page-terms';
import type { StoredPagePrice } from '@/utils/core/model/page-price';
import type { Search } from '@/utils/core/model/search';
import { readPageTerms, writePageTerms } from '@/utils/io/storage/extras';
import { preferredSource } from '@/utils/io/storage/price-sources';
import { search as fixture } from '../../../support/panel/fixtures';
import { live } from '../../../support/panel/live';
import { stubLocks } from '../../storage/locks';

const FOUND = { amount: '39.90', currency: 'GBP', pieces: 6, from: 'json-ld' } as const;

const HOST = 'shop.example';

const soon = () => new Promise((resolve) => setTimeout(resolve));

function open(scope: { privateWindow?: number } = {}) {
  const search = signal<Search | undefined>(fixture());
  const found = signal<StoredPagePrice['price']>(undefined);
  const pagePrice = computed(
    () => found.value && { searchId: 'search-1', host: HOST, price: found.value },
  );
  const currency = signal('USD');
  const terms = live(() => followPageTerms(scope, { search, pagePrice }, currency));
  return { ...terms, search, found, currency };
}

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
});

describe('the price of the page', () => {
  it('is empty, in the user’s own currency, while it is unknown', () => {
    const { shown, price, currency } = open();
    expect(shown.value).toEqual({ amount: undefined, currency: 'USD', pieces: 1, from: undefined });
    expect(price.value).toBeUndefined();
    currency.value = 'JPY';
    expect(shown.value.currency).toBe('JPY');
  });

  it('is that of the page once it is found, in minor units', () => {
    const { shown, price, found } = open();
    found.value = FOUND;
    expect(shown.value).toEqual(FOUND);
    expect(price.value).toEqual({ minor: 3990, currency: 'GBP', pieces: 6 });
    found.value = { amount: '3990', currency: 'JPY', from: 'visible' };
    expect(price.value).toEqual({ minor: 3990, currency: 'JPY', pieces: 1 });
  });

  it('is in the user’s own currency if the page names none', () => {
    const { price, found } = open();
    found.value = { amount: '12.50', from: 'visible' };
    expect(price.value).toEqual({ minor: 1250, currency: 'USD', pieces: 1 });
  });

  it('is what the user enters, field by field', () => {
    const { shown, found, change } = open();
    found.value = FOUND;
    change({ pieces: 4 });
    expect(shown.value).toEqual({ ...FOUND, pieces: 4 });
    change({ amount: '25' });
    expect(shown.value).toEqual({ ...FOUND, amount: '25', pieces: 4, from: 'yours' });
  });

  it('is empty if the user has emptied the field, even if the page names one', () => {
    const { shown, price, found, change } = open();
    found.value = FOUND;
    change({ amount: '' });
    expect(shown.value).toMatchObject({ amount: undefined, from: 'yours' });
    expect(price.value).toBeUndefined();
  });

  it('is empty where it cannot be read, and never a wrong number', () => {
    const { price, found } = open();
    found.value = { amount: 'about 5', from: 'visible' };
    expect(price.value).toBeUndefined();
  });
});

describe('what the user has entered', () => {
  it('is stored with its search, and restored when the panel opens', async () => {
    const { change } = open();
    change({ amount: '25', currency: 'EUR' });
    change({ pieces: 2 });
    const terms = { amount: '25', currency: 'EUR', pieces: 2 };
    expect(await readPageTerms(fixture())).toEqual(terms);
    const { shown } = open();
    await vi.waitFor(() => expect(shown.value).toEqual({ ...terms, from: 'yours' }));
  });

  it('belongs to its search, and is not used for the next', async () => {
    await writePageTerms(fixture(), { amount: '25' });
    const { shown, change, search } = open();
    await vi.waitFor(() => expect(shown.value.amount).toBe('25'));
    change({ amount: '30' });
    search.value = fixture({ id: 'search-2' });
    expect(shown.value.amount).toBeUndefined();
    search.value = fixture();
    expect(shown.value.amount).toBeUndefined(); // until it is read
    await vi.waitFor(() => expect(shown.value.amount).toBe('30'));
  });

  it('is kept when the same search changes', async () => {
    const { shown, change, search } = open();
    change({ amount: '30' });
    await soon();
    await writePageTerms(fixture(), { amount: '25', pieces: 3 });
    search.value = fixture({ pages: 2 });
    await soon();
    expect(shown.value).toMatchObject({ amount: '30', pieces: 1 }); // nothing was read again
  });

  it('during the first read is newer, and keeps the other stored terms', async () => {
    await writePageTerms(fixture(), { amount: '25', pieces: 3 });
    const { shown, change } = open();
    change({ amount: '30' });
    await vi.waitFor(() => expect(shown.value).toMatchObject({ amount: '30', pieces: 3 }));
    expect(await readPageTerms(fixture())).toEqual({ amount: '30', pieces: 3 });
  });

  it('is ignored if it was entered for an older search and is read late', async () => {
    await writePageTerms(fixture(), { amount: '25' });
    const { shown, search } = open();
    search.value = fixture({ id: 'search-2' });
    await soon();
    expect(shown.value.amount).toBeUndefined();
  });

  it('a price that was entered is not stored without a search', async () => {
    const { change, search } = open();
    search.value = undefined;
    change({ amount: '30' });
    await soon();
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });
});

const DOUBTFUL: StoredPagePrice['price'] = {
  ...FOUND,
  isSure: false,
  others: [
    { amount: '29.90', from: 'visible' },
    { amount: '12.50', currency: 'EUR', from: 'data' },
  ],
};
const { amount: _amount, from: _from, ...ASKED } = DOUBTFUL;

describe('a price of the page that is not certain', () => {
  it('a price is shown as doubtful, with the other candidates in their currencies', () => {
    const { shown, price, found } = open();
    found.value = DOUBTFUL;
    expect(shown.value).toEqual({
      ...FOUND,
      isDoubtful: true,
      others: [
        { amount: '29.90', currency: 'GBP' },
        { amount: '12.50', currency: 'EUR' },
      ],
    });
    expect(price.value).toEqual({ minor: 3990, currency: 'GBP', pieces: 6, isDoubtful: true });
  });

  it('a price is none at all where the page has only candidates', () => {
    const { shown, price, found } = open();
    found.value = ASKED;
    expect(shown.value.amount).toBeUndefined();
    expect(shown.value.others).toHaveLength(2);
    expect(price.value).toBeUndefined();
  });

  it('a price stays doubtful while only the pieces are changed', () => {
    const { price, found, change } = open();
    found.value = DOUBTFUL;
    change({ pieces: 4 });
    expect(price.value).toEqual({ minor: 3990, currency: 'GBP', pieces: 4, isDoubtful: true });
  });

  it.each([
    ['the doubtful one', '39.90', 'GBP', 'json-ld'],
    ['another candidate', '29.90', 'GBP', 'visible'],
    ['a candidate of another currency', '12.50', 'EUR', 'data'],
    ['a candidate as it is typed', '29.9', 'GBP', 'visible'],
  ])(
    'is sure once %s is chosen, whose source is preferred then',
    async (_, amount, currency, from) => {
      const { shown, price, found, change } = open();
      found.value = DOUBTFUL;
      change({ amount, currency });
      expect(shown.value).toEqual({ amount, currency, pieces: 6, from: 'yours' });
      expect(price.value).not.toHaveProperty('isDoubtful');
      await vi.waitFor(async () => expect(await preferredSource({}, HOST)).toBe(from));
    },
  );

  it.each([
    ['a number that is no candidate', { amount: '31' }],
    ['a candidate in another currency', { amount: '29.90', currency: 'USD' }],
    ['no price', { amount: '' }],
  ])('is settled by %s, which tells no source', async (_, terms) => {
    const { shown, found, change } = open();
    found.value = DOUBTFUL;
    change(terms);
    expect(shown.value).toMatchObject({ from: 'yours', isDoubtful: undefined, others: undefined });
    await soon();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('a candidate that replaces a sure price is preferred, and the sure price itself tells nothing', async () => {
    const { found, change } = open();
    found.value = { ...DOUBTFUL, isSure: true };
    change({ amount: '39.90' });
    await soon();
    expect(await preferredSource({}, HOST)).toBeUndefined();
    change({ amount: '29.90' });
    await vi.waitFor(async () => expect(await preferredSource({}, HOST)).toBe('visible'));
  });

  it('a choice in a private window leaves nothing on the disk', async () => {
    const scope = { privateWindow: 1 };
    const { found, change } = open(scope);
    found.value = DOUBTFUL;
    change({ amount: '29.90' });
    await vi.waitFor(async () => expect(await preferredSource(scope, HOST)).toBe('visible'));
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('a price stays doubtful where it comes from an earlier search, until another is entered', async () => {
    const { price, change } = open();
    change({ amount: '39.90', currency: 'GBP', pieces: 6, isDoubtful: true });
    expect(price.value).toEqual({ minor: 3990, currency: 'GBP', pieces: 6, isDoubtful: true });
    change({ amount: '39.90' });
    expect(price.value).toEqual({ minor: 3990, currency: 'GBP', pieces: 6 });
    await soon();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});
