/** What the panel shows in the pictures: offers and a record as a search leaves them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { countCall, type Meter } from '../../utils/core/call-limits';
import type { Offer } from '../../utils/core/model/offer';
import type { Search, StoredPicture } from '../../utils/core/model/search';
import type { ServiceId, Settings } from '../../utils/core/model/settings';
import { ROOT } from '../../tests/support/places';

export const STUDIO = path.join(ROOT, 'demo', 'pictures', 'images');

/** The window's id is not known before there is one. */
export type Record = Omit<Search, 'id' | 'windowId'>;

const PRODUCTS = [
  ['mug-navy-front', '北欧简约陶瓷马克杯哑光大容量咖啡杯 可定制LOGO', 680, 48],
  ['mug-navy-turned', '批发外贸出口色釉陶瓷杯子家用情侣水杯', 1250, 2],
  ['mug-ivory-front', '跨境爆款ins风复古马克杯早餐杯牛奶杯手工拉坯', 920, 120],
  ['mug-terracotta-front', '陶瓷杯', 450, 1000],
  ['bowl-navy-front', '日式窑变釉面饭碗家用餐具套装 微波炉可用', 1890, 24],
  ['teapot-ivory-front', '手工粗陶茶壶功夫茶具单壶泡茶器', 3200, 6],
  ['plant-pot-slate-front', '绿植多肉陶瓷花盆带托盘简约现代', 799, 36],
  ['vase-ivory-front', '轻奢陶瓷花瓶摆件客厅插花干花', 2650, 10],
] as const;
/** The first has all that the service may name at once; one has what nobody knows. */
const BADGES = [
  ['super_factory', 'powerful_merchants', 'tp_member', 'yx', 'select', 'shipIn48Hours'],
  ['tp_member'],
  [],
  ['powerful_merchants', 'shipIn24Hours', 'isv_9'],
] as const;
const SELLERS = [
  '潮州市枫溪区雅陶陶瓷制作厂',
  '义乌市晨曦日用百货有限公司',
  '德化县瓷韵工艺品有限公司',
];

/** The later, the less alike. Pictures come from `pictures`, an origin. */
export function makeOffers(pictures: string): Offer[] {
  return PRODUCTS.map(([name, title, price, moq], index) => ({
    provider: 'demo',
    offerId: String(721_188_620_217 + index * 7919),
    title,
    imageUrl: `${pictures}/${name}.webp`,
    detailUrl: `https://detail.1688.com/offer/${721_188_620_217 + index * 7919}.html`,
    price,
    priceBasis: 'list',
    moq,
    similarity: Number((0.97 - index * 0.06).toFixed(2)),
    seller: { name: SELLERS[index % SELLERS.length] ?? '', years: index + 1 },
    badges: [...(BADGES[index % BADGES.length] ?? [])],
  }));
}

/** A finished search with more pages to come. */
export function makeRecord(changes: Partial<Record> = {}): Record {
  return {
    service: 'demo',
    target: {
      tabId: 1,
      frameId: 0,
      kind: 'image',
      srcUrl: 'https://cdn.shop.example/p/1.jpg',
      pageUrl: 'https://www.shop.example/product/1',
      pageTitle: 'Stoneware Mug, Navy, 350 ml | Shop Example',
    },
    state: { status: 'done', finishedAt: Date.now() },
    picture: { way: 'fetch', width: 1200, height: 1200, reasons: [] },
    posts: 1,
    pages: 1,
    total: 47,
    next: '2',
    ...changes,
  };
}

export function makeSettings(
  baseUrl: string,
  service: NonNullable<Settings['service']> = 'demo',
): Settings {
  return {
    service,
    connections: {
      demo: { baseUrl, form: 'signed' },
      'open-platform': { baseUrl: 'https://gw.open.1688.com', form: 'signed' },
    },
  };
}

export async function readQueryPicture(): Promise<StoredPicture> {
  const source = await readFile(path.join(STUDIO, 'mug-navy-high.webp'));
  const jpeg = await sharp(source).jpeg().toBuffer();
  return { searchId: 'view', mime: 'image/jpeg', base64: jpeg.toString('base64'), enlarged: false };
}

/** So many calls today. */
export function makeMeter(service: ServiceId, today: number): Meter {
  const now = new Date();
  return Array.from({ length: today }).reduce<Meter>((meter) => countCall(meter, service, now), {});
}
