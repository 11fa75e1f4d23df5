import type { GatewayOffer } from '../../../../demo/gateway/catalogue';
import type { RunningGateway } from '../../../../demo/gateway/server';
import { startTestGateway } from '../../../support/gateway/test-gateway';

/** An id above 2^53, which JSON.parse rounds. */
export const LONG_ID = '1048608196202797157';

const common = {
  picture: '/no/such/picture.jpg',
  category: '保温杯',
  categoryId: '1234567',
  unit: '个',
  unitEn: 'piece',
  quoteType: 0,
  published: true,
  place: '浙江 永康',
  years: 9,
  isFactory: true,
  sellerIdentities: ['tp_member'],
  serviceScore: 4.4,
  createDate: '2025-03-09 14:20:00',
} as const;

/** Offers that differ in everything that can be sorted and filtered by. */
export const STATED_OFFERS: readonly GatewayOffer[] = [
  {
    ...common,
    offerId: LONG_ID,
    title: '不锈钢保温杯 500ml',
    titleEn: 'Stainless vacuum flask',
    price: '14.20',
    promotionPrice: '13.00',
    tiers: [
      { startQuantity: 2, price: '14.20' },
      { startQuantity: 50, price: '13.60' },
    ],
    minOrderQuantity: 2,
    lot: 2,
    weightGrams: 340,
    size: { length: 8, width: 9, height: 27 },
    shipWithinHours: 24,
    sold30d: 300,
    repurchaseRate: '13%',
    sellerId: 'b2b-7',
    sellerName: '永康市杯业有限公司',
    mix: { amount: '100.00', number: 5 },
    onePiece: { price: '19.00', freePostage: true },
  },
  {
    ...common,
    offerId: '102',
    title: '陶瓷马克杯',
    titleEn: 'Ceramic mug',
    price: '9.80',
    quoteType: 1,
    skus: [
      { skuId: '1', name: '白', nameEn: 'white', price: '9.80', stock: 10 },
      { skuId: '2', name: '黑', nameEn: 'black', price: '10.40', stock: 20 },
    ],
    minOrderQuantity: 10,
    weightGrams: 390,
    shipWithinHours: 48,
    sold30d: 20,
    repurchaseRate: '40%',
    isFactory: false,
    isOnePsale: true,
    consignPrice: '11.00',
    categoryId: '7654321',
    sellerId: 'b2b-7',
    sellerName: '永康市杯业有限公司',
  },
  {
    ...common,
    offerId: '103',
    title: '冰霸杯 登录可见价格',
    titleEn: 'Tumbler',
    isPricePrivate: true,
    minOrderQuantity: 1,
    published: false,
    sellerId: 'b2b-8',
    sellerName: '义乌商行',
  },
];

/** A gateway that finds all of them in their order, whatever the picture. */
export function startStatedGateway(
  options: { offers?: readonly GatewayOffer[]; callsPerSecond?: number } = {},
): Promise<RunningGateway> {
  const { offers = STATED_OFFERS, ...limits } = options;
  const hits = offers.map(({ offerId: id }, index) => ({ id, similarity: 0.9 - index * 0.2 }));
  return startTestGateway({
    ...limits,
    offers,
    retriever: { search: () => Promise.resolve(hits) },
  });
}
