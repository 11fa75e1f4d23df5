/** What may be in the way of a good look: pictures that were hard to get, and words. */
import type { Page } from '@playwright/test';
import type { Failure } from '../../utils/core/errors';
import type { Offer, OfferDetails } from '../../utils/core/model/offer';
import type { StoredPicture } from '../../utils/core/model/search';
import { LONG_NAME, LONG_WORD, makeRecord, type Record, RTL_TITLE, LONG_UNIT } from './material';
import type { View } from './view';
import type { DetailsAnswer, SellerOffers } from '../../utils/core/model/extras';

/** A view of a search: its record is the usual one, but for `change`. */
export type Searched = (name: string, change: () => Partial<Record>, shown?: Offer[]) => View;

const PART = { left: 0.2, top: 0.1, width: 0.5, height: 0.6 };

async function openChoice(page: Page): Promise<void> {
  await page.getByTestId('choose-area').click();
  await page.getByTestId('area').waitFor();
}

/** How the picture was got, and why not better. */
export function pictureViews(
  searched: Searched,
  { offers, picture }: { offers: Offer[]; picture: StoredPicture },
): View[] {
  const crop = (failure: Failure) => ({
    way: 'crop' as const,
    width: 460,
    height: 460,
    reasons: [{ way: 'fetch' as const, failure }],
  });
  const detail = { host: 'cdn.shop.example' };
  const blocked = crop({ code: 'picture-blocked', detail });
  const askable = {
    ...crop({ code: 'access-missing', detail }),
    originalAt: 'https://cdn.shop.example/*',
  };
  const small = { way: 'data' as const, width: 96, height: 64, reasons: [] };
  return [
    searched('area-searched', () => ({ area: PART }), offers),
    { ...searched('area', () => ({ area: PART }), offers), act: openChoice },
    searched('crop', () => ({ picture: blocked }), offers),
    searched('crop-askable', () => ({ picture: askable }), offers),
    {
      ...searched('enlarged', () => ({ picture: small }), offers),
      picture: { ...picture, enlarged: true },
    },
  ];
}

const LONG_PAGE_TITLE =
  'Extra long product title that a shop has filled with every word a search engine may like: ' +
  `Handmade Stoneware Coffee Mug ${LONG_WORD} 350 ml`;

export function textViews(searched: Searched, offers: Offer[]): View[] {
  const { target } = makeRecord();
  const titled = (pageTitle: string) => () => ({ target: { ...target, pageTitle } });
  const long = offers.map((offer) => ({
    ...offer,
    title: `${offer.title} ${'跨境专供厂家直销一件代发'.repeat(4)} ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789`,
    price: 123_456_789,
    moq: 1_000_000,
    seller: { name: LONG_NAME },
  }));
  const [first, second, ...rest] = offers;
  const gaps = [
    ...(first ? [{ ...first, price: undefined, moq: undefined, seller: undefined }] : []),
    ...(second
      ? [{ ...second, imageUrl: undefined, similarity: undefined, detailUrl: undefined }]
      : []),
    ...rest,
  ];
  return [
    searched('long-titles', titled(LONG_PAGE_TITLE), long),
    searched(
      'rtl-titles',
      titled(RTL_TITLE),
      offers.map((offer) => ({ ...offer, title: RTL_TITLE })),
    ),
    searched('unknown-fields', () => ({}), gaps),
  ];
}

/** What an offer unfolds to, and all offers of its seller. */

const SELLER_ID = 'BBBview';

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
  unit: LONG_UNIT,
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
