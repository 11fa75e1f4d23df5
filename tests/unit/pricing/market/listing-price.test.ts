import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { listingPriceAt } from '@/utils/core/pricing/market/listing-price';
import { listing, parcelListing } from '../../../support/offers/listing';

it.each([
  // The quantity, and what is paid for a piece of how many.
  [1, 210, 100, true],
  [100, 210, 100, false],
  [499, 210, 499, false],
  [500, 190, 500, false],
  [10_000, 160, 10_000, false],
] as const)('%d pieces by tiers', (quantity, price, pieces, isRaised) => {
  expect(listingPriceAt(listing(), quantity)).toEqual({
    low: price,
    high: price,
    currency: 'USD',
    pieces,
    isRaised,
  });
});

it('the price of a listing raises the quantity to the least order, whichever of MOQ and first tier is more', () => {
  expect(listingPriceAt(listing({ moq: 800 }), 10)).toMatchObject({ low: 190, pieces: 800 });
  expect(listingPriceAt(listing({ moq: undefined }), 10)).toMatchObject({ low: 210, pieces: 100 });
  expect(listingPriceAt(listing({ moq: 50 }), 10)).toMatchObject({ low: 210, pieces: 100 });
});

it('the price of a listing keeps both ends of a range whose variants are not named', () => {
  const range = listing({ tiers: undefined, moq: undefined, price: 190, priceMax: 320 });
  expect(listingPriceAt(range, 20)).toEqual({
    low: 190,
    high: 320,
    currency: 'USD',
    pieces: 20,
    isRaised: false,
  });
  expect(listingPriceAt(parcelListing(), 1)).toMatchObject({ low: 410, high: 410 });
});

it('the price of a listing knows no price where there is none', () => {
  expect(listingPriceAt(listing({ tiers: [], price: undefined }), 1)).toBeUndefined();
});

it('a piece is never dearer when more pieces are ordered', () => {
  const price = fc.integer({ min: 1, max: 100_000 });
  const tiers = fc.array(fc.record({ from: fc.integer({ min: 0, max: 5000 }), price }));
  const quantity = fc.integer({ min: 1, max: 10_000 });
  const moq = fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined });
  fc.assert(
    fc.property(tiers, price, moq, quantity, quantity, (steps, list, least, one, other) => {
      const sold = listing({ tiers: steps, price: list, priceMax: undefined, moq: least });
      const few = listingPriceAt(sold, Math.min(one, other));
      const many = listingPriceAt(sold, Math.max(one, other));
      expect(many?.low).toBeLessThanOrEqual(few?.low ?? NaN);
      expect(many?.pieces).toBeGreaterThanOrEqual(Math.max(one, other));
    }),
  );
});
