/** What the panel shows in the pictures: offers and a record as a search leaves them. */
import path from 'node:path';
import sharp from 'sharp';
import { readFile } from 'node:fs/promises';
import { countCall, type Meter } from '../../utils/core/call-limits';
import type { Offer } from '../../utils/core/model/offer';
import type { RunningState, Search, StoredPicture } from '../../utils/core/model/search';
import type { ServiceId, Settings } from '../../utils/core/model/settings';
import { ROOT } from '../../tests/support/places';
import { listen } from '../../tests/support/browser/listen';

export const STUDIO = path.join(ROOT, 'demo', 'pictures', 'images');

/** The window's id is not known before there is one. */
export type Record = Omit<Search, 'id' | 'windowId'>;

/** Texts that no line holds, or that run the other way. */
export const LONG_NAME = '广东省潮州市枫溪区某某陶瓷工艺制品进出口贸易有限责任公司第三分公司';
export const LONG_TITLE =
  '跨境304不锈钢保温杯大容量便携车载水杯男女学生户外运动水壶定制印刷礼品杯子厂家直销一件代发';
export const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhalter';
export const RTL_TITLE = 'كوب قهوة خزفي أزرق داكن 350 مل (قطعتان) | متجر';
export const LONG_UNIT = '套（含六个杯子、六个杯垫、一个托盘）';

/** Far enough for every picture to be taken. */
export const DEADLINE_MS = 3_600_000;

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

/** A search that runs until the pictures are taken. */
export function running(stage: RunningState['stage']): RunningState {
  const now = Date.now();
  return { status: 'running', stage, startedAt: now, deadline: now + DEADLINE_MS };
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

/** As the gateway does: an extension reads them without access. */
const HEADERS = { 'Content-Type': 'image/webp', 'Access-Control-Allow-Origin': '*' };

/** Serves the studio's pictures; everything else is 404. */
export async function openPictureServer(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await listen((request, response) => {
    const file = path.join(STUDIO, path.basename(request.url ?? ''));
    readFile(file).then(
      (picture) => response.writeHead(200, HEADERS).end(picture),
      () => response.writeHead(404).end(),
    );
  });
  return { url: `http://127.0.0.1:${server.port}`, close: server.close };
}
