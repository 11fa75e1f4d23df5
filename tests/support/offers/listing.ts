import type { Listing } from '../../../utils/core/model/listing';

/** A listing of Alibaba.com that states all but its shipping. */
export function listing(changes: Partial<Listing> = {}): Listing {
  return {
    provider: 'tmapi',
    market: 'alibaba',
    listingId: '1600123456789',
    title: 'Stainless Steel Vacuum Cup for Car 500ml',
    imageUrl: 'https://s.alicdn.com/@sc04/kf/cup.jpg',
    url: 'https://www.alibaba.com/product-detail/Vacuum-Cup_1600123456789.html',
    currency: 'USD',
    price: 160,
    priceMax: 210,
    tiers: [
      { from: 100, price: 210 },
      { from: 500, price: 190 },
      { from: 2000, price: 160 },
    ],
    moq: 100,
    unit: 'Piece',
    sold: 1240,
    rating: 4.8,
    seller: {
      name: 'Yiwu Chenxi Daily Necessities Co., Ltd.',
      years: 7,
      country: 'CN',
      isVerified: true,
    },
    ...changes,
  };
}

/** A listing of AliExpress, whose price has no tiers. */
export function parcelListing(changes: Partial<Listing> = {}): Listing {
  return {
    provider: 'tmapi',
    market: 'aliexpress',
    listingId: '1005006123456789',
    title: 'Car Vacuum Cup',
    imageUrl: 'https://ae01.alicdn.com/kf/cup.jpg',
    url: 'https://www.aliexpress.com/item/1005006123456789.html',
    currency: 'USD',
    price: 410,
    ...changes,
  };
}
