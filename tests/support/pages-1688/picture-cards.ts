/** Lists of a picture search as they are in 2026. */
import type { Random } from '../../../demo/catalogue/random';
import {
  attribute,
  digits,
  escapeHtml,
  hashedNames,
  letters,
  markTitle,
  pictureSource,
  priceParts,
  shortTexts,
  shuffled,
  type CardPage,
  type CardTruth,
  type Names,
} from './truth';

/** What all cards of a page have in common. */
interface PictureStyle {
  name: Names;
  /** How the figure of likeness is joined to its name in the report. */
  score: string;
  /** Kind and likeness are parts of one value of the report, or values of their own. */
  isNested: boolean;
}

const pictureStyle = (random: Random): PictureStyle => ({
  name: hashedNames(random),
  score: random.pick(['cosScore:', 'cosScore@', 'cosScore=', 'cosScoreFinal:']),
  isNested: random.chance(0.5),
});

type Place = 'report' | 'talk' | 'link';

/** Where a card states its number: each place is missing at times, all of them never. */
function placesOf(random: Random, card: CardTruth): Set<Place> {
  if (!card.offerId) return new Set();
  const all: Place[] = ['report', 'talk', 'link'];
  // An advertisement's address has no number.
  const possible = all.filter((place) => place !== 'link' || !card.isAdvertisement);
  const stated = possible.filter(() => !random.chance(0.12));
  const isInKey = card.seller?.id !== undefined;
  return new Set(stated.length > 0 || isInKey ? stated : [random.pick(possible)]);
}

function reportOf(random: Random, style: PictureStyle, card: CardTruth, id: string | undefined) {
  const kind = card.isAdvertisement ? random.pick(['p4p', 'e_p4p']) : 'normal';
  const facts = shuffled(random, [
    `offerType:${kind}`,
    ...(card.likeness === undefined ? [] : [`${style.score}${card.likeness}`]),
    `rank:${random.int(1, 120)}`,
  ]);
  return [
    ...(id ? [`object_id@${id}`] : []),
    'object_type@offer',
    ...(style.isNested ? [`expo_data@${facts.join(';')}`] : facts),
    `trace@${letters(random, 12)}`,
  ].join('^');
}

function addressOf(random: Random, id: string | undefined, isAdvertisement: boolean) {
  if (isAdvertisement) return `https://dj.1688.com/ci_bb?a=${letters(random, 30)}&e=-`;
  if (!id) return undefined;
  return random.pick([
    `https://detail.1688.com/offer/${id}.html`,
    `//detail.1688.com/offer/${id}.html?spm=a26352.${letters(random, 6)}.0.0`,
    `https://detail.1688.com/offer/${id}.html?forcePC=${digits(random, 13)}`,
    `https://detail.m.1688.com/page/index.html?offerId=${id}`,
  ]);
}

function priceOf(random: Random, name: Names, { price }: CardTruth): string {
  const item = name('priceItem');
  const main = name('textMain');
  if (!price) {
    return random.pick(['', `<div class="${item}"><span class="${main}">面议</span></div>`]);
  }
  const [sign, figure, rest] = priceParts(random, price);
  const tail = rest && `<span class="${name('textTail')}">${rest}</span>`;
  const inner = `<span class="${name('unit')}">${sign}</span><span class="${main}">${figure}</span>`;
  return `<div class="${item}">${inner}${tail}</div>`;
}

function talkOf(random: Random, card: CardTruth): string {
  const id = card.offerId;
  const extra = JSON.stringify({ site: 'cnalichn', offerId: random.chance(0.5) ? id : Number(id) });
  const written = random.chance(0.5) ? `"${escapeHtml(extra)}"` : `'${extra}'`;
  return `<span class="J_WangWang" data-extra=${written}></span>`;
}

