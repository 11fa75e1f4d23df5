import type { KindFacts, Trade } from './kinds';
import { seeded, type Random } from './random';
import type { Term } from './terms';

/** Where a trade sits and how its companies name themselves. */
interface TradeBelt {
  /** "浙江 永康" */
  places: readonly string[];
  /** The middle of a company name: 杯业 in 永康市泽润杯业有限公司. */
  lines: readonly Term[];
}

const BELTS: Readonly<Record<Trade, TradeBelt>> = {
  cups: {
    places: ['浙江 永康', '浙江 武义', '广东 潮州'],
    lines: [
      ['杯业', 'Cups'],
      ['不锈钢制品', 'Stainless Products'],
      ['日用品', 'Daily Goods'],
    ],
  },
  ceramics: {
    places: ['江西 景德镇', '广东 潮州', '福建 德化', '山东 淄博'],
    lines: [
      ['陶瓷', 'Ceramics'],
      ['瓷业', 'Porcelain'],
      ['工艺品', 'Crafts'],
    ],
  },
  kitchen: {
    places: ['广东 阳江', '广东 揭阳', '浙江 永康', '广东 江门'],
    lines: [
      ['厨具', 'Kitchenware'],
      ['五金制品', 'Hardware'],
      ['炊具', 'Cookware'],
    ],
  },
  lighting: {
    places: ['广东 中山', '浙江 宁波', '江苏 常州'],
    lines: [
      ['灯饰', 'Lamps'],
      ['照明', 'Lighting'],
      ['灯具', 'Luminaires'],
    ],
  },
  furniture: {
    places: ['浙江 安吉', '广东 佛山', '山东 曹县', '江西 南康'],
    lines: [
      ['家具', 'Furniture'],
      ['木业', 'Woodwork'],
      ['家居', 'Home'],
    ],
  },
  clocks: {
    places: ['福建 漳州', '广东 东莞', '浙江 温州'],
    lines: [
      ['钟业', 'Clocks'],
      ['钟表', 'Timepieces'],
      ['工艺品', 'Crafts'],
    ],
  },
  garden: {
    places: ['浙江 台州', '江苏 宜兴', '广东 潮州'],
    lines: [
      ['园艺用品', 'Gardening'],
      ['花盆', 'Planters'],
      ['塑业', 'Plastics'],
    ],
  },
  beauty: {
    places: ['广东 广州', '江苏 徐州', '浙江 余姚'],
    lines: [
      ['玻璃制品', 'Glass'],
      ['包装', 'Packaging'],
      ['化妆品', 'Cosmetics'],
    ],
  },
  audio: {
    places: ['广东 深圳', '广东 东莞', '广东 惠州'],
    lines: [
      ['电子', 'Electronics'],
      ['数码科技', 'Digital'],
      ['声学科技', 'Acoustics'],
    ],
  },
  luggage: {
    places: ['浙江 平湖', '河北 白沟', '广东 广州'],
    lines: [
      ['箱包', 'Luggage'],
      ['旅行用品', 'Travel Goods'],
      ['皮具', 'Leather Goods'],
    ],
  },
  eyewear: {
    places: ['浙江 温州', '江苏 丹阳', '浙江 台州'],
    lines: [
      ['眼镜', 'Eyewear'],
      ['光学', 'Optics'],
      ['饰品', 'Accessories'],
    ],
  },
  watches: {
    places: ['广东 深圳', '广东 广州', '福建 泉州'],
    lines: [
      ['钟表', 'Watches'],
      ['表业', 'Timepieces'],
      ['精密', 'Precision'],
    ],
  },
  fitness: {
    places: ['江苏 南通', '山东 德州', '浙江 金华'],
    lines: [
      ['体育用品', 'Sports Goods'],
      ['健身器材', 'Fitness'],
      ['铸造', 'Foundry'],
    ],
  },
  toys: {
    places: ['广东 汕头', '浙江 云和', '江苏 扬州'],
    lines: [
      ['玩具', 'Toys'],
      ['木制玩具', 'Wooden Toys'],
      ['教具', 'Teaching Aids'],
    ],
  },
};

/** Traders who deal in everything. */
const GENERAL_BELT: TradeBelt = {
  places: ['浙江 义乌', '浙江 杭州', '广东 广州', '广东 深圳', '福建 厦门'],
  lines: [
    ['日用百货', 'General Merchandise'],
    ['电子商务', 'E-Commerce'],
    ['进出口', 'Import & Export'],
    ['贸易', 'Trading'],
    ['供应链', 'Supply Chain'],
  ],
};

