/** Pages of one offer from a seed: the same seed gives the same pages. */
import { seeded, type Random } from '../../../demo/catalogue/random';
import type { Offer, OfferPage, OfferPageSku, OfferPageTruth, Property } from './offer-truth';
import { writeOfferPage } from './offer-write';
import { digits, letters } from './truth';

/** The share of facts that a page does not say. */
const MISSING = 0.15;

const KINDS = ['保温杯', '帆布包', '台灯', '雨衣', '收纳盒', '登山扣', '手机壳', '瑜伽垫', '皂盒'];
const PREFIXES = ['2026新款', '跨境', '厂家直销', '源头工厂 ', '爆款🔥', '', ''];
const SUFFIXES = [
  '9.9元包邮',
  ' 2件起批',
  'A&B联名',
  '<加厚>',
  '"网红"款',
  '3×4m',
  ' ¥5.5起',
  '',
  '',
];
const UNITS = ['件', '件', '个', '双', '套', '条', '只', '台'];

/** Values of properties, some of them a part of another or with signs that separate elsewhere. */
const PROPERTIES: Property[] = [
  { name: '颜色', values: ['红色', '深红色', '白色', '红/黑', '红色 & 白', '黑色', 'toString'] },
  { name: '规格', values: ['小号', '大号', '<加厚>', '500ml', '3×4m', '"A"款', '特大号'] },
];
const SECOND: Property[] = [
  { name: '尺码', values: ['S', 'M', 'L', 'XL', '均码', '42'] },
  { name: '比例', values: ['1:10', '1:24', '1:32'] },
];

const TOWNS = ['义乌市', '深圳市', '永康市', '广州市白云区', ''];
const NAMES = ['晨光', '华美', '小鹿&朋友', '鑫达', '永顺'];
const FORMS = ['日用品厂', '五金有限公司', '商行', '电子经营部(个体工商户)', '工艺品有限公司'];

const isSaid = (random: Random): boolean => !random.chance(MISSING);

const fenOf = (random: Random): number =>
  random.pick([random.int(5, 99), random.int(100, 9_999), random.int(10, 999) * 10, 1_200_000]);

const imageOf = (random: Random): string =>
  random.pick([
    `https://cbu01.alicdn.com/img/ibank/O1CN01${letters(random, 8)}_!!${digits(random, 13)}-0-cib.jpg`,
    `https://img.alicdn.com/imgextra/i2/O1CN01${letters(random, 8)}.png`,
  ]);

/** A sign that also stands between two values would leave open where a value ends. */
const isSeparable = (value: string): boolean => !value.includes('>');

function propertiesOf(random: Random): Property[] {
  const first = random.pick(PROPERTIES);
  const count = random.pick([0, 1, 1, 1, 2, 2]);
  return [first, random.pick(SECOND)].slice(0, count).map(({ name, values }) => ({
    name,
    values: random.sample(count === 2 ? values.filter(isSeparable) : values, random.int(1, 4)),
  }));
}

/** The combinations of all values; of two properties some are not sold. */
function combinations(random: Random, [first, second]: Property[]): string[][] {
  if (!first) return [];
  if (!second) return first.values.map((value) => [value]);
  const all = first.values.flatMap((one) => second.values.map((other) => [one, other]));
  return random.sample(all, random.int(Math.ceil(all.length / 2), all.length));
}

function sizeOf(random: Random): OfferPageSku['size'] {
  const [length, width, height] = [60, 40, 30].map((most) => random.int(2, most * 2) / 2);
  return length && width && height ? { length, width, height } : undefined;
}

function skuOf(random: Random, values: string[], price: number | undefined, isWeighed: boolean) {
  const size = isWeighed && isSaid(random) ? sizeOf(random) : undefined;
  return {
    name: values.join(' / '),
    ...(price !== undefined && isSaid(random) && { price }),
    ...(isSaid(random) && { stock: random.pick([0, random.int(1, 999), 12_000]) }),
    ...(isWeighed && isSaid(random) && { weight: random.int(1, 3_000) }),
    ...(size && { size }),
  };
}

