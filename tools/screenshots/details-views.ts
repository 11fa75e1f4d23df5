/** What an offer unfolds to, and all offers of its seller. */
import type { Page } from '@playwright/test';
import type { DetailsAnswer, SellerOffers } from '../../utils/core/model/extras';
import type { Offer, OfferDetails } from '../../utils/core/model/offer';
import type { View } from './view';

const SELLER_ID = 'BBBview';
const LONG_NAME = '广东省潮州市枫溪区某某陶瓷工艺制品进出口贸易有限责任公司第三分公司';

const FACTS: Partial<OfferDetails> = {
  price: 680,
  priceBasis: 'tier',
  tiers: [
    { from: 48, price: 680 },
    { from: 500, price: 595 },
    { from: 3000, price: 540 },
  ],
  moq: 48,
  lot: 12,
  unit: '个',
  unitTranslated: 'piece',
  weight: 420,
  size: { length: 12.5, width: 9, height: 10 },
  seller: { id: SELLER_ID, name: '潮州市枫溪区雅陶陶瓷制作厂' },
};
const LONG_FACTS: Partial<OfferDetails> = {
  ...FACTS,
  tiers: [
    { from: 1_000_000, price: 123_456_789 },
    { from: 20_000_000, price: 98_765_432 },
  ],
  moq: 200, // more would not pass the filter of a stock of 200
  unit: '套（含六个杯子、六个杯垫、一个托盘）',
  unitTranslated: 'set of six cups, six coasters and one tray',
  weight: 1_234_500,
  size: { length: 1234.5, width: 987.6, height: 543.2 },
  seller: { id: SELLER_ID, name: LONG_NAME },
};

async function unfold(page: Page): Promise<void> {
  await page.getByTestId('details').first().click();
  await page.getByTestId('offer-details').waitFor();
}

async function goToSeller(page: Page): Promise<void> {
  await unfold(page);
  await page.getByTestId('seller-offers').click();
  await page.getByTestId('seller').waitFor();
}

/** @param view finished search, with these offers */
export function detailsViews(view: View, offers: Offer[]): View[] {
  const answers = (
    answer: Pick<DetailsAnswer, 'failure'> | { facts: Partial<OfferDetails> },
  ): DetailsAnswer[] =>
    offers.map(({ offerId }) => {
      const asked = { provider: 'demo' as const, offerId };
      return 'facts' in answer
        ? { ...asked, details: { ...asked, ...answer.facts } }
        : { ...asked, ...answer };
    });
  const details = answers({ facts: FACTS });
  const record = (change: Partial<SellerOffers> = {}): SellerOffers => ({
    provider: 'demo',
    sellerId: SELLER_ID,
    state: { status: 'done' },
    pages: 1,
    total: 47,
    next: '2',
    ...change,
  });
  const failed = { status: 'failed', failure: { code: 'token-expired' } } as const;
  return [
    { ...view, details, act: unfold },
    { ...view, name: 'details-long', details: answers({ facts: LONG_FACTS }), act: unfold },
    {
      ...view,
      name: 'details-failed',
      details: answers({ failure: { code: 'rate-limited' } }),
      act: unfold,
    },
    { ...view, name: 'details-none', details: answers({}), act: unfold },
    { ...view, name: 'seller', details, seller: { record: record(), offers }, act: goToSeller },
    {
      ...view,
      name: 'seller-long',
      details: answers({ facts: LONG_FACTS }),
      seller: { record: record({ next: undefined, total: 3 }), offers: offers.slice(0, 3) },
      act: goToSeller,
    },
    {
      ...view,
      name: 'seller-failed',
      details,
      seller: { record: record({ pages: 0, state: failed }), offers: [] },
      act: goToSeller,
    },
  ];
}
