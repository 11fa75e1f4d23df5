import { expect, it } from 'vitest';
import type { Listing } from '@/utils/core/model/listing';
import { likenessOf } from '@/utils/core/likeness/compare';
import {
  compareListings,
  FIRST_RESULTS,
  marketAnswer,
  SAME_LIKENESS,
  sortListings,
} from '@/utils/core/pricing/market/compare-listings';
import { inputs, RATES } from '../../../support/offers/landed-cost';
import { parcelListing } from '../../../support/offers/listing';

const sold = (id: number, price: number | undefined, changes: Partial<Listing> = {}) =>
  parcelListing({
    listingId: String(id),
    imageUrl: `https://ae01.alicdn.com/${id}.jpg`,
    price,
    ...changes,
  });
const compared = (listings: readonly Listing[], likeness: Readonly<Record<number, number>> = {}) =>
  compareListings(listings, {
    inputs: inputs(),
    parcel: inputs({ mode: 'direct' }),
    rates: RATES,
    weights: [],
    seen: new Map(
      Object.entries(likeness).map(([id, value]) => [`https://ae01.alicdn.com/${id}.jpg`, value]),
    ),
  });
const idsOf = (all: readonly { listing: Listing }[]) =>
  all.map(({ listing }) => Number(listing.listingId));

it('answers with the cheapest listing that looks the same', () => {
  const all = compared([sold(1, 900), sold(2, 100), sold(3, 500), sold(4, undefined)], {
    1: 0.97,
    2: 0.2,
    3: SAME_LIKENESS,
    4: 1,
  });
  const answer = marketAnswer(all);
  expect(answer.basis).toBe('same');
  expect(answer.lowest?.listing.listingId).toBe('3');
});

it('answers with a listing that takes an order of the wanted quantity, where there is one', () => {
  const cheap = [sold(1, 100, { moq: 5_000 }), sold(2, 90, { moq: 9_000 })];
  const same = { 1: 0.9, 2: 0.9, 3: 0.9 };
  const all = compared([...cheap, sold(3, 500)], same);
  expect(marketAnswer(all).lowest?.listing.listingId).toBe('3');
  expect(idsOf(sortListings(all, 'match'))).toEqual([3, 2, 1]);
  const raised = marketAnswer(compared(cheap, same)).lowest;
  expect(raised?.price).toMatchObject({ low: 90, pieces: 9_000, isRaised: true });
});

it('answers nothing where all were seen and none looks the same', () => {
  expect(marketAnswer(compared([sold(1, 900)], { 1: 0.54 }))).toEqual({ basis: 'same' });
  expect(marketAnswer([])).toEqual({ basis: 'first' });
});

it('answers from the first results where no picture was seen', () => {
  const listings = Array.from({ length: FIRST_RESULTS + 1 }, (_, at) => sold(at, 900 - at));
  const answer = marketAnswer(compared(listings));
  expect(answer.basis).toBe('first');
  expect(answer.lowest?.price?.low).toBe(900 - FIRST_RESULTS + 1);
});

it('a comparison of listings compares prices of several currencies by the rates of the user', () => {
  const all = compared([
    sold(1, 410),
    sold(2, 300, { currency: 'GBP' }),
    sold(3, 5, { currency: 'XAU' }),
  ]);
  expect(idsOf(sortListings(all, 'price'))).toEqual([2, 1, 3]); // £3 are $4
});

it('a comparison of listings puts the searched product first by price, then the likest', () => {
  const all = compared([sold(1, 900), sold(2, 100), sold(3, 500), sold(4, 400), sold(5, 50)], {
    1: 0.9,
    2: 0.3,
    3: 0.8,
    4: 0.4,
  });
  expect(idsOf(sortListings(all, 'match'))).toEqual([3, 1, 4, 2, 5]);
});

it('a comparison of listings sorts by landed cost, what has none last', () => {
  const all = compared([
    sold(1, 500, { isFreeShipping: true }),
    sold(2, undefined),
    sold(3, 300, { shipping: 900 }),
  ]);
  expect(idsOf(sortListings(all, 'price'))).toEqual([3, 1, 2]);
  expect(idsOf(sortListings(all, 'landed'))).toEqual([1, 3, 2]);
});

it('a comparison of listings calls the same product what has the cosine that the history goes by', () => {
  // Cosine 0.8: (4, 3) and (1, 0).
  expect(likenessOf(Int8Array.of(4, 3), Int8Array.of(1, 0))).toBeCloseTo(SAME_LIKENESS, 9);
});
