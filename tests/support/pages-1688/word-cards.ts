/** Lists of a word search as they were in 2024: class names without hashes. */
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
interface WordStyle {
  name: Names;
  /** The card is the link, or stands in one. */
  isLink: boolean;
  /** The report is an attribute of the link around the card, not of the card. */
  isReportOutside: boolean;
  /** What follows the main figure has an element of its own. */
  isTailWrapped: boolean;
}

const wordStyle = (random: Random): WordStyle => ({
  name: hashedNames(random),
  isLink: random.chance(0.5),
  isReportOutside: random.chance(0.5),
  isTailWrapped: random.chance(0.5),
});

function addressOf(random: Random, id: string | undefined, isAdvertisement: boolean) {
  if (isAdvertisement) {
    return `https://dj.1688.com/ci_bb?a=${letters(random, 24)}&e=${letters(random, 40)}`;
  }
  if (!id) return undefined;
  const scheme = random.pick(['https:', 'http:', '']);
  return `${scheme}//detail.1688.com/offer/${id}.html${random.pick(['', '?sk=order&a=1'])}`;
}

function priceOf(random: Random, style: WordStyle, { price }: CardTruth): string {
  if (!price) return random.pick(['', '<div class="price-item">面议</div>']);
  const [sign, figure, rest] = priceParts(random, price);
  const tail = rest && style.isTailWrapped ? `<div>${rest}</div>` : rest;
  return `<div class="price-item"><div>${sign}</div><div class="text-main">${figure}</div>${tail}</div>`;
}

/** A link within a link would end the outer one: the shop's address is on an element that is none. */
const shopOf = (random: Random, shop: string): string =>
  `<div class="offer-shop-row"><i class="shop-icon"></i><div class="desc-text" href="http://${letters(
    random,
    9,
  ).toLowerCase()}.1688.com">${escapeHtml(shop)}</div></div>`;

function writeWordCard(random: Random, style: WordStyle, card: CardTruth, position = 1): string {
  const { offerId, title, seller, imageUrl, isAdvertisement } = card;
  // One of the two places states the number, nearly always both.
  const reported = isAdvertisement || !random.chance(0.12) ? offerId : undefined;
  const linked = reported === undefined || !random.chance(0.12) ? offerId : undefined;
  const report = attribute(
    'data-aplus-report',
    [`position@${position}`, ...(reported ? [`object_id@${reported}`] : [])].join('^'),
  );
  const texts = shortTexts(random, card).map((text) => `<div class="desc-text">${text}</div>`);
  const parts = shuffled(random, [
    title === undefined
      ? ''
      : `<div class="offer-title-row"><div class="title-text">${markTitle(random, title)}</div></div>`,
    `<div class="offer-price-row">${priceOf(random, style, card)}</div>`,
    `<div class="offer-tag-row">${texts.join('\n')}</div>`,
    seller?.name === undefined ? '' : shopOf(random, seller.name),
  ]);
  const picture = imageUrl ? `<img class="main-img"${pictureSource(random, imageUrl)}>` : '';
  const badge = random.chance(0.3)
    ? '<img class="icon" width="16" src="//img.alicdn.com/imgextra/i4/badge-16-16.png">'
    : '';
  const inner = `<div class="${style.name('img')}">${picture}</div>${parts.join('\n')}${badge}`;
  const href = attribute('href', addressOf(random, linked, isAdvertisement));
  if (style.isLink) {
    const look = random.pick(['cardui-normal', 'cardui-hover']);
    return `<a class="search-offer-item ${look}"${href}${report} target="_blank">${inner}</a>`;
  }
  const [outside, inside] = style.isReportOutside ? [report, ''] : ['', report];
  return `<a data-tracker="offer"${href}${outside}><div class="search-offer-item"${inside}>${inner}</div></a>`;
}

/** Offers of shops below the results, under a heading of their own. */
function recommended(random: Random): string {
  const tag = random.pick(['search-offer-item', 'recommend-item']);
  const offers = Array.from({ length: random.int(3, 6) }, () => digits(random, 12)).map(
    (id) => `<a class="${tag}" href="//detail.1688.com/offer/${id}.html"
data-aplus-report="position@1^object_id@${id}"><div class="title-text">店铺推荐 2件起批</div>
<div class="price-item"><div>¥</div><div class="text-main">3</div>.5</div></a>`,
  );
  return `<div class="recommend-box"><h2>猜你喜欢</h2>${offers.join('\n')}</div>`;
}

/** Words in the address are in GBK, as that page took them. */
const KEYWORDS = ['%B1%A3%CE%C2%B1%AD', '%B7%AB%B2%BC%B0%FC', '%CA%D6%BB%FA%BF%C7'];

export function writeWordPage(random: Random, cards: CardTruth[]): CardPage {
  const style = wordStyle(random);
  const { name } = style;
  const html = `<!DOCTYPE html>
<html><head><meta charset="gbk"><title>批发市场-阿里巴巴</title>
<style>.${name('img')}{width:220px} .price-item{color:#ff4000}</style></head>
<body class="${name('page')}">
<div id="alibar"><a href="https://login.1688.com/member/signin.htm">登录</a> <a>免费注册</a></div>
<div class="header"><img src="//img.alicdn.com/imgextra/i1/logo.png" alt="1688">
<input id="alisearch-input" name="keywords" value="保温杯 500ml"><div class="input-button">搜 索</div></div>
<ul class="nav"><li>找货源</li><li>找工厂</li><li>工业品</li></ul>
<div class="category"><a href="/selloffer/-1.html"><img src="//img.alicdn.com/imgextra/i2/c1.png">水杯
<em>¥1.9起</em></a><a href="/selloffer/-2.html">餐具 <em>¥0.5-3</em></a></div>
<div class="sm-filter"><dl><dt>材质</dt><dd>304不锈钢</dd><dd>玻璃</dd></dl>
<dl><dt>起批量</dt><dd>1件起批</dd><dd>≥2件</dd></dl><dl><dt>价格</dt><dd>¥5以下</dd><dd>¥5-10</dd></dl></div>
<a class="banner" href="https://air.1688.com/app/channel.html"><img src="//img.alicdn.com/b.jpg">
爆款 ¥8.8 已售10万+件</a>
<div id="sm-offer-list" class="space-offer-card-box">
${cards.map((card, at) => writeWordCard(random, style, card, at + 1)).join('\n')}
</div>
<div class="pagination"><span>1</span><a>2</a><a>3</a> 共50页</div>
${random.chance(0.5) ? recommended(random) : ''}
<div class="footer">阿里巴巴集团 | 1688 | 淘宝网 著作权与商标声明 ¥</div>
<script>var offers = 0; document.title += ' ';</script></body></html>`;
  const address = `https://s.1688.com/selloffer/offer_search.htm?keywords=${random.pick(KEYWORDS)}`;
  return { layout: 'words-2024', address, html, cards };
}
