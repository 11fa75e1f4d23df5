import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { ListRow } from '@/utils/core/pricing/list-rows';
import { toCompared } from '@/utils/core/pricing/compare-offers';
import type { Offer } from '@/utils/core/model/offer';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import type { Search } from '@/utils/core/model/search';

/** Hosts of the offers below. */
export const PICTURE_ORIGINS: PictureOrigins = new Map([
  ['demo', [{ origin: 'https://alicdn.com', withSubdomains: true }]],
]);

export function offer(changes: Partial<Offer> = {}): Offer {
  return {
    provider: 'demo',
    offerId: '721188620217',
    title: '304不锈钢保温杯大容量便携车载水杯',
    titleTranslated: 'Stainless steel vacuum cup for the car',
    imageUrl: 'https://cbu01.alicdn.com/img/ibank/1.jpg',
    detailUrl: 'https://detail.1688.com/offer/721188620217.html',
    price: 1420,
    moq: 50,
    similarity: 0.92,
    seller: { id: 'b2b-1', name: '义乌市晨曦日用百货有限公司' },
    badges: [],
    ...changes,
  };
}

/** An offer that all is known of: at 200 pieces, against a page's price in dollars. */
export function compared(
  changes: Partial<ComparedOffer> = {},
  offerChanges: Partial<Offer> = {},
): ComparedOffer {
  return {
    ...toCompared(offer(offerChanges)),
    unitPrice: {
      perPiece: 1420,
      perUnit: 1420,
      piecesPerUnit: 1,
      pieces: 200,
      basis: 'tier',
      isListOnly: false,
      corrections: [],
    },
    landed: {
      currency: 'USD',
      low: 420,
      high: 550,
      isAtLeast: false,
      estimated: ['weight', 'duty'],
      lines: [
        { id: 'goods', low: 200, high: 200, source: 'supplier' },
        { id: 'freight', low: 150, high: 280, source: 'estimate' },
        { id: 'duty', low: 70, high: 70, source: 'yours' },
      ],
    },
    earning: {
      profit: { low: 775, high: 905 },
      margin: { low: 0.31, high: 0.38 },
      roi: { low: 1.4, high: 2.1 },
    },
    cash: { low: 84_000, high: 110_000 },
    ...changes,
  };
}

/** Each on its own. */
export const rowsOf = (offers: readonly ComparedOffer[]): ListRow[] =>
  offers.map((one) => ({ offer: one, isMember: false }));

/** A finished search for the original of a shop's picture, with one page of offers. */
export function search(changes: Partial<Search> = {}): Search {
  return {
    id: 'search-1',
    windowId: 1,
    service: 'demo',
    target: {
      tabId: 1,
      frameId: 0,
      kind: 'image',
      srcUrl: 'https://cdn.shop.example/p/1.jpg',
      pageUrl: 'https://www.shop.example/product/1',
      pageTitle: 'Insulated Tumbler',
    },
    state: { status: 'done', finishedAt: 1000 },
    picture: { way: 'fetch', width: 1200, height: 900, reasons: [] },
    posts: 1,
    pages: 1,
    total: 47,
    ...changes,
  };
}
