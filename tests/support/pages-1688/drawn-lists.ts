/** Lists as the demo draws them, from a seed: with all that a title may hold, their parts in any order, and some left out. */
import { seeded, type Random } from '../../../demo/catalogue/random';
import { ORDINARY, type Behaviour } from '../../../demo/gateway/web/behaviour';
import { picturePath, type Card } from '../../../demo/gateway/web/card';
import { LAYOUTS, listData } from '../../../demo/gateway/web/cards';
import { guestPage, resultsPage } from '../../../demo/gateway/web/lists';
import { createClassNames, type Shown } from '../../../demo/gateway/web/shown';
import { siteAt } from '../../../demo/gateway/web/sites';
import type { CardPage, CardTruth } from './truth';

type Layout = Behaviour['layout'] | 'guest';

const CARDS = 40;
/** The share of cards that do not say a fact, or say their number in one place fewer. */
const MISSING = 0.12;
const ADVERTISED = 0.1;

const KINDS = [
  '不锈钢保温杯',
  '304餐具三件套',
  '1.5L大容量水壶',
  '蓝牙耳机5.3',
  '瑜伽垫6mm',
  '连衣裙夏季',
];
const TAILS = ['定制logo', '一件代发', 'for iPhone 17 Pro', '爆款🔥', ''];
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
const SHOPS = [
  '义乌市晨光日用品厂',
  '小鹿&朋友箱包商行',
  '"好物"工艺品经营部(个体工商户)',
  '乐购2688电子有限公司',
];
const NOTES = ['回头率35%', '退货包运费', '先采后付', '48小时发货'];

const titleOf = (random: Random): string =>
  [random.pick(KINDS), random.chance(0.5) ? random.pick(TRAPS) : '', random.pick(TAILS)]
    .filter(Boolean)
    .join(random.chance(0.3) ? ' ' : '');

const yuan = (fen: number): string =>
  fen >= 1_000_000 && fen % 100_000 === 0 ? `${fen / 1_000_000}万` : String(fen / 100);

/** A price as a card writes it, and what it says in fen. */
function priceOf(random: Random): { text: string; price: NonNullable<CardTruth['price']> } {
  const low = random.pick([
    random.int(5, 99),
    random.int(100, 9_999),
    random.int(1, 300) * 100,
    random.int(10, 40) * 100_000,
  ]);
  if (random.chance(0.75))
    return { text: `${yuan(low)}${random.pick(['', '', '起'])}`, price: { low } };
  const high = low + random.pick([random.int(1, 500), random.int(1, 50) * 100]);
  return { text: `${yuan(low)}-${yuan(high)}`, price: { low, high } };
}

const soldOf = (random: Random) =>
  random.pick([
    { soldText: '已售37件', sold: 37 },
    { soldText: '500+件', sold: 500 },
    { soldText: '已售1200+件', sold: 1_200 },
    { soldText: '2.4万+件', sold: 24_000 },
  ]);

function moqOf(random: Random) {
  const moq = random.pick([1, 2, 3, 10, 50, 1_000]);
  const unit = random.pick(['件', '件', '个', '双', '套']);
  return { moq, moqText: random.chance(0.6) ? `${moq}${unit}起批` : `≥${moq}${unit}` };
}

const isSaid = (random: Random): boolean => !random.chance(MISSING);
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, (_, at) => random.int(at === 0 ? 1 : 0, 9)).join('');

interface Made {
  card: Card;
  price?: CardTruth['price'];
}

function makeCard(random: Random, layout: Layout): Made {
  const { text, price } = priceOf(random);
  const isPriced = isSaid(random);
  const canAdvertise = layout === 'picture-2026' || layout === 'words-2024';
  const isAdvertisement = canAdvertise && random.chance(ADVERTISED);
  return {
    ...(isPriced && { price }),
    card: {
      offerId: digits(random, random.pick([11, 12, 12, 13])),
      title: titleOf(random),
      ...(isPriced && { price: text }),
      ...(isSaid(random) && moqOf(random)),
      ...(isSaid(random) && soldOf(random)),
      memberId: `b2b-${digits(random, 13)}${random.pick(['', 'a7c3e'])}`,
      ...(isSaid(random) && { shop: random.pick(SHOPS) }),
      notes: random.sample(NOTES, random.int(0, 2)),
      ...(isAdvertisement && {
        advertisement: random.pick(['reported', 'led', 'unnumbered'] as const),
      }),
      ...(isSaid(random) && { score: random.int(0, 9_999) / 10_000 }),
    },
  };
}

