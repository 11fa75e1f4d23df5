import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { followPageTerms } from '@/entrypoints/sidepanel/compare/page-terms';
import type { PageTerms, StoredPagePrice } from '@/utils/core/model/page-price';
import type { Search } from '@/utils/core/model/search';
import { panelContext } from '../../../support/panel/context';
import { search as fixture } from '../../../support/panel/fixtures';
import { live } from '../../../support/panel/live';

const FOUND = { amount: '39.90', currency: 'GBP', pieces: 6, from: 'json-ld' } as const;

/** @param stored by the id of its search */
function open(stored: Record<string, PageTerms> = {}) {
  const search = signal<Search | undefined>(fixture());
  const found = signal<StoredPagePrice['price']>(undefined);
  const currency = signal('USD');
  const context = panelContext();
  const { storage } = context;
  storage.readPageTerms.mockImplementation(async ({ id }) => stored[id] ?? {});
  const terms = live(() => followPageTerms(context, search, found, currency));
  return { ...terms, search, found, currency, storage };
}

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
    const { storage, change, search } = open();
    change({ amount: '25', currency: 'EUR' });
    change({ pieces: 2 });
    const terms = { amount: '25', currency: 'EUR', pieces: 2 };
    expect(storage.writePageTerms).toHaveBeenLastCalledWith(search.value, terms);
    const { shown } = open({ 'search-1': terms });
    await vi.waitFor(() => expect(shown.value).toEqual({ ...terms, from: 'yours' }));
  });

  it('belongs to its search, and is not used for the next', async () => {
    const { shown, change, search } = open({ 'search-1': { amount: '25' } });
    change({ amount: '30' });
    search.value = fixture({ id: 'search-2' });
    expect(shown.value.amount).toBeUndefined();
    search.value = fixture();
    await vi.waitFor(() => expect(shown.value.amount).toBe('25')); // as it was stored
  });

  it('is kept when the same search changes', async () => {
    const { shown, change, search, storage } = open();
    change({ amount: '30' });
    search.value = fixture({ pages: 2 });
    await Promise.resolve();
    expect(shown.value.amount).toBe('30');
    expect(storage.readPageTerms).toHaveBeenCalledOnce();
  });

  it('during the first read is newer, and keeps the other stored terms', async () => {
    const { shown, change, storage } = open({ 'search-1': { amount: '25', pieces: 3 } });
    change({ amount: '30' });
    await vi.waitFor(() => expect(shown.value).toMatchObject({ amount: '30', pieces: 3 }));
    expect(storage.writePageTerms.mock.lastCall?.[1]).toEqual({ amount: '30', pieces: 3 });
  });

  it('is ignored if it was entered for an older search and is read late', async () => {
    const { shown, search, storage } = open({ 'search-1': { amount: '25' } });
    search.value = fixture({ id: 'search-2' });
    await Promise.all(storage.readPageTerms.mock.results.map(({ value }) => value));
    expect(shown.value.amount).toBeUndefined();
  });

  it('is not stored without a search', () => {
    const { change, search, storage } = open();
    search.value = undefined;
    change({ amount: '30' });
    expect(storage.writePageTerms).not.toHaveBeenCalled();
  });
});
