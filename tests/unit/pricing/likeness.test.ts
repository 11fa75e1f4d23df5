import { describe, expect, it } from 'vitest';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import { compareOffers, groupFound } from '@/utils/core/pricing/compare-offers';
import { isOneMeasure, withLikeness } from '@/utils/core/pricing/likeness';
import { OFFER_FIELDS } from '@/utils/core/pricing/offer-fields';
import { rankOffers } from '@/utils/core/pricing/sort';
import { summariseList } from '@/utils/core/pricing/summary';
import { context, cup } from '../../support/offers/priced';

const NO_EDITS = { joined: [], split: [] };

/** Each by its id: what this computer saw, then the order by match and the numbers in it. */
function ranked(
  offers: readonly FoundOffer[],
  own: Record<string, number>,
  isComplete = true,
): [string, number | undefined, boolean][] {
  const values = new Map(Object.entries(own).map(([id, value]) => [`1688 ${id}`, value]));
  const comparison = withLikeness(
    compareOffers(offers, groupFound(offers, NO_EDITS, new Map()), context()),
    {
      values,
      isComplete,
    },
  );
  return rankOffers(comparison.offers, { sort: 'match' }).map((each) => [
    each.offer.offerId,
    OFFER_FIELDS.similarity(each),
    each.likeness !== undefined,
  ]);
}

const silent = (id: string) => cup(id);
const saying = (id: string, similarity: number, provider = 'demo') =>
  cup(id, { similarity, provider });

describe('likeness seen on this computer', () => {
  it('is used if the service states none', () => {
    expect(ranked([silent('a'), silent('b')], { a: 0.4, b: 0.8 })).toEqual([
      ['b', 0.8, true],
      ['a', 0.4, true],
    ]);
  });

  it('changes nothing where one service says it of every offer', () => {
    expect(ranked([saying('a', 0.9), saying('b', 0.7)], { a: 0.1, b: 0.99 })).toEqual([
      ['a', 0.9, false],
      ['b', 0.7, false],
    ]);
  });

  it('our own likeness stands before what 1688’s page says of every offer, once all are seen', () => {
    const read = [saying('a', 0.9, 'web'), saying('b', 0.7, 'web')];
    expect(ranked(read, { a: 0.1, b: 0.99 })).toEqual([
      ['b', 0.99, true],
      ['a', 0.1, true],
    ]);
    expect(ranked(read, {})).toEqual([
      ['a', 0.9, false],
      ['b', 0.7, false],
    ]);
  });

  it('orders the offers of several services by one measure, once all are seen', () => {
    const merged = [saying('a', 0.9), saying('b', 0.8), silent('c')];
    const own = { a: 0.5, b: 0.95, c: 0.7 };
    expect(ranked(merged, own)).toEqual([
      ['b', 0.95, true],
      ['c', 0.7, true],
      ['a', 0.5, true],
    ]);
    expect(ranked(merged, own, false)).toEqual([
      ['a', 0.9, false],
      ['b', 0.8, false],
      ['c', 0.7, true],
    ]);
  });

  it('replaces the scales of two services that both say one', () => {
    const merged = [saying('a', 0.9), saying('b', 0.6, 'ak')];
    expect(isOneMeasure(merged)).toBe(false);
    expect(ranked(merged, { a: 0.5, b: 0.97 })).toEqual([
      ['b', 0.97, true],
      ['a', 0.5, true],
    ]);
  });

  it('leaves an offer whose picture cannot be seen with what the service says', () => {
    expect(ranked([saying('a', 0.9), silent('b'), silent('c')], { b: 0.5 })).toEqual([
      ['a', 0.9, false],
      ['b', 0.5, true],
      ['c', undefined, false],
    ]);
  });
});

it('the likeness seen here finds the searched product where the service gives no similarity', () => {
  const kettles = ['k1', 'k2'].map((id) => cup(id, { title: '电热水壶1.8L', price: 5000 }));
  const cups = ['c1', 'c2'].map((id) => cup(id));
  const offers = [...kettles, ...cups];
  const terms = context();
  const plain = compareOffers(offers, groupFound(offers, NO_EDITS, new Map()), terms);
  const values = new Map([
    ['1688 k1', 0.2],
    ['1688 c2', 0.9],
  ]);
  expect(summariseList(plain, terms).prices).toEqual([5000, 5000]);
  const seen = withLikeness(plain, { values, isComplete: true });
  expect(summariseList(seen, terms).prices).toEqual([1000, 1000]);
});

it('one that is almost the picture is the same product, without another', () => {
  const offers = [cup('a'), cup('b', { title: '电热水壶1.8L', price: 5000 })];
  const terms = context();
  const plain = compareOffers(offers, groupFound(offers, NO_EDITS, new Map()), terms);
  const sameFor = (likeness: number) =>
    summariseList(
      withLikeness(plain, { values: new Map([['1688 b', likeness]]), isComplete: true }),
      terms,
    ).same?.keys;
  expect(sameFor(0.95)).toEqual(['1688 b']);
  expect(sameFor(0.85)).toBeUndefined();
});
