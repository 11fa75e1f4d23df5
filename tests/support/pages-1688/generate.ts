/** Pages of cards from a seed: the same seed gives the same pages. */
import { seeded, type Random } from '../../../demo/catalogue/random';
import { writeGuestPage } from './guest-cards';
import { writeOlderPage } from './older-cards';
import { writePicturePage } from './picture-cards';
import { digits, letters, shuffled, type CardPage, type CardTruth } from './truth';
import { writeWordPage } from './word-cards';

type Layout = CardPage['layout'];

const LAYOUTS: readonly Layout[] = ['picture-2026', 'words-2024', 'older-json', 'guest'];

/** The share of cards that do not say a fact. */
const MISSING = 0.12;

const SMALLEST = 20;
const LARGEST = 60;

const WRITERS: Record<Layout, (random: Random, cards: CardTruth[]) => CardPage> = {
  'picture-2026': writePicturePage,
  'words-2024': writeWordPage,
  'older-json': writeOlderPage,
  guest: writeGuestPage,
};

/** What holds of all cards of a page. */
interface PageKind {
  layout: Layout;
  hasLikeness: boolean;
  /** The guest page nearly always keeps its offers' numbers for itself. */
  hasNumbers: boolean;
}

const KINDS = [
  ['不锈钢保温杯', '陶瓷马克杯', '硅胶折叠碗', '304餐具三件套', '1.5L大容量水壶'],
  ['帆布单肩包', '手机壳', 'LED台灯', '蓝牙耳机5.3', '宠物牵引绳', '登山扣'],
  ['儿童雨衣', '连衣裙夏季', '收纳盒', '毛绒玩具公仔', '瑜伽垫6mm', '手工皂礼盒'],
].flat();
const PREFIXES = ['2026新款', '跨境', '厂家直销', '工厂批发', '外贸', '爆款🔥', 'ins风 ', ''];
const SUFFIXES = [
  '定制logo',
  '一件代发',
  '现货',
  '加厚防滑',
  '礼品',
  '源头工厂',
  'for iPhone 17 Pro',
  '',
];

/** Words of titles that look like another fact, or like markup. */
const TRAPS = [
  '9.9元包邮',
  '¥5.5包邮',
  '2件起批',
  '≥3件包邮',
  '已售10万+件',
  '【48小时发货】',
  '满50减10',
  '"网红"同款',
  "Tom's",
  'A&B联名',
  '<加厚>',
  '3×4m',
  '面议款',
  '☕🎁',
  '{20*30}',
  '回头率99%',
];

const NAMES = ['晨光', '华美', '永顺', '鑫达', '小鹿&朋友', '乐购2688', '"好物"'];
const TRADES = ['日用品', '五金', '箱包', '电子', '工艺品'];
const FORMS = ['有限公司', '厂', '商行', '经营部(个体工商户)'];
const TOWNS = ['义乌市', '深圳市', '广州市白云区', '永康市', ''];

const titleOf = (random: Random): string =>
  [
    random.pick(PREFIXES),
    random.pick(KINDS),
    random.chance(0.4) ? random.pick(TRAPS) : '',
    random.pick(KINDS),
    random.pick(SUFFIXES),
  ]
    .join(random.chance(0.3) ? ' ' : '')
    .split(' ')
    .filter(Boolean)
    .join(' ');

const shopOf = (random: Random): string =>
  [TOWNS, NAMES, TRADES, FORMS].map((words) => random.pick(words)).join('');

function priceOf(random: Random): { low: number; high?: number } {
  const low = random.pick([
    random.int(5, 99),
    random.int(100, 9_999),
    random.int(10, 999) * 10,
    random.int(1, 300) * 100,
    random.int(10, 40) * 100_000,
  ]);
  if (!random.chance(0.25)) return { low };
  const more = random.pick([random.int(1, 500), random.int(1, 50) * 100]);
  return { low, high: low + more };
}

function soldOf(random: Random): { count: number; isAtLeast: boolean } {
  if (random.chance(0.2)) return { count: random.int(1, 999), isAtLeast: false };
  const count = random.pick([10, 100, 200, 500, 800, 1_200, 5_000, 10_000, 24_000, 135_000]);
  return { count, isAtLeast: random.chance(0.85) };
}

