/** Twelve pinned offers of five sellers: tiers, SKUs, lots, packs, free, unknown and hidden terms. */
import type { ComparedOffer, FoundOffer } from '@/utils/core/model/compared-offer';
import type { CostInputs } from '@/utils/core/costs/cost-inputs';
import type { OrderItem } from '@/utils/core/order/items';

/** Two have the same name, and one has none. */
const SELLERS = {
  A: { id: 'b2b-a', name: '永康杯业' },
  B: { id: 'b2b-b', name: '义乌百货' },
  C: { id: 'b2b-c', name: '义乌百货' },
  D: { name: '汕头玩具' },
  E: { id: 'b2b-e' },
} as const;

type Facts = Partial<FoundOffer> & Pick<FoundOffer, 'title'>;

const PINS: readonly [
  keyof typeof SELLERS,
  pieces: number,
  Facts,
  notes?: ComparedOffer['notes'],
][] = [
  // Tiers: the second is reached.
  [
    'A',
    200,
    {
      title: '保温杯 500ml',
      moq: 50,
      weight: 350,
      tiers: [
        { from: 50, price: 1420 },
        { from: 200, price: 1385 },
        { from: 1000, price: 1290 },
      ],
    },
  ],
  // Misses its MOQ of 300 at the price of its first tier.
  ['A', 120, { title: '玻璃杯 350ml', weight: 210, tiers: [{ from: 300, price: 455 }] }],
  // Lots of 24: 100 are 120.
  [
    'A',
    100,
    {
      title: '马克杯 陶瓷',
      moq: 24,
      lot: 24,
      weight: 330,
      price: 680,
      tiers: [{ from: 24, price: 680 }],
    },
  ],
  // By SKU: the page's own.
  [
    'B',
    60,
    {
      title: '收纳盒 加厚款',
      moq: 10,
      quote: 'skus',
      skus: [
        { name: '大号 红色', price: 1999, weight: 900 },
        { name: '收纳盒 加厚款', price: 1250, weight: 620 },
        { name: '小号', price: 875, weight: 400 },
      ],
    },
  ],
  // A pack of six: 90 pieces are 15 packs.
  [
    'B',
    90,
    { title: '毛巾 6条装', unit: '包', moq: 5, weight: 540, tiers: [{ from: 5, price: 3330 }] },
  ],
  // Post paid by the seller.
  [
    'B',
    40,
    { title: '厨房置物架', isPostFree: true, weight: 1500, tiers: [{ from: 1, price: 2760 }] },
  ],
  // Another seller of the same name; by volume.
  [
    'C',
    30,
    {
      title: '枕头 家用',
      weight: 800,
      size: { length: 50, width: 30, height: 12 },
      tiers: [{ from: 2, price: 1865 }],
    },
  ],
  // Freight on arrival cannot be estimated.
  [
    'C',
    50,
    { title: '花瓶 到付', weight: 700, tiers: [{ from: 10, price: 990 }] },
    [{ rule: 'freight-not-included' }],
  ],
  // The weight of its category is an estimate.
  ['D', 80, { title: '窗帘 家用', price: 2200, priceBasis: 'list', moq: 20 }],
  [
    'D',
    500,
    {
      title: '毛巾',
      weight: 95,
      tiers: [
        { from: 100, price: 330 },
        { from: 500, price: 285 },
      ],
    },
  ],
  // No price is shown.
  ['E', 100, { title: '毯子', isPriceHidden: true, weight: 900 }],
  ['E', 25, { title: '锅 家用', weight: 1250, tiers: [{ from: 1, price: 4890 }] }],
];

export function twelvePins(inputs: CostInputs): OrderItem[] {
  return PINS.map(([seller, pieces, facts, notes = []], at): OrderItem => {
    const offerId = String(600_000_000_001 + at);
    const offer = { provider: 'demo', offerId, badges: [], seller: SELLERS[seller], ...facts };
    const compared = { key: `1688 ${offerId}`, offer, hasDetails: true, group: `g${at}`, notes };
    return { compared, pieces, inputs };
  });
}
