import { describe, expect, it } from 'vitest';
import { MAX_SELLER_NOTE } from '@/utils/core/model/remembered-seller';
import type { Sold } from '@/utils/core/sellers/identity';
import { rememberSeller, type SellerChange, type Sellers } from '@/utils/core/sellers/remember';
import { named, remembered, sold } from '../../support/offers/sellers';

const say = (sellers: Sellers, offer: Sold, change: SellerChange, at = 2000) =>
  rememberSeller(sellers, offer, change, at);
const nameless = (offerId: string) => sold(offerId, { name: '晨曦日用百货' });

describe('what the user says of a seller', () => {
  it('an opinion and a note of one seller stand in one record, with its number and name', () => {
    const avoided = say([], sold('11'), { opinion: 'avoided' }, 1000);
    expect(avoided).toEqual([remembered()]);
    const noted = say(avoided, sold('12'), { note: ' late twice ' }, 3000);
    expect(noted).toEqual([remembered({ at: 3000, note: 'late twice' })]);
    expect(say(noted, sold('11'), { opinion: null })).toMatchObject([{ note: 'late twice' }]);
  });

  it('a seller is forgotten once it has neither opinion nor note', () => {
    expect(say([remembered()], sold('11'), { opinion: null })).toEqual([]);
    expect(say(say([], sold('11'), { note: 'x' }), sold('11'), { note: '  ' })).toEqual([]);
  });

  it('the list of sellers is the same one where nothing changes', () => {
    const avoided = [remembered()];
    expect(say(avoided, sold('11'), { opinion: 'avoided' })).toBe(avoided);
    expect(say(avoided, { offerId: '1', seller: {} }, { opinion: 'avoided' })).toBe(avoided);
  });

  it('a note on a seller is cut at 500 characters', () => {
    const [typed] = say([], sold('11'), { note: 'x'.repeat(600) });
    expect(typed?.note).toHaveLength(MAX_SELLER_NOTE);
  });

  it('a seller without a number is remembered by name, and its record gets no number later', () => {
    const byName = say([], nameless('11'), { opinion: 'avoided' }, 1000);
    expect(byName).toEqual([named()]);
    expect(say(byName, sold('11'), { note: 'x' }, 1000)).toEqual([named({ note: 'x' })]);
    expect(say(byName, sold('11'), { opinion: null })).toEqual([]);
  });

  it('two sellers of one name that have numbers are two records', () => {
    const second = sold('12', { id: 'b2b-2', name: '晨曦日用百货' });
    expect(say([remembered()], second, { opinion: 'preferred' })).toMatchObject([
      { number: 'b2b-1', opinion: 'avoided' },
      { number: 'b2b-2', opinion: 'preferred' },
    ]);
  });
});
