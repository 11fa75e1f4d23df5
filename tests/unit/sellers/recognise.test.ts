import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areOneSeller, formOf, sellerKeys, sellerOf } from '@/utils/core/sellers/identity';
import { createRecogniser, sharedNames } from '@/utils/core/sellers/recognise';
import type { RememberedSeller } from '@/utils/core/model/remembered-seller';
import { remembered, sold } from '../../support/offers/sellers';

const NAME = '晨曦日用百货';

function byOf(sellers: RememberedSeller[], offer: ReturnType<typeof sold>, inSight = [offer]) {
  return createRecogniser(sellers, sharedNames(sellers, inSight))(offer)?.by;
}

describe('who sells an offer', () => {
  it.each([
    ['number and name', { id: 'b2b-1', name: NAME }, { number: 'b2b-1', name: NAME }],
    ['a name alone', { name: ` ${NAME} ` }, { name: NAME }],
    ['a number alone', { id: '42' }, { number: '42' }],
    ['a number of blanks', { id: ' ', name: NAME }, { name: NAME }],
    ['a number that is too long', { id: '9'.repeat(101), name: NAME }, { name: NAME }],
    ['a name that is too long', { name: 'x'.repeat(300) }, { name: 'x'.repeat(200) }],
  ])('%s', (_what, seller, expected) => {
    expect(sellerOf(sold('1', seller))).toEqual({ ...expected, offer: '1688 1' });
  });

  it.each([undefined, {}, { id: '', name: '' }, { years: 3 }])('nobody: %j', (seller) => {
    expect(sellerOf({ offerId: '1', seller })).toBeUndefined();
  });

  it('numbers of services have several forms', () => {
    expect(['b2b-22', '22', 'BBBx9', 'nick'].map(formOf)).toEqual([
      'b2b-',
      'digits',
      'BBB',
      'other',
    ]);
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
  it('is recognised by number, whatever the name is by now', () => {
    expect(byOf([remembered()], sold('9', { id: 'b2b-1', name: '新名字' }))).toBe('number');
  });

  it('is recognised by name if an offer has no number, and marked so', () => {
    expect(byOf([remembered()], sold('9', { name: NAME }))).toBe('name');
    expect(byOf([remembered({ numbers: [] })], sold('9', { name: NAME }))).toBe('name');
  });

  it('is recognised at the offer that it was remembered at, also with its first number', () => {
    const byName = remembered({ numbers: [] });
    expect(byOf([byName], sold('11', { id: 'BBBx', name: NAME }))).toBe('offer');
    expect(byOf([byName], sold('11', { id: 'BBBx', name: '别人' }))).toBeUndefined();
    expect(byOf([remembered()], sold('11', { id: 'b2b-2', name: NAME }))).toBeUndefined();
  });

  it('a remembered seller is never taken for one of the same name that has another number', () => {
    expect(byOf([remembered()], sold('9', { id: 'b2b-2', name: NAME }))).toBeUndefined();
    expect(
      byOf([remembered({ numbers: [] })], sold('9', { id: 'b2b-2', name: NAME })),
    ).toBeUndefined();
  });

  it('is not recognised by a name that two have: remembered, or in sight', () => {
    const two = [remembered(), remembered({ numbers: ['b2b-2'], offers: ['1688 12'] })];
    expect(byOf(two, sold('9', { name: NAME }))).toBeUndefined();
    const nameless = sold('9', { name: NAME });
    const other = sold('8', { id: 'b2b-2', name: NAME });
    expect(byOf([remembered()], nameless, [nameless, other])).toBeUndefined();
    // The number of another form may well be the same seller's.
    const openId = sold('8', { id: 'BBBx', name: NAME });
    expect(byOf([remembered()], nameless, [nameless, openId])).toBe('name');
  });

  it('is of one market', () => {
    expect(byOf([remembered()], sold('11', { id: 'b2b-1', name: NAME }, 'taobao'))).toBeUndefined();
    expect(byOf([remembered()], sold('9', { name: NAME }, 'taobao'))).toBeUndefined();
  });
});

const number = fc.constantFrom('b2b-1', 'b2b-2', 'b2b-3', '11', '12', 'BBBx', 'BBBy');
const name = fc.constantFrom('甲厂', '乙厂');
const seller = fc.record({
  at: fc.nat(),
  numbers: fc.uniqueArray(number, { maxLength: 2 }),
  name,
  offers: fc.constant<string[]>([]),
  opinion: fc.constantFrom('preferred' as const, 'avoided' as const),
});
const offer = fc
  .record({ offerId: fc.nat(99).map(String), id: fc.option(number, { nil: undefined }), name })
  .map(({ offerId, id, name: named }) =>
    sold(offerId, { name: named, ...(id !== undefined && { id }) }),
  );

describe('whatever is remembered and in sight', () => {
  it('an offer with a number is recognised by that number alone', () => {
    fc.assert(
      fc.property(fc.array(seller), fc.array(offer), (sellers, offers) => {
        const recognise = createRecogniser(sellers, sharedNames(sellers, offers));
        for (const one of offers) {
          const id = one.seller?.id;
          const known = recognise(one);
          if (id === undefined || !known) continue;
          expect(known.by).toBe('number');
          expect(known.seller.numbers).toContain(id);
        }
      }),
    );
  });

  it('two numbers of one form are two sellers', () => {
    fc.assert(
      fc.property(seller, seller, (one, other) => {
        const same = areOneSeller(one, other);
        expect(areOneSeller(other, one)).toBe(same);
        const shares = one.numbers.some((each) => other.numbers.includes(each));
        const areNameless = one.numbers.length === 0 && other.numbers.length === 0;
        expect(same).toBe(shares || (areNameless && one.name === other.name));
      }),
    );
  });
});
