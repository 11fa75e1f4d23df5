import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { OFFER_FIELDS, type OfferField } from '@/utils/core/pricing/offer-fields';
import { rankOffers, SORTS, sortOffers, sortsFor, type Sort } from '@/utils/core/pricing/sort';
import { toCompared } from '@/utils/core/pricing/compare-offers';
import type { Offer } from '@/utils/core/model/offer';
import { offer } from '../../support/panel/fixtures';

const bare = (offerId: string, known: Partial<Offer>): Offer => ({
  provider: 'demo',
  offerId,
  title: '',
  badges: [],
  ...known,
});
const ends = (value: number) => ({ low: value, high: value });
const FACT_OF = {
  match: 'similarity',
  price: 'price',
  landed: 'landed',
  margin: 'margin',
  moq: 'moq',
  sold: 'sold',
  repurchase: 'repurchase',
} as const satisfies Record<Sort, OfferField>;
interface Some extends Partial<
  Pick<Offer, 'price' | 'moq' | 'sold' | 'repurchase' | 'similarity'>
> {
  margin: number | undefined;
  landed: number | undefined;
  isMarked: boolean;
}
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

  it("keeps the service's own order without similarities", () => {
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

  it('sorts any offers stably', () => {
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

describe('rankOffers', () => {
  const share = fc.double({ min: -5, max: 1, noNaN: true });
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const some = fc.record({
    price: maybe(fc.nat(3)),
    moq: maybe(fc.nat(3)),
    sold: maybe(fc.nat(3)),
    repurchase: maybe(fc.constantFrom(0, 0.5)),
    similarity: maybe(fc.constantFrom(0, 0.5, 1)),
    margin: maybe(share),
    landed: maybe(fc.nat(3)),
    isMarked: fc.boolean(),
  });
  const compare = ({ margin, landed, isMarked, ...known }: Some, index: number): ComparedOffer => ({
    ...toCompared(bare(String(index), known)),
    ...(margin !== undefined && {
      earning: { profit: ends(margin), margin: ends(margin), roi: ends(margin) },
    }),
    ...(landed !== undefined && {
      landed: { currency: 'USD', ...ends(landed), lines: [], isAtLeast: false, estimated: [] },
    }),
    ...(isMarked && { mark: { rule: 'price-top-up' } }),
  });
  const ranking = fc.record({
    sort: fc.constantFrom(...SORTS),
    isReversed: fc.boolean(),
    marksLast: fc.boolean(),
  });

  it('is total, stable and idempotent', () => {
    fc.assert(
      fc.property(fc.array(some), ranking, (values, by) => {
        const offers = values.map(compare);
        const ranked = rankOffers(offers, by);
        expect(new Set(ranked)).toEqual(new Set(offers));
        expect(ranked).toHaveLength(offers.length);
        expect(rankOffers(ranked, by)).toEqual(ranked);
      }),
    );
  });

  it('puts unknown values last in both directions, and marked offers after them', () => {
    fc.assert(
      fc.property(fc.array(some), ranking, (values, by) => {
        const ranked = rankOffers(values.map(compare), by);
        const unmarked = by.marksLast ? ranked.filter(({ mark }) => !mark) : ranked;
        if (by.marksLast) expect(ranked.slice(0, unmarked.length)).toEqual(unmarked);
        const isKnown = unmarked.map((one) => OFFER_FIELDS[FACT_OF[by.sort]](one) !== undefined);
        expect(isKnown).toEqual(isKnown.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('reverses known values', () => {
    const offers = [bare('a', { price: 2 }), bare('b', {}), bare('c', { price: 1 })].map(
      toCompared,
    );
    const by = (isReversed: boolean) =>
      rankOffers(offers, { sort: 'price', isReversed }).map((ranked) => ranked.offer.offerId);
    expect(by(false)).toEqual(['c', 'a', 'b']);
    expect(by(true)).toEqual(['a', 'c', 'b']);
  });
});

describe('sortsFor', () => {
  it('omits orders without any known value', () => {
    expect(sortsFor([bare('a', { price: 1 })].map(toCompared))).toEqual(['match', 'price', 'moq']);
    expect(sortsFor([bare('a', {}), bare('b', { sold: 1 })].map(toCompared))).toContain('sold');
    expect(sortsFor([bare('a', { repurchase: 0 })].map(toCompared))).toContain('repurchase');
  });

  it('includes orders that the service supports', () => {
    expect(sortsFor([], ['sold-desc'])).toEqual(['match', 'price', 'moq', 'sold']);
  });
});

it.each(SORTS)('offers of avoided sellers are last by %s, in the order of the others', (sort) => {
  const one = fc.record({ id: fc.nat(), price: fc.nat(), moq: fc.nat(), isMarked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(one), fc.boolean(), (all, isReversed) => {
      const offers = all.map(({ price, moq, isMarked }, index): ComparedOffer => ({
        ...toCompared(bare(`${index}`, { price, moq })),
        ...(isMarked && { mark: { rule: 'part-or-accessory' } }),
      }));
      const last = new Set(
        offers.filter((_, index) => (all[index]?.id ?? 0) % 2).map(({ key }) => key),
      );
      const ranked = rankOffers(offers, { sort, isReversed, marksLast: true, last });
      const first = ranked.findIndex(({ key }) => last.has(key));
      const others = ranked.filter(({ key }) => !last.has(key));
      if (first >= 0) expect(ranked.slice(first).every(({ key }) => last.has(key))).toBe(true);
      expect(others).toEqual(
        rankOffers(
          offers.filter(({ key }) => !last.has(key)),
          { sort, isReversed, marksLast: true },
        ),
      );
    }),
  );
});
