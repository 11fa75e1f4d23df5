import { expect, it } from 'vitest';
import { unitPriceAt } from '@/utils/core/pricing/unit-price';
import { buyingOf } from '@/utils/io/export/workbook/costs';
import { withOffer } from '../../support/offers/exported';
import type { Mode } from '@/utils/core/model/mode';

/** An offer as the panel prices it at this quantity. */
function priced(facts: Parameters<typeof withOffer>[0], quantity: number, mode: Mode = 'stock') {
  const { unitPrice: _, ...rest } = withOffer(facts);
  const unitPrice = unitPriceAt(rest.offer, quantity, mode);
  if (!unitPrice) throw new Error('the offer has a price');
  return { ...rest, unitPrice };
}

const TIERS = [
  { from: 20, price: 1500 },
  { from: 200, price: 1420 },
];

it('an offer that states no MOQ has the quantity of its first tier as the MOQ', () => {
  const { offer, ...rest } = priced({ tiers: TIERS }, 200);
  const { moq: _, ...without } = offer;
  expect(buyingOf({ ...rest, offer: without }, 200)?.least).toBe(20);
});

it('an offer has its stated MOQ, whatever its tiers', () => {
  expect(buyingOf(priced({ moq: 50, tiers: TIERS }, 200), 200)?.least).toBe(50);
});

it('single pieces have no lot size', () => {
  const dropship = { price: 1900 };
  const single = priced({ lot: 10, moq: 50, dropship }, 7, 'direct');
  expect(buyingOf(single, 7)).toMatchObject({ least: 1, lot: 1 });
});

it('an offer whose list price is for single pieces has its stated MOQ', () => {
  const listed = priced({ priceBasis: 'dropship', moq: 50, lot: 10 }, 200);
  expect(buyingOf(listed, 200)).toMatchObject({ least: 50, lot: 10 });
});