/** What a card of this layout says. */
function truthOf({ card, price }: Made, layout: Layout): CardTruth {
  const { offerId, title, moq, sold, soldText, memberId, shop, advertisement, score } = card;
  const isPicture = layout === 'picture-2026';
  const isData = layout === 'initial-state' || layout === 'window-data';
  const isNumbered = isPicture
    ? advertisement !== 'unnumbered'
    : layout !== 'guest' && advertisement !== 'led' && advertisement !== 'unnumbered';
  const named = layout === 'words-2024' ? undefined : shop; // see the contract of the web
  const seller = {
    ...(isPicture && isNumbered && { id: memberId }),
    ...(named !== undefined && { name: named }),
  };
  const suffix = layout === 'guest' ? '' : '_460x460q100.jpg_.webp';
  return {
    ...(isNumbered && { offerId }),
    title,
    ...(price && { price }),
    ...(!isData && moq !== undefined && { moq }),
    ...(isData
      ? { sold: { count: sold ?? 0, isAtLeast: false } }
      : sold !== undefined && {
          sold: { count: sold, isAtLeast: soldText?.includes('+') === true },
        }),
    ...(Object.keys(seller).length > 0 && { seller }),
    ...(!isData && { imageUrl: `${siteAt('pictures')}${picturePath(offerId)}${suffix}` }),
    isAdvertisement: advertisement !== undefined,
    ...(isPicture && score !== undefined && { likeness: score }),
  };
}

/** The cards of a page as its scripts draw them; older lists are read from their data before that. */
async function draw(shown: Shown, layout: Layout, cards: readonly Card[], others: readonly Card[]) {
  const parse = (html: string) =>
    new DOMParser().parseFromString(html.replaceAll(/<link[^>]*>/g, ''), 'text/html');
  if (layout === 'guest') return parse(await guestPage(shown, cards));
  const page = parse(
    await resultsPage(shown, {
      kind: 'results',
      searched: undefined,
      cardsAddress: '/stand-in/cards?',
      belowAddress: others.length > 0 ? '/stand-in/cards?' : undefined,
      data: listData(shown, cards),
    }),
  );
  if (layout !== 'picture-2026' && layout !== 'words-2024') return page;
  const markup = async (list: readonly Card[]) =>
    (
      await Promise.all(
        list.map(async (card, at) => String(await LAYOUTS[layout](shown, card, at))),
      )
    ).join('');
  page.querySelector('[data-list]')?.insertAdjacentHTML('beforeend', await markup(cards));
  page.querySelector('[data-below]')?.insertAdjacentHTML('beforeend', await markup(others));
  return page;
}

/** Attributes that say a card's number, and that say nothing else. */
const PLACES = [
  ['[data-renderkey]', 'data-renderkey'],
  ['.J_WangWang', 'data-extra'],
] as const;

/** Puts the parts of a card into another order, and takes its number from one of its places. */
function disorder(random: Random, card: Element, truth: CardTruth): void {
  card.append(...random.sample([...card.children], card.children.length));
  if (truth.offerId === undefined || !random.chance(MISSING * 2)) return;
  const [selector, attribute] = random.pick(PLACES);
  const place = card.matches(selector) ? card : card.querySelector(selector);
  if (place === null) return;
  place.removeAttribute(attribute);
  if (attribute !== 'data-renderkey') return;
  const { name } = truth.seller ?? {};
  delete truth.seller;
  if (name !== undefined) truth.seller = { name };
}

const ADDRESSES: Record<Layout, string> = {
  'picture-2026':
    'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=17&imageIdList=17',
  'words-2024': 'https://s.1688.com/selloffer/offer_search.htm?keywords=%B1%AD%D7%D3',
  'initial-state': 'https://s.1688.com/youyuan/index.htm?tab=imageSearch&imageId=17',
  'window-data': 'https://s.1688.com/selloffer/offer_search.htm?keywords=%B1%AD%D7%D3',
  guest: 'https://aibuy.1688.com/landingpage/home/inventory/products.html?outImageAddress=x',
};

async function drawList(random: Random, layout: Layout): Promise<CardPage> {
  const behaviour = { ...ORDINARY, ...(layout !== 'guest' && { layout }) };
  const shown = { behaviour, className: createClassNames(() => true) };
  const made = Array.from({ length: CARDS }, () => makeCard(random, layout));
  const others = Array.from({ length: random.pick([0, 5]) }, () => makeCard(random, layout).card);
  const page = await draw(
    shown,
    layout,
    made.map(({ card }) => card),
    others,
  );
  const cards = made.map((one) => truthOf(one, layout));
  const drawn = page.querySelectorAll(
    '[data-list] .search-offer-item, [data-list] > [class*=searchOfferWrapper], [data-guest] > *',
  );
  for (const [at, card] of [...drawn].entries()) {
    const truth = cards[at];
    if (truth) disorder(random, card, truth);
  }
  return { layout, address: ADDRESSES[layout], html: page.documentElement.outerHTML, cards };
}

/** So many cards, forty a page, on pages of all layouts in turn. */
export async function drawLists(seed: number, count: number): Promise<CardPage[]> {
  const layouts: Layout[] = ['picture-2026', 'words-2024', 'initial-state', 'guest', 'window-data'];
  const pages: CardPage[] = [];
  for (let at = 0; at * CARDS < count; at += 1) {
    const layout = layouts[at % layouts.length] ?? 'guest';
    pages.push(await drawList(seeded(`lists/${seed}/${at}`), layout));
  }
  return pages;
}
