/** What the page of an offer says makes its landed cost: figures worked out by hand from `docs/landed-cost.md`. */
import { expect, it } from 'vitest';
import { detailsOfPage, offerOfPage } from '@/utils/core/pages-1688/offer-page';
import { landedCost } from '@/utils/core/pricing/landed-cost/landed';
import { withDetails } from '@/utils/core/pricing/merge-offers';
import { unitPriceAt } from '@/utils/core/pricing/unit-price';
import { readOffer } from '@/utils/io/page/pages-1688/read-offer';
import { inputs, RATES } from '../../../support/offers/landed-cost';
import { OFFER_PAGES } from '../../../support/pages-1688/offer-pages';

const terms = inputs({ destination: 'US', currency: 'USD', way: 'air' });

function read(offerId: string) {
  const page = OFFER_PAGES.find(({ truth }) => truth.offerId === offerId);
  const found =
    page && readOffer(new DOMParser().parseFromString(page.html, 'text/html'), page.address);
  if (!found) throw new Error(`No page of ${offerId}`);
  return found;
}

function land(offer: Parameters<typeof landedCost>[0]) {
  const price = unitPriceAt(offer, 200, 'stock');
  const landed = price && landedCost(offer, price, terms, RATES);
  if (!landed) throw new Error('No cost');
  return landed;
}

/** US cents of 200 pieces by air, duty paid, at 14 cents a yuan and $9 a kilogram. */
function byHand(yuan: number, kilograms: number, charged = kilograms): number {
  const goods = yuan * 14 * 1.02;
  const domestic = (0.8 * 200 * kilograms * 14) / 200; // bulk freight, above 30 kg
  const freight = charged * 1.05 * 900;
  return goods + domestic + 0.05 * (goods + domestic) + freight + 0.003 * (goods + freight) + 30;
}

it('an offer of one weight costs by that weight, where its card alone leads to an estimate', () => {
  const found = read('745678901234'); // ¥19, 0.935 kg
  const card = {
    provider: 'web',
    offerId: found.offerId,
    title: '瑜伽垫6mm',
    price: 1_900,
    badges: [],
  };
  const guessed = land(card);
  expect(guessed.high).toBeGreaterThan(guessed.low);
  const landed = land(withDetails(card, detailsOfPage(found), 'en'));
  expect(byHand(19, 0.935)).toBeCloseTo(1212.921285, 6);
  expect(landed.low).toBeCloseTo(1212.921285, 6);
  expect(landed.high).toBeCloseTo(1212.921285, 6);
});

it('an offer whose SKUs have one price costs between the lightest and the heaviest of them', () => {
  const landed = land(offerOfPage(read('812345678901'))); // ¥6, 0.25 and 1.2 kg
  expect(landed.low).toBeCloseTo(byHand(6, 0.25), 6);
  expect(landed.high).toBeCloseTo(byHand(6, 1.2), 6);
});

it('an offer by SKU costs by weight and size of what is bought', () => {
  const landed = land(offerOfPage(read('801234567890'))); // ¥9, 1.1 kg in 40 x 30 x 25 cm
  expect(landed.low).toBeCloseTo(byHand(9, 1.1, 5), 6);
  expect(landed.high).toBeCloseTo(byHand(9, 1.1, 5), 6);
});

it('the price of a first order is no price of a piece', () => {
  const offer = offerOfPage(read('723456789012')); // ¥12.80, the first order ¥9.90
  expect(offer).toMatchObject({ price: 1_280, promotionPrice: 990 });
  expect(unitPriceAt(offer, 1, 'stock')).toMatchObject({ perPiece: 1_280, basis: 'list' });
});

it('where a price for a first order stands alone, no price is known', () => {
  const offer = offerOfPage(read('723456789013'));
  expect(offer.promotionPrice).toBe(1);
  expect(unitPriceAt(offer, 1, 'stock')).toBeUndefined();
});

it('a price by tiers is that of the quantity', () => {
  const offer = offerOfPage(read('623456789012')); // from 10 at ¥4.80, 200 at ¥4.20, 1,000 at ¥3.95
  expect(offer).toMatchObject({ price: 480, priceBasis: 'tier', moq: 10 });
  expect(unitPriceAt(offer, 200, 'stock')).toMatchObject({ perPiece: 420, basis: 'tier' });
});

it('a price by tiers is that of the quantity where each SKU says the price of the least one', () => {
  const page = {
    offerId: '623456789012',
    price: 9_034,
    priceMax: 9_410,
    tiers: [
      { from: 20, price: 9_410 },
      { from: 200, price: 9_034 },
    ],
  };
  const skusAt = (...prices: number[]) => prices.map((price, at) => ({ name: `${at}`, price }));
  const offer = offerOfPage({ ...page, skus: skusAt(9_410, 9_410) });
  expect(unitPriceAt(offer, 200, 'stock')).toMatchObject({ perPiece: 9_034, basis: 'tier' });
  expect(offer).toMatchObject({ price: 9_410, priceBasis: 'tier' });
  const bySku = offerOfPage({ ...page, skus: skusAt(9_410, 9_800) });
  expect(unitPriceAt(bySku, 200, 'stock')?.basis).toBe('sku');
});
