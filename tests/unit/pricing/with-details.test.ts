import { expect, test } from 'vitest';
import { withDetails } from '@/utils/core/pricing/merge-offers';
import type { Offer, OfferDetails } from '@/utils/core/model/offer';

const offer: Offer = {
  provider: 'demo',
  offerId: '1',
  title: '保温杯',
  price: 1500,
  priceMax: 1900,
  priceBasis: 'list',
  moq: 10,
  seller: { id: 'b2b-1', name: '晨曦' },
  badges: [],
};
const details = (fields: Partial<OfferDetails>): OfferDetails => ({
  provider: 'demo',
  offerId: '1',
  ...fields,
});
const TIERS = [
  { from: 2, price: 1420 },
  { from: 100, price: 1150 },
];

test('the tier price wins over the list price, with its basis', () => {
  const known = details({ price: 1420, priceBasis: 'tier', tiers: TIERS, moq: 2 });
  const merged = withDetails(offer, known, 'en');
  expect(merged).toMatchObject({ price: 1420, priceBasis: 'tier', tiers: TIERS, moq: 2 });
  expect(merged.priceMax).toBeUndefined(); // of the list price
});

test("fields unknown to the details keep the search's values", () => {
  const merged = withDetails(offer, details({ weight: 350 }), 'en');
  expect(merged).toMatchObject(offer);
  expect(merged.tiers).toBeUndefined();
});

test('fields unknown to both stay unknown', () => {
  const bare = { provider: 'demo', offerId: '1', title: '保温杯', badges: [] };
  const merged = withDetails(bare, details({}), 'en');
  expect(Object.values(merged).filter((value) => value !== undefined)).toHaveLength(4);
});

test("the seller keeps the search's id and is completed by the details", () => {
  const seller = { id: 'BBBx', name: 'other', years: 7 };
  expect(withDetails(offer, details({ seller }), 'en').seller).toEqual({
    id: 'b2b-1',
    name: '晨曦',
    years: 7,
  });
  const { seller: _, ...unnamed } = offer;
  expect(withDetails(unnamed, details({ seller }), 'en').seller).toEqual(seller);
});

test("the unit is in the reader's language", () => {
  const known = details({ unit: '个', unitTranslated: 'piece' });
  expect(withDetails(offer, known, 'en').unit).toBe('piece');
  expect(withDetails(offer, known, 'zh-CN').unit).toBe('个');
  expect(withDetails(offer, details({ unit: '个' }), 'en').unit).toBe('个');
});

test('merging details is idempotent', () => {
  const known = details({ price: 1420, priceBasis: 'tier', tiers: TIERS, unit: '个' });
  const once = withDetails(offer, known, 'en');
  expect(withDetails(once, known, 'en')).toEqual(once);
});

test("all other terms of the details win, and gaps keep the search's values", () => {
  const listed = { ...offer, promotionPrice: 1200, dispatchHours: 72, stock: 5 };
  const known = details({ quote: 'tiers', dispatchHours: 24, stock: 0, isPatented: true, lot: 6 });
  expect(withDetails(listed, known, 'en')).toMatchObject({
    promotionPrice: 1200,
    quote: 'tiers',
    dispatchHours: 24,
    stock: 0,
    isPatented: true,
    lot: 6,
  });
});

test("the search's price is kept as headline if it differs", () => {
  const merged = withDetails(offer, details({ price: 1600, priceBasis: 'tier' }), 'en');
  expect(merged).toMatchObject({ price: 1600, headline: 1500 });
  expect(withDetails(offer, details({ price: 1500 }), 'en')).not.toHaveProperty('headline');
});

test('the original unit is kept beside a translated one', () => {
  const known = details({ unit: '公斤', unitTranslated: 'kilogram' });
  expect(withDetails(offer, known, 'en')).toMatchObject({
    unit: 'kilogram',
    unitAsWritten: '公斤',
  });
  expect(withDetails(offer, known, 'zh-CN')).not.toHaveProperty('unitAsWritten');
});