function imageOf(random: Random): string {
  const name = `O1CN01${letters(random, 8)}_!!${digits(random, 13)}-0-cib`;
  return random.pick([
    `https://cbu01.alicdn.com/img/ibank/${name}.jpg_460x460q100.jpg_.webp`,
    `https://cbu01.alicdn.com/img/ibank/2026/${digits(random, 3)}/${name}.220x220.jpg_.webp`,
    `https://img.alicdn.com/imgextra/i2/${name}.png_400x400.webp?__r__=${digits(random, 13)}`,
  ]);
}

/** The number of the seller's account; some end in five characters of another kind. */
const memberOf = (random: Random): string =>
  `b2b-${digits(random, random.pick([10, 13]))}${random.pick(['', '', 'a7c3e'])}`;

/** A value, nearly always, where the layout has a place for it. */
function maybe<T>(random: Random, isPossible: boolean, make: (random: Random) => T): T | undefined {
  const value = make(random);
  return random.chance(MISSING) || !isPossible ? undefined : value;
}

/** What one card of such a page says. */
function makeTruth(random: Random, { layout, hasLikeness, hasNumbers }: PageKind): CardTruth {
  const isPicture = layout === 'picture-2026';
  const isGuest = layout === 'guest';
  const isOlder = layout === 'older-json';
  const isAdvertisement = !isGuest && random.chance(0.1);
  const isNumbered = hasNumbers && !(isAdvertisement && random.chance(0.4));
  const price = maybe(random, true, priceOf);
  const moq = maybe(random, !isOlder, () => random.pick([1, 1, 2, 2, 3, 5, 10, 50, 100, 1_000]));
  const sold = maybe(random, true, soldOf);
  const id = maybe(random, isPicture && isNumbered, memberOf);
  const name = maybe(random, !isGuest, shopOf);
  const imageUrl = maybe(random, !isOlder, imageOf);
  // No card says nothing at all.
  const title = price || imageUrl ? maybe(random, true, titleOf) : titleOf(random);
  const likeness = maybe(random, hasLikeness, () => Math.round(random.next() * 10_000) / 10_000);
  return {
    ...(isNumbered && { offerId: digits(random, random.pick([11, 12, 12, 12, 13])) }),
    ...(title !== undefined && { title }),
    ...(price && { price }),
    ...(moq !== undefined && { moq }),
    ...(sold && { sold }),
    ...((id ?? name) !== undefined && {
      seller: { ...(id !== undefined && { id }), ...(name !== undefined && { name }) },
    }),
    ...(imageUrl !== undefined && { imageUrl }),
    isAdvertisement,
    ...(likeness !== undefined && { likeness }),
  };
}

/** How many cards the next page has, so that the layouts still unseen have room behind it. */
function sizeOf(random: Random, layout: Layout, left: number, unseen: number): number {
  if (layout === 'guest') return Math.min(SMALLEST, left);
  const most = Math.min(LARGEST, left - SMALLEST * Math.max(unseen, 1));
  if (most < SMALLEST) return left > LARGEST ? SMALLEST : left;
  return random.int(SMALLEST, most);
}

/** All layouts; the guest page is not the last one, which takes what is left. */
function roundOf(random: Random): Layout[] {
  const round = shuffled(random, LAYOUTS);
  return round.at(-1) === 'guest' ? round.toReversed() : round;
}

/**
 * So many cards on pages of all layouts, 20 to 60 a page and 20 on a guest page. Fewer than 80
 * have no room for all layouts.
 */
export function generateCards(seed: number, count: number): CardPage[] {
  const plan = seeded(`pages-1688/${seed}`);
  const pages: CardPage[] = [];
  const unseen = new Set(LAYOUTS);
  let round: Layout[] = [];
  let left = count;
  while (left > 0) {
    if (round.length === 0) round = roundOf(plan);
    const isRest = left !== SMALLEST && left < 2 * SMALLEST;
    const layout = round.find((next) => !isRest || next !== 'guest') ?? 'picture-2026';
    round = round.filter((other) => other !== layout);
    unseen.delete(layout);
    const size = sizeOf(plan, layout, left, unseen.size);
    const random = seeded(`pages-1688/${seed}/${pages.length}`);
    const kind: PageKind = {
      layout,
      hasLikeness: layout === 'picture-2026' && random.chance(0.65),
      hasNumbers: layout !== 'guest' || random.chance(0.25),
    };
    const cards = Array.from({ length: size }, () => makeTruth(random, kind));
    pages.push(WRITERS[layout](random, cards));
    left -= size;
  }
  return pages;
}
