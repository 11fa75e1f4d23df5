import { expect, it } from 'vitest';
import type { CostInputs } from '@/utils/core/costs/cost-inputs';
import type { Listing } from '@/utils/core/model/listing';
import type { UserCosts } from '@/utils/core/costs/user-costs';
import { landedCost } from '@/utils/core/pricing/landed-cost/landed';
import { landedListing } from '@/utils/core/pricing/market/landed-listing';
import { listingPriceAt } from '@/utils/core/pricing/market/listing-price';
import { inputs, known, offer, priced, RATES } from '../../../support/offers/landed-cost';
import { listing, parcelListing } from '../../../support/offers/listing';

type User = Partial<UserCosts> & { currency?: string };

/** The cost of a listing of 500 g a piece. */
function landed(
  sold: Listing,
  user: User = {},
  change: (terms: CostInputs) => CostInputs = (terms) => terms,
) {
  const terms = change(inputs(user));
  const price = listingPriceAt(sold, terms.quantity);
  const parcel = inputs({ ...user, mode: 'direct' });
  return (
    price && landedListing(sold, price, { inputs: terms, parcel, rates: RATES, weights: [0.5] })
  );
}
const ids = (sum: ReturnType<typeof landed>) => sum?.lines.map(({ id }) => id);

it('Alibaba.com to the US by sea: 200 pieces at $2.10, worked out by hand', () => {
  const sum = landed(listing(), {}, (terms) => known(terms, { duty: 0.2 }));
  // Cents of a piece: 0.525 kg at $2.75, 0.3 % of 210 and 144.375, 20 % of 210, an entry of $100,
  // processing of at least $34, 0.125 % for the harbour, 30 for preparation.
  const all = 210 + 144.375 + 1.063125 + 42 + 50 + 17 + 0.2625 + 30;
  expect(sum?.low).toBeCloseTo(all, 9);
  expect(sum?.high).toBeCloseTo(all, 9);
  expect(ids(sum)).toEqual(['goods', 'freight', 'insurance', 'duty', 'broker', 'prep']);
  expect(sum?.isAtLeast).toBe(false);
});

it('Alibaba.com: an offer of 1688 at the same price costs more by its freight in China and its agent', () => {
  const sum = landed(listing(), { currency: 'EUR', destination: 'DE' });
  // $2.10 are ¥15; the exchange has its price in both.
  const terms = inputs({ currency: 'EUR', destination: 'DE' });
  const sold = offer({ weight: 500 });
  const domestic = landedCost(sold, priced(15), terms, RATES);
  const line = (id: string) => domestic?.lines.find((one) => one.id === id)?.high ?? 0;
  expect(ids(sum)).toEqual(
    domestic?.lines.map(({ id }) => id).filter((id) => id !== 'domestic' && id !== 'agent'),
  );
  // Duty and insurance are on less.
  const apart = (domestic?.high ?? 0) - (sum?.high ?? 0) - line('domestic') - line('agent');
  expect(apart).toBeGreaterThanOrEqual(0);
  expect(apart).toBeLessThan(line('domestic'));
});

it('the exchange costs nothing where the price is in the currency of the user', () => {
  const goods = (currency: string) =>
    landed(listing(), { currency })?.lines.find(({ id }) => id === 'goods')?.high;
  expect(goods('USD')).toBe(210);
  expect(goods('GBP')).toBeCloseTo(210 * 0.75 * 1.02, 9);
});

it('a range of prices is one of costs', () => {
  const range = listing({ tiers: undefined, price: 190, priceMax: 320 });
  const known20 = (terms: CostInputs) => known(terms, { duty: 0.2 });
  const [low, high] = [190, 320].map((price) =>
    landed(listing({ tiers: undefined, price, priceMax: undefined }), {}, known20),
  );
  const sum = landed(range, {}, known20);
  expect(sum?.low).toBe(low?.low);
  expect(sum?.high).toBe(high?.high);
  expect(sum?.lines[0]).toMatchObject({ id: 'goods', low: 190, high: 320 });
});

it('AliExpress to the UK: no duty and no import VAT below the threshold, and the shipping as answered', () => {
  const sum = landed(parcelListing({ shipping: 199 }), { currency: 'GBP', destination: 'UK' });
  // Pence: $4.10 with 2 % for the exchange, and $1.99.
  expect(sum?.low).toBeCloseTo(410 * 0.75 * 1.02 + 199 * 0.75, 9);
  expect(sum?.high).toBe(sum?.low);
  expect(ids(sum)).toEqual(['goods', 'freight']);
  expect(sum?.lines[1]?.source).toBe('supplier');
  expect(sum?.estimated).toEqual(['fx']);
  expect(sum?.isAtLeast).toBe(false);
});

it('AliExpress to Brazil: 20 % and ICMS, which is in its own base, on the value with the shipping', () => {
  const sum = landed(parcelListing({ shipping: 199 }), { currency: 'BRL', destination: 'BR' });
  // Centavos: goods 2,255, shipping 1,094.5, duty 669.9, ICMS of 17 to 20 % of the price with it.
  const before = 2255 * 1.02 + 1094.5 + 669.9;
  expect(sum?.low).toBeCloseTo(before + (0.17 / 0.83) * 4019.4, 6);
  expect(sum?.high).toBeCloseTo(before + (0.2 / 0.8) * 4019.4, 6);
});

it('AliExpress: free shipping is none, an unknown one leaves the sum open below', () => {
  const goods = 410 * 0.75 * 1.02;
  const uk: User = { currency: 'GBP', destination: 'UK' };
  const free = landed(parcelListing({ isFreeShipping: true }), uk);
  expect(free).toMatchObject({ isAtLeast: false });
  expect(free?.high).toBeCloseTo(goods, 9);
  const open = landed(parcelListing(), uk);
  expect(open).toMatchObject({ isAtLeast: true });
  expect(open?.high).toBeCloseTo(goods, 9);
});

it('AliExpress: a freight with duty in it, which is not paid, leaves no duty out', () => {
  const us: User = { way: 'air' };
  const sum = landed(parcelListing({ isFreeShipping: true }), us, (terms) =>
    known(terms, {}, { ddp: true }),
  );
  expect(ids(sum)).toContain('duty');
});

it('a listing knows no cost without a rate', () => {
  expect(landed(listing({ currency: 'XAU' }))).toBeUndefined();
});
