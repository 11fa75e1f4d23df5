import type { Trade } from './kinds';
import type { Term } from './terms';

/** Where a trade sits and how its companies name themselves. */
export interface TradeBelt {
  /** "浙江 永康" beside "Yongkang, Zhejiang". */
  places: readonly Term[];
  /** The middle of a company name: 杯业 in 永康市泽润杯业有限公司. */
  lines: readonly Term[];
}

export const BELTS: Readonly<Record<Trade, TradeBelt>> = {
  cups: {
    places: [
      ['浙江 永康', 'Yongkang, Zhejiang'],
      ['浙江 武义', 'Wuyi, Zhejiang'],
      ['广东 潮州', 'Chaozhou, Guangdong'],
    ],
    lines: [
      ['杯业', 'Cups'],
      ['不锈钢制品', 'Stainless Products'],
      ['日用品', 'Daily Goods'],
    ],
  },
  ceramics: {
    places: [
      ['江西 景德镇', 'Jingdezhen, Jiangxi'],
      ['广东 潮州', 'Chaozhou, Guangdong'],
      ['福建 德化', 'Dehua, Fujian'],
      ['山东 淄博', 'Zibo, Shandong'],
    ],
    lines: [
      ['陶瓷', 'Ceramics'],
      ['瓷业', 'Porcelain'],
      ['工艺品', 'Crafts'],
    ],
  },
  kitchen: {
    places: [
      ['广东 阳江', 'Yangjiang, Guangdong'],
      ['广东 揭阳', 'Jieyang, Guangdong'],
      ['浙江 永康', 'Yongkang, Zhejiang'],
      ['广东 江门', 'Jiangmen, Guangdong'],
    ],
    lines: [
      ['厨具', 'Kitchenware'],
      ['五金制品', 'Hardware'],
      ['炊具', 'Cookware'],
    ],
  },
  lighting: {
    places: [
      ['广东 中山', 'Zhongshan, Guangdong'],
      ['浙江 宁波', 'Ningbo, Zhejiang'],
      ['江苏 常州', 'Changzhou, Jiangsu'],
    ],
    lines: [
      ['灯饰', 'Lamps'],
      ['照明', 'Lighting'],
      ['灯具', 'Luminaires'],
    ],
  },
  furniture: {
    places: [
      ['浙江 安吉', 'Anji, Zhejiang'],
      ['广东 佛山', 'Foshan, Guangdong'],
      ['山东 曹县', 'Caoxian, Shandong'],
      ['江西 南康', 'Nankang, Jiangxi'],
    ],
    lines: [
      ['家具', 'Furniture'],
      ['木业', 'Woodwork'],
      ['家居', 'Home'],
    ],
  },
  clocks: {
    places: [
      ['福建 漳州', 'Zhangzhou, Fujian'],
      ['广东 东莞', 'Dongguan, Guangdong'],
      ['浙江 温州', 'Wenzhou, Zhejiang'],
    ],
    lines: [
      ['钟业', 'Clocks'],
      ['钟表', 'Timepieces'],
      ['工艺品', 'Crafts'],
    ],
  },
  garden: {
    places: [
      ['浙江 台州', 'Taizhou, Zhejiang'],
      ['江苏 宜兴', 'Yixing, Jiangsu'],
      ['广东 潮州', 'Chaozhou, Guangdong'],
    ],
    lines: [
      ['园艺用品', 'Gardening'],
      ['花盆', 'Planters'],
      ['塑业', 'Plastics'],
    ],
  },
  beauty: {
    places: [
      ['广东 广州', 'Guangzhou, Guangdong'],
      ['江苏 徐州', 'Xuzhou, Jiangsu'],
      ['浙江 余姚', 'Yuyao, Zhejiang'],
    ],
    lines: [
      ['玻璃制品', 'Glass'],
      ['包装', 'Packaging'],
      ['化妆品', 'Cosmetics'],
    ],
  },
  audio: {
    places: [
      ['广东 深圳', 'Shenzhen, Guangdong'],
      ['广东 东莞', 'Dongguan, Guangdong'],
      ['广东 惠州', 'Huizhou, Guangdong'],
    ],
    lines: [
      ['电子', 'Electronics'],
      ['数码科技', 'Digital'],
      ['声学科技', 'Acoustics'],
    ],
  },
  luggage: {
    places: [
      ['浙江 平湖', 'Pinghu, Zhejiang'],
      ['河北 白沟', 'Baigou, Hebei'],
      ['广东 广州', 'Guangzhou, Guangdong'],
    ],
    lines: [
      ['箱包', 'Luggage'],
      ['旅行用品', 'Travel Goods'],
      ['皮具', 'Leather Goods'],
    ],
  },
  eyewear: {
    places: [
      ['浙江 温州', 'Wenzhou, Zhejiang'],
      ['江苏 丹阳', 'Danyang, Jiangsu'],
      ['浙江 台州', 'Taizhou, Zhejiang'],
    ],
    lines: [
      ['眼镜', 'Eyewear'],
      ['光学', 'Optics'],
      ['饰品', 'Accessories'],
    ],
  },
  watches: {
    places: [
      ['广东 深圳', 'Shenzhen, Guangdong'],
      ['广东 广州', 'Guangzhou, Guangdong'],
      ['福建 泉州', 'Quanzhou, Fujian'],
    ],
    lines: [
      ['钟表', 'Watches'],
      ['表业', 'Timepieces'],
      ['精密', 'Precision'],
    ],
  },
  fitness: {
    places: [
      ['江苏 南通', 'Nantong, Jiangsu'],
      ['山东 德州', 'Dezhou, Shandong'],
      ['浙江 金华', 'Jinhua, Zhejiang'],
    ],
    lines: [
      ['体育用品', 'Sports Goods'],
      ['健身器材', 'Fitness'],
      ['铸造', 'Foundry'],
    ],
  },
  toys: {
    places: [
      ['广东 汕头', 'Shantou, Guangdong'],
      ['浙江 云和', 'Yunhe, Zhejiang'],
      ['江苏 扬州', 'Yangzhou, Jiangsu'],
    ],
    lines: [
      ['玩具', 'Toys'],
      ['木制玩具', 'Wooden Toys'],
      ['教具', 'Teaching Aids'],
    ],
  },
};

/** Traders who deal in everything. */
export const GENERAL_BELT: TradeBelt = {
  places: [
    ['浙江 义乌', 'Yiwu, Zhejiang'],
    ['浙江 杭州', 'Hangzhou, Zhejiang'],
    ['广东 广州', 'Guangzhou, Guangdong'],
    ['广东 深圳', 'Shenzhen, Guangdong'],
    ['福建 厦门', 'Xiamen, Fujian'],
  ],
  lines: [
    ['日用百货', 'General Merchandise'],
    ['电子商务', 'E-Commerce'],
    ['进出口', 'Import & Export'],
    ['贸易', 'Trading'],
    ['供应链', 'Supply Chain'],
  ],
};
