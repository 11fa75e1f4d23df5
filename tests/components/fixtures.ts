import type { Offer } from '@/utils/model/offer';
import type { Search } from '@/utils/model/search';

export const PICTURE_ORIGINS = ['https://*.alicdn.com/*'];

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
