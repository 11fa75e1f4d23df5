/** What may be in the way of a good look: pictures that were hard to get, and words. */
import type { Page } from '@playwright/test';
import type { Failure } from '../../utils/core/errors';
import type { Offer } from '../../utils/core/model/offer';
import type { StoredPicture } from '../../utils/core/model/search';
import { makeRecord, type Record } from './material';
import type { View } from './view';

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

const LONG_TITLE =
  'Extra long product title that a shop has filled with every word a search engine may like: ' +
  'Handmade Stoneware Coffee Mug Donaudampfschifffahrtsgesellschaftskapitänsmützenhalter 350 ml';
const RTL_TITLE = 'كوب قهوة خزفي أزرق داكن 350 مل (قطعتان) | متجر';

export function textViews(searched: Searched, offers: Offer[]): View[] {
  const { target } = makeRecord();
  const titled = (pageTitle: string) => () => ({ target: { ...target, pageTitle } });
  const long = offers.map((offer) => ({
    ...offer,
    title: `${offer.title} ${'跨境专供厂家直销一件代发'.repeat(4)} ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789`,
    price: 123_456_789,
    moq: 1_000_000,
    seller: { name: '广东省潮州市枫溪区某某陶瓷工艺制品进出口贸易有限责任公司第三分公司' },
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
    searched('long-titles', titled(LONG_TITLE), long),
    searched(
      'rtl-titles',
      titled(RTL_TITLE),
      offers.map((offer) => ({ ...offer, title: RTL_TITLE })),
    ),
    searched('unknown-fields', () => ({}), gaps),
  ];
}