function writePictureCard(
  random: Random,
  style: PictureStyle,
  card: CardTruth,
  position = 1,
): string {
  const { name } = style;
  const { offerId, title, seller, imageUrl } = card;
  const places = placesOf(random, card);
  const statedIn = (place: Place) => (places.has(place) ? offerId : undefined);
  const address = addressOf(random, statedIn('link'), card.isAdvertisement);
  const isWhole = random.chance(0.5);
  const open = address ? `<a${attribute('href', address)} target="_blank">` : '<div>';
  const close = address ? '</a>' : '</div>';
  const icon = `<img class="${name('tagIcon')}" src="//img.alicdn.com/imgextra/i1/tag-40-20.png">`;
  const picture = imageUrl
    ? `<img class="${name('mainImg')}"${pictureSource(random, imageUrl)} alt="">`
    : '';
  const texts = shortTexts(random, card);
  const parts = shuffled(random, [
    title === undefined
      ? ''
      : `<div class="${name('titleText')}">\n  ${markTitle(random, title)}\n</div>`,
    `<div class="${name('priceRow')}">${priceOf(random, name, card)}</div>`,
    texts.map((text) => `<div class="${name('descText')}">${text}</div>`).join(''),
    seller?.name === undefined
      ? ''
      : `<div><span class="${name('shopName')}">${escapeHtml(seller.name)}</span></div>`,
    places.has('talk') ? talkOf(random, card) : '',
  ]).join('\n');
  const key =
    offerId && seller?.id
      ? `${random.int(1, 3)}_${position}_normal_${seller.id}_${offerId}`
      : undefined;
  const wrapper = [
    ` class="${name('searchOfferWrapper')} ${name(random.pick(['normal', 'hover']))}"`,
    attribute('data-renderkey', key),
    attribute('data-aplus-report', reportOf(random, style, card, statedIn('report'))),
  ].join('');
  const shown = `<div>${random.chance(0.3) ? icon : ''}${picture}</div>`;
  return isWhole
    ? `<div${wrapper}>${open}${shown}${parts}${close}</div>`
    : `<div${wrapper}>${open}${shown}${close}${parts}</div>`;
}

const TILES = ['收纳盒 ¥2.9起', '保温杯 ¥9.9', '女装 ¥15-30', '数码配件 ￥1.5起'];

/** Offers with numbers that are no results: they stand below them, under a heading of their own. */
function recommended(random: Random, { name }: PictureStyle): string {
  const card = name(random.pick(['searchOfferWrapper', 'recommendCard']));
  const offers = Array.from({ length: random.int(3, 8) }, () => digits(random, 12)).map(
    (id) => `<div class="${card}" data-aplus-report="object_id@${id}^object_type@offer">
<a href="https://detail.1688.com/offer/${id}.html"><div class="${name('titleText')}">店铺热卖</div>
<div class="${name('priceItem')}">¥<span class="${name('textMain')}">6</span>.8</div></a></div>`,
  );
  return `<section class="${name('guess')}"><h3>猜你喜欢</h3>${offers.join('\n')}</section>`;
}

function pageAddress(random: Random): string {
  const id = digits(random, 18);
  const found = `tab=imageSearch&imageId=${id}`;
  return random.pick([
    `https://air.1688.com/kapp/1688-search/pc-image-search/?${found}&imageIdList=${id}`,
    `https://air.1688.com/kapp/1688-search/pc-image-search/?${found}&imageIdList=${id}&region=12,480,30,512`,
    `https://s.1688.com/youyuan/index.htm?${found}&imageIdList=${id}`,
    `https://pages-fast.1688.com/wow/cbu/srch_rec/image_search/?${found}`,
  ]);
}

export function writePicturePage(random: Random, cards: CardTruth[]): CardPage {
  const style = pictureStyle(random);
  const { name } = style;
  const tiles = random.sample(TILES, 3).map(
    (text) => `<a class="${name('tile')}" href="https://s.1688.com/selloffer/offer_search.htm">
<img src="//img.alicdn.com/imgextra/i2/tile.png"><span>${text}</span></a>`,
  );
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>图搜结果</title>
<script>window.g_config = {"appId":1688,"offerId":"0"};</script></head><body>
<header class="${name('header')}"><a href="https://www.1688.com/">1688</a>
<a href="https://login.1688.com/member/signin.htm">请登录</a><a href="//cart.1688.com/">进货单 3</a>
<form><input name="keywords" placeholder="搜商品"><button class="${name('searchButton')}">搜索</button>
<input type="file" class="image-file-reader-wrapper" accept="image/jpeg,image/png"></form></header>
<nav>${tiles.join('\n')}<a href="https://air.1688.com/app/sale.html"><img
src="//img.alicdn.com/imgextra/i3/banner.png">限时特卖 ¥9.9 100件起批</a></nav>
<aside><img src="data:image/png;base64,iVBORw0KGgo="><div class="${name('cropRegion')}"></div>
<button class="cut-btn">重新框选</button></aside>
<div class="${name('filters')}"><span>综合</span><span>成交额</span><span>价格 ¥0-5</span>
<span>1件起批</span><span>48小时发货</span><input placeholder="¥最低"><input placeholder="¥最高"></div>
<main class="${name('offerList')}">
${cards.map((card, at) => writePictureCard(random, style, card, at + 1)).join('\n')}
</main>
${random.chance(0.5) ? recommended(random, style) : ''}
<footer>© 2010-2026 1688.com 版权所有 <a href="//rule.1688.com/">规则</a></footer>
<script>window.__page__ = {"n":${cards.length},"tpl":"<div class='price'>¥0.00</div>"};</script>
</body></html>`;
  return { layout: 'picture-2026', address: pageAddress(random), html, cards };
}
