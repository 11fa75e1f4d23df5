import type { Offer } from '../../../utils/core/model/offer';

const SELLERS = [
  '潮州市枫溪区雅陶陶瓷制作厂',
  '义乌市晨曦日用百货有限公司',
  '德化县瓷韵工艺品有限公司',
];
const FIRST_ID = 721_188_620_217;

/** An offer of which a service says all that it can. */
export function fullOffer(index: number, changed: Partial<Offer> = {}): Offer {
  return {
    provider: 'demo',
    offerId: String(FIRST_ID + index),
    title: '北欧简约陶瓷马克杯哑光大容量咖啡杯350ml',
    titleTranslated: 'Nordic plain ceramic mug, matt, large, for coffee, 350 ml',
    detailUrl: `https://detail.1688.com/offer/${FIRST_ID + index}.html`,
    price: 680 + index * 20,
    priceBasis: 'list',
    moq: 48,
    unit: '个',
    similarity: Number(Math.max(0, 0.97 - index / 100).toFixed(2)),
    sold: 12_400,
    repurchase: 0.41,
    rating: 4.8,
    stock: 5000,
    dispatchHours: 48,
    listedAt: '2025-03-09 14:20:00',
    place: '广东 潮州',
    seller: {
      id: `b2b-${index}`,
      name: SELLERS[index % SELLERS.length] ?? '',
      years: 9,
      isFactory: true,
    },
    badges: ['super_factory', 'powerful_merchants', 'tp_member', 'yx', 'select', 'shipIn48Hours'],
    ...changed,
  };
}

/** An offer of another product for each index. */
export function otherOffer(index: number, changed: Partial<Offer> = {}): Offer {
  return fullOffer(index, {
    title: `日式釉下彩陶瓷饭碗 ${index}寸`,
    titleTranslated: `Ceramic bowl, gold rim, ${index} in`,
    similarity: Number(Math.max(0, 0.73 - index / 100).toFixed(2)),
    ...changed,
  });
}
