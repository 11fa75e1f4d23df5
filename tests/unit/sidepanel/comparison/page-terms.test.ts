import { computed, signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPageTerms } from '@/entrypoints/sidepanel/store/comparison/page-terms';
import type { StoredPagePrice } from '@/utils/core/model/page-price';
import type { Search } from '@/utils/core/model/search';
import { readPageTerms, writePageTerms } from '@/utils/io/storage/extras';
import { search as fixture } from '../../../support/panel/fixtures';
import { live } from '../../../support/panel/live';

const FOUND = { amount: '39.90', currency: 'GBP', pieces: 6, from: 'json-ld' } as const;

const soon = () => new Promise((resolve) => setTimeout(resolve));

function open() {
  const search = signal<Search | undefined>(fixture());
  const found = signal<StoredPagePrice['price']>(undefined);
  const pagePrice = computed(() => found.value && { searchId: 'search-1', price: found.value });
  const currency = signal('USD');
  const terms = live(() => followPageTerms({ search, pagePrice }, currency));
  return { ...terms, search, found, currency };
}

beforeEach(() => fakeBrowser.reset());

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