function tiersOf(random: Random, highest: number): NonNullable<OfferPageTruth['tiers']> {
  const start = random.pick([1, 2, 3, 10]);
  const count = Math.min(random.int(2, 3), highest);
  const step = Math.max(1, Math.floor(highest * random.pick([0.05, 0.1, 0.3])));
  return Array.from({ length: count }, (_, index) => ({
    from: index === 0 ? start : start * 20 ** index,
    price: highest - step * index,
  })).filter(({ price }) => price > 0);
}

function sellerOf(random: Random): OfferPageTruth['seller'] {
  const name = [TOWNS, NAMES, FORMS].map((words) => random.pick(words)).join('');
  const isNamed = isSaid(random);
  if (!isNamed) return undefined;
  return {
    name,
    ...(isSaid(random) && { years: random.int(1, 22) }),
    ...(random.chance(0.3) && { isFactory: true }),
  };
}

/** The lowest and the highest of all prices of a piece. */
function rangeOf(prices: number[]): Pick<OfferPageTruth, 'price' | 'priceMax'> {
  if (prices.length === 0) return {};
  const [price, priceMax] = [Math.min(...prices), Math.max(...prices)];
  return { price, ...(priceMax > price && { priceMax }) };
}

interface Prices {
  tiers?: NonNullable<OfferPageTruth['tiers']>;
  /** The price of the next SKU; none where tiers say it, or nobody (面议). */
  ofSku: () => number | undefined;
  /** Prices that are known without the SKUs. */
  known: number[];
}

function pricesOf(random: Random): Prices {
  const base = fenOf(random);
  const kind = random.pick(['one', 'one', 'skus', 'skus', 'tiers', 'none']);
  if (kind === 'none') return { ofSku: () => undefined, known: [] };
  if (kind === 'one') return { ofSku: () => base, known: [base] };
  if (kind === 'skus') {
    return { ofSku: () => base + random.pick([0, 0, 50, 120, 300]), known: [base] };
  }
  const tiers = tiersOf(random, base);
  return { tiers, ofSku: () => undefined, known: tiers.map(({ price }) => price) };
}

function makeOffer(random: Random): Offer {
  const properties = propertiesOf(random);
  const values = combinations(random, properties);
  const { tiers, ofSku, known } = pricesOf(random);
  const isWeighed = random.chance(0.6);
  const skus = values.map((names) => skuOf(random, names, ofSku(), isWeighed));
  const range = rangeOf([
    ...known,
    ...skus.flatMap(({ price }) => (price === undefined ? [] : [price])),
  ]);
  const moq = tiers?.[0]?.from ?? random.pick([1, 2, 5, 100]);
  const isMinimumSaid = tiers !== undefined || isSaid(random);
  const seller = sellerOf(random);
  const images = Array.from({ length: random.int(0, 5) }, () => imageOf(random));
  const title = [PREFIXES, KINDS, SUFFIXES].map((words) => random.pick(words)).join('');
  const isCheaper = random.chance(0.2) && range.price !== undefined && range.price > 2;
  const truth: OfferPageTruth = {
    offerId: digits(random, random.pick([11, 12, 12, 13])),
    ...(isSaid(random) && { title }),
    ...range,
    ...(isCheaper && { firstOrderPrice: Math.floor((range.price ?? 0) * 0.7) }),
    ...(isMinimumSaid && { moq, unit: random.pick(UNITS) }),
    ...(tiers && { tiers }),
    ...(skus.length > 0 && { skus }),
    ...(skus.length === 0 && isWeighed && { weight: random.int(1, 3_000) }),
    ...(images.length > 0 && { images }),
    ...(seller && { seller }),
  };
  return { truth, properties, values };
}

/** Pages of one offer, `count` of them, of all kinds of the pages written by hand that can be read wholly. */
export const generateOfferPages = (seed: number, count: number): OfferPage[] =>
  Array.from({ length: count }, (_, index) => {
    const random = seeded(`offer-pages/${seed}/${index}`);
    return writeOfferPage(random, makeOffer(random), `page ${index} of seed ${seed}`);
  });
