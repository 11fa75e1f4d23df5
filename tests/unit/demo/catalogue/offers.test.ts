import { describe, expect, test } from 'vitest';
import { plannedOffers } from '../../../../demo/catalogue/offers';
import { STUDIO_PRODUCTS } from '../../../../demo/pictures/products';

const planned = plannedOffers();
const offers = planned.map(({ offer }) => offer);
const DECIMAL = /^\d+\.\d\d$/;

describe('the offers of the demo catalogue', () => {
  test('are the same in two generations', () => {
    expect(plannedOffers()).toEqual(planned);
  });

  test('are about 1,200', () => {
    expect(offers.length).toBeGreaterThan(1_150);
    expect(offers.length).toBeLessThan(1_300);
  });

  test('have unique ids that no real offer has', () => {
    expect(new Set(offers.map(({ offerId }) => offerId)).size).toBe(offers.length);
    for (const { offerId } of offers) expect(offerId).toMatch(/^99\d{10}$/);
  });

  test('come from nine to sixteen suppliers a product, from three for a few', () => {
    for (const { id } of STUDIO_PRODUCTS) {
      const sellers = offers.filter(({ product }) => product === id).map((o) => o.sellerId);
      expect(new Set(sellers).size).toBe(sellers.length);
      expect(sellers.length === 3 || (sellers.length >= 9 && sellers.length <= 16)).toBe(true);
    }
  });

  test('state prices as decimal yuan above zero', () => {
    for (const offer of offers) {
      const prices = [
        offer.price,
        offer.promotionPrice,
        offer.consignPrice,
        offer.jxhyPrice,
        offer.onePiece?.price,
        ...(offer.tiers ?? []).map(({ price }) => price),
        ...(offer.skus ?? []).map(({ price }) => price),
      ].filter((price) => price !== undefined);
      for (const price of prices) {
        expect(price).toMatch(DECIMAL);
        expect(Number(price)).toBeGreaterThan(0);
      }
    }
  });

  test('have tiers from the MOQ on that never rise with the quantity', () => {
    for (const { tiers, minOrderQuantity } of offers) {
      if (!tiers) continue;
      expect(tiers[0]?.startQuantity).toBe(minOrderQuantity);
      const steps = tiers.slice(1).map((tier, index) => [tiers[index], tier] as const);
      for (const [before, after] of steps) {
        expect(after.startQuantity).toBeGreaterThan(before?.startQuantity ?? Infinity);
        expect(Number(after.price)).toBeLessThanOrEqual(Number(before?.price));
      }
    }
  });

  test('have a price, or are marked as members only', () => {
    for (const { price, isPricePrivate } of offers) {
      expect(price === undefined).toBe(isPricePrivate === true);
    }
  });

  test('have a Chinese title and an English one', () => {
    for (const { title, titleEn } of offers) {
      expect(title).toMatch(/\p{Script=Han}{4}/u);
      expect(titleEn).not.toMatch(/\p{Script=Han}/u);
      expect(titleEn.length).toBeGreaterThan(10);
    }
  });

  test('contain nothing that shows which of them mislead', () => {
    const keys = new Set(offers.flatMap((offer) => Object.keys(offer)));
    for (const key of ['rule', 'treatment', 'trap', 'group']) expect(keys).not.toContain(key);
  });
});