/** A supplier. All of them are invented; likeness to a company of the same name is chance. */
export interface Seller {
  sellerId: string;
  name: Term;
  /** "浙江 义乌" */
  place: string;
  /** Years of paid membership. */
  years: number;
  isFactory: boolean;
  identities: readonly SellerIdentity[];
  /** The platform's rating, 0 to 5. */
  serviceScore: number;
  /** Share of buyers who came back, in per cent. */
  repurchase: number;
}

/** The words of the platform's own answers. */
export type SellerIdentity = 'super_factory' | 'powerful_merchants' | 'tp_member';

/** First and second half of a brand, each a character with its reading. */
const FIRST =
  '泽Ze 恒Heng 锦Jin 博Bo 宏Hong 沐Mu 禾He 启Qi 瑞Rui 盛Sheng 嘉Jia 悦Yue 朗Lang 景Jing 拓Tuo 旭Xu';
const SECOND =
  '润run 佳jia 晟sheng 雅ya 泰tai 屿yu 木mu 航hang 诺nuo 源yuan 辰chen 科ke 森sen 远yuan 铭ming 扬yang';

const SELLERS_PER_TRADE = 13;
const GENERAL_SELLERS = 26;

function makeSeller(key: string, brand: Term, belt: TradeBelt, factoryShare: number): Seller {
  const random = seeded(`seller/${key}`);
  const place = random.pick(belt.places);
  const isFactory = random.chance(factoryShare);
  const line = random.pick(belt.lines);
  const city = place.split(' ')[1] ?? '';
  const form: Term = isFactory
    ? random.pick([
        ['厂', 'Factory'],
        ['制造有限公司', 'Manufacturing Co., Ltd.'],
      ])
    : random.pick([
        ['有限公司', 'Co., Ltd.'],
        ['商行', 'Trading House'],
      ]);
  return {
    ...standing(random, isFactory),
    sellerId: `b2b-99${String(random.int(10_000_000, 99_999_999))}`,
    name: [`${city}${brand[0]}${line[0]}${form[0]}`, `${brand[1]} ${line[1]} ${form[1]}`],
    place,
    isFactory,
  };
}

function standing(random: Random, isFactory: boolean) {
  const identities: SellerIdentity[] = ['tp_member'];
  if (random.chance(0.35)) identities.push('powerful_merchants');
  if (isFactory && random.chance(0.25)) identities.push('super_factory');
  return {
    years: random.int(1, 16),
    identities,
    serviceScore: random.int(30, 50) / 10,
    repurchase: random.int(6, 58),
  };
}

/** Every company gets a brand of its own, so that no two names are alike. */
function makeBrands(): Term[] {
  const all = FIRST.split(' ').flatMap((first) =>
    SECOND.split(' ').map((second): Term => [
      first.charAt(0) + second.charAt(0),
      first.slice(1) + second.slice(1),
    ]),
  );
  return seeded('brands').sample(all, all.length);
}

function makePools() {
  const brands = makeBrands();
  const nextBrand = () => {
    const brand = brands.pop();
    if (!brand) throw new Error('More suppliers than brands');
    return brand;
  };
  const pool = (key: string, belt: TradeBelt, count: number, factoryShare: number) =>
    Array.from({ length: count }, (_, i) =>
      makeSeller(`${key}/${i}`, nextBrand(), belt, factoryShare),
    );
  const byTrade = new Map<string, Seller[]>();
  for (const [trade, belt] of Object.entries(BELTS)) {
    byTrade.set(trade, pool(trade, belt, SELLERS_PER_TRADE, 0.7));
  }
  return { byTrade, general: pool('general', GENERAL_BELT, GENERAL_SELLERS, 0) };
}

const POOLS = makePools();

/** Specialists first: two of three suppliers come from the product's own belt. */
export function sellersFor(facts: KindFacts, count: number, random: Random): Seller[] {
  const specialists = random.sample(tradeSellers(facts.trade), Math.ceil((count * 2) / 3));
  const traders = random.sample(POOLS.general, count - specialists.length);
  return random.sample([...specialists, ...traders], count);
}

function tradeSellers(trade: Trade): Seller[] {
  return POOLS.byTrade.get(trade) ?? [];
}

/** Companies whose very name holds a word that marks an accessory or a model in a title. */
export const ODDLY_NAMED_SELLERS: readonly Seller[] = [
  {
    sellerId: 'b2b-9910000001',
    name: ['义乌晨越家居配件厂', 'Chenyue Home Fittings Factory'],
    place: '浙江 义乌',
    years: 9,
    isFactory: true,
    identities: ['tp_member'],
    serviceScore: 4.4,
    repurchase: 31,
  },
  {
    sellerId: 'b2b-9910000002',
    name: ['汕头启程模型工艺厂', 'Qicheng Model & Craft Factory'],
    place: '广东 汕头',
    years: 6,
    isFactory: true,
    identities: ['tp_member', 'powerful_merchants'],
    serviceScore: 4.1,
    repurchase: 24,
  },
];
