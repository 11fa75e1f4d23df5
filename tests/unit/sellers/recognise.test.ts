import { describe, expect, it } from 'vitest';
import { sellerKeys, sellerOf } from '@/utils/core/sellers/identity';
import { createRecogniser } from '@/utils/core/sellers/recognise';
import type { RememberedSeller } from '@/utils/core/model/remembered-seller';
import { named, remembered, sold } from '../../support/offers/sellers';

const NAME = '晨曦日用百货';

describe('who sells an offer', () => {
  it.each([
    ['number and name', { id: 'b2b-1', name: NAME }, { number: 'b2b-1', name: NAME }],
    ['a name alone', { name: ` ${NAME} ` }, { name: NAME }],
    ['a number alone', { id: '42' }, { number: '42' }],
    ['a number of blanks', { id: ' ', name: NAME }, { name: NAME }],
    ['a number that is too long', { id: '9'.repeat(101), name: NAME }, { name: NAME }],
    ['a name that is too long', { name: 'x'.repeat(300) }, { name: 'x'.repeat(200) }],
  ])('%s', (_what, seller, expected) => {
    expect(sellerOf(sold('1', seller))).toEqual(expected);
  });

  it.each([undefined, {}, { id: '', name: '' }, { years: 3 }])('nobody: %j', (seller) => {
    expect(sellerOf({ offerId: '1', seller })).toBeUndefined();
  });
});

describe('the sellers of a list', () => {
  const counted = (...sellers: Parameters<typeof sold>[1][]) => {
    const offers = sellers.map((seller, at) => sold(String(at), seller));
    return new Set(offers.map(sellerKeys(offers))).size;
  };

  it('a name without a number is the seller whose number another offer of that name has', () => {
    expect(counted({ name: NAME }, { id: 'b2b-1', name: NAME })).toBe(1);
  });

  it('numbers of two forms under one name are one seller, two of one form are two', () => {
    expect(counted({ id: 'b2b-1', name: NAME }, { id: '22', name: NAME }, { name: NAME })).toBe(1);
    expect(counted({ id: 'b2b-1', name: NAME }, { id: 'b2b-2', name: NAME })).toBe(2);
  });

  it('a name that two sellers have says of no offer which of them it is', () => {
    expect(counted({ id: 'b2b-1', name: NAME }, { id: 'b2b-2', name: NAME }, { name: NAME })).toBe(
      3,
    );
  });

  it('a number is one seller under any name, and none that only one name has is lost', () => {
    expect(counted({ id: '1', name: NAME }, { id: '1', name: 'B' }, { id: '1' })).toBe(1);
    expect(counted({ id: '1', name: NAME }, { id: '1' })).toBe(1);
    expect(counted(undefined, undefined)).toBe(1);
  });

  it('a seller of another market is another one', () => {
    const offers = [sold('1', { name: NAME }), sold('2', { name: NAME }, 'taobao')];
    expect(new Set(offers.map(sellerKeys(offers))).size).toBe(2);
  });
});

describe('a remembered seller', () => {
  it.each([
    [
      'by its number, whatever the name is by now',
      remembered(),
      { id: 'b2b-1', name: 'B' },
      'number',
    ],
    ['by name where the offer has no number', remembered(), { name: NAME }, 'name'],
    ['by name where neither has a number', named(), { name: NAME }, 'name'],
    [
      'by name once details add a number to the offer',
      named(),
      { id: 'b2b-2', name: NAME },
      'name',
    ],
    ['not by name where both have numbers', remembered(), { id: 'b2b-2', name: NAME }, undefined],
    ['not by another name', named(), { id: 'b2b-1', name: 'B' }, undefined],
    ['not where the offer names nobody', named(), {}, undefined],
  ] as const)('a remembered seller is recognised %s', (_how, seller, offer, by) => {
    expect(createRecogniser([seller])(sold('9', offer))?.by).toBe(by);
  });

  it('of several sellers of one name that an offer may mean an avoided one counts, else the latest', () => {
    const preferred = remembered({ number: 'b2b-2', opinion: 'preferred' });
    const noted = remembered({ number: 'b2b-3', opinion: 'preferred', note: 'x' });
    const seen = (...sellers: RememberedSeller[]) =>
      createRecogniser(sellers)(sold('9', { name: NAME }))?.seller;
    expect(seen(remembered(), preferred)?.opinion).toBe('avoided');
    expect(seen(preferred, noted)).toBe(noted);
  });

  it('a number of another market is another seller', () => {
    const recognise = createRecogniser([remembered()]);
    expect(recognise(sold('11', { id: 'b2b-1', name: NAME }, 'taobao'))).toBeUndefined();
    expect(recognise(sold('9', { name: NAME }, 'taobao'))).toBeUndefined();
  });
});
