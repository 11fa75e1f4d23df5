import type { Trade } from './kinds';
import type { Term } from './terms';

/** Where a trade sits and how its companies name themselves. */
export interface TradeBelt {
  /** "浙江 永康" */
  places: readonly string[];
  /** The middle of a company name: 杯业 in 永康市泽润杯业有限公司. */
  lines: readonly Term[];
}

export const BELTS: Readonly<Record<Trade, TradeBelt>> = {
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
export const GENERAL_BELT: TradeBelt = {
  places: ['浙江 义乌', '浙江 杭州', '广东 广州', '广东 深圳', '福建 厦门'],
  lines: [
    ['日用百货', 'General Merchandise'],
    ['电子商务', 'E-Commerce'],
    ['进出口', 'Import & Export'],
    ['贸易', 'Trading'],
    ['供应链', 'Supply Chain'],
  ],
};
