import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORTS, sortOffers, sortsFor } from '@/utils/compare/sort';
import { toCompared } from '@/utils/compare/to-compared';
import type { Offer } from '@/utils/model/offer';
import { offer } from '../../../components/fixtures';

const bare = (offerId: string, known: Partial<Offer>): Offer => ({
  provider: 'demo',
  offerId,
  title: '',
  badges: [],
  ...known,
});
const ids = (offers: Offer[]) => offers.map(({ offerId }) => offerId).join(' ');

describe('sortOffers', () => {
  it('puts the best match first and unknown last', () => {
    const offers = [
      bare('a', { similarity: 0.4 }),
      bare('b', {}),
      bare('c', { similarity: 0 }),
      bare('d', { similarity: 1 }),
    ];
    expect(ids(sortOffers(offers, 'match'))).toBe('d a c b');
  });

  it("keeps the service's own order where it gives no similarity", () => {
    const offers = [bare('c', { price: 3 }), bare('a', { price: 1 }), bare('b', {})];
    expect(ids(sortOffers(offers, 'match'))).toBe('c a b');
  });

  it('puts the lowest price and the lowest MOQ first, and unknown last', () => {
    const offers = [
      bare('a', { moq: 5 }),
      bare('b', { price: 900, moq: 10 }),
      bare('c', { price: 0 }),
    ];
    expect(ids(sortOffers(offers, 'price'))).toBe('c b a');
    expect(ids(sortOffers(offers, 'moq'))).toBe('a b c');
  });

  it('is a stable order of the same offers, for any offers', () => {
    const some = fc.record({
      price: fc.option(fc.nat(3), { nil: undefined }),
      moq: fc.option(fc.nat(3), { nil: undefined }),
      similarity: fc.option(fc.constantFrom(0, 0.5, 1), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(some), fc.constantFrom(...SORTS), (values, sort) => {
        const offers = values.map((value, index) => ({
          ...offer(),
          ...value,
          offerId: `${index}`,
        }));
        const sorted = sortOffers(offers, sort);
        expect(sorted.toSorted((a, b) => Number(a.offerId) - Number(b.offerId))).toEqual(offers);
        expect(sortOffers(sorted, sort)).toEqual(sorted);
      }),
    );
  });
});

describe('sortsFor', () => {
  it('leaves out orders of which nobody knows anything', () => {
    expect(sortsFor([bare('a', { price: 1 })].map(toCompared))).toEqual(['match', 'price', 'moq']);
    expect(sortsFor([bare('a', {}), bare('b', { sold: 1 })].map(toCompared))).toContain('sold');
    expect(sortsFor([bare('a', { repurchase: 0 })].map(toCompared))).toContain('repurchase');
  });

  it('has those that the service can bring all offers into', () => {
    expect(sortsFor([], ['sold-desc'])).toEqual(['match', 'price', 'moq', 'sold']);
  });
});
