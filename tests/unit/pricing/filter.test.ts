import { describe, expect, it } from 'vitest';
import { activeFilters, filterOffers, filtersOf, type Filters } from '@/utils/core/pricing/filter';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { toCompared } from '@/utils/core/pricing/compare-offers';
import type { Offer } from '@/utils/core/model/offer';

const bare = (offerId: string, known: Partial<Offer> = {}, more: Partial<ComparedOffer> = {}) => ({
  ...toCompared({ provider: 'demo', offerId, title: '', badges: [], ...known }),
  ...more,
});
const NOBODY = { quantity: 200, same: new Set<string>() };

function kept(offers: ComparedOffer[], filters: Filters, context = NOBODY): [string, number] {
  const { offers: left, unknown } = filterOffers(offers, filters, context);
  return [left.map(({ offer }) => offer.offerId).join(' '), unknown];
}

describe('filterOffers', () => {
  it('keeps everything without filters', () => {
    const filters = { isFactory: false, minPrice: undefined };
    expect(kept([bare('a'), bare('b', { price: 1 })], filters)).toEqual(['a b', 0]);
    expect(activeFilters(filters)).toEqual([]);
  });

  it('keeps unknown offers and counts each once', () => {
    const offers = [bare('a', { price: 900 }), bare('b', { price: 100 }), bare('c')];
    expect(kept(offers, { minPrice: 500, maxPrice: 1_000 })).toEqual(['a c', 1]);
  });

  it('does not count offers as unknown that another filter excludes', () => {
    expect(kept([bare('a', { price: 900 })], { maxPrice: 500, isFactory: true })).toEqual(['', 0]);
  });

  it.each<[string, Filters, ComparedOffer, ComparedOffer]>([
    ['lowest price', { minPrice: 500 }, bare('a', { price: 500 }), bare('b', { price: 499 })],
    ['highest price', { maxPrice: 500 }, bare('a', { price: 500 }), bare('b', { price: 501 })],
    ['MOQ', { isMoqWithin: true }, bare('a', { moq: 200 }), bare('b', { moq: 201 })],
    [
      'factory',
      { isFactory: true },
      bare('a', { seller: { isFactory: true } }),
      bare('b', { seller: { isFactory: false } }),
    ],
    [
      'dispatch',
      { isFast: true },
      bare('a', { dispatchHours: 48 }),
      bare('b', { dispatchHours: 72 }),
    ],
    [
      'single pieces',
      { isOnePiece: true },
      bare('a', { dropship: { price: 1 } }),
      bare('b', { isOnePieceSale: false }),
    ],
    [
      'similarity',
      { minSimilarity: 0.8 },
      bare('a', { similarity: 0.8 }),
      bare('b', { similarity: 0.79 }),
    ],
    ['marks', { hidesMarked: true }, bare('a'), bare('b', {}, { mark: { rule: 'price-top-up' } })],
    [
      'advertisements',
      { hidesAdvertisements: true },
      bare('a', { isAdvertisement: false }),
      bare('b', { isAdvertisement: true }),
    ],
  ])('keeps by %s the one and leaves out the other', (_, filters, passes, fails) => {
    expect(kept([passes, fails], filters)).toEqual(['a', 0]);
  });

  it('the filter keeps an offer of which no service says whether it is an advertisement, and counts it', () => {
    const offers = [bare('a'), bare('b', { isAdvertisement: true })];
    expect(kept(offers, { hidesAdvertisements: true })).toEqual(['a', 1]);
  });

  it('counts the MOQ of packs in pieces', () => {
    const unitPrice = {
      perPiece: 100,
      perUnit: 1_200,
      piecesPerUnit: 12,
      pieces: 240,
      basis: 'list' as const,
      isListOnly: false,
      corrections: [],
    };
    const offers = [bare('a', { moq: 16 }, { unitPrice }), bare('b', { moq: 17 }, { unitPrice })];
    expect(kept(offers, { isMoqWithin: true })).toEqual(['a', 0]);
  });

  it('matches the same product by group; unknown without a group', () => {
    const offers = [bare('a', {}, { group: 'x' }), bare('b', {}, { group: 'y' })];
    const filters = { isSameOnly: true };
    expect(kept(offers, filters, { quantity: 1, same: new Set(['x']) })).toEqual(['a', 0]);
    expect(kept(offers, filters)).toEqual(['a b', 2]);
  });
});

it("the filter starts with the profile's filters", () => {
  expect(filtersOf('stock')).toEqual({ isMoqWithin: true });
  expect(filtersOf('dropship')).toEqual({ isOnePiece: true, isFast: true });
  expect(filtersOf('brand')).toEqual({});
});

it('the filter keeps preferred sellers only, or leaves out avoided ones', () => {
  const offers = [bare('a'), bare('b'), bare('c')];
  const opinions = { preferred: new Set(['1688 a']), avoided: new Set(['1688 b']) };
  const withOpinions = { ...NOBODY, opinions };
  expect(kept(offers, { hidesAvoided: true }, withOpinions)).toEqual(['a c', 0]);
  expect(kept(offers, { isPreferredOnly: true }, withOpinions)).toEqual(['a', 0]);
  expect(kept(offers, { hidesAvoided: true })).toEqual(['a b c', 0]);
  expect(kept(offers, { isPreferredOnly: true })).toEqual(['', 0]);
});
