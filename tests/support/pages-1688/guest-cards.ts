/** The page by a picture's address that is shown without an account: its cards are no links. */
import type { Random } from '../../../demo/catalogue/random';
import {
  attribute,
  digits,
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

/** What all cards of a page have in common; its class names mean little. */
interface GuestStyle {
  name: Names;
  card: string;
  title: string;
  price: string;
  text: string;
  /** Which parts of a price have elements of their own. */
  cut: 'three' | 'sign' | 'none';
}

const guestStyle = (random: Random): GuestStyle => ({
  name: hashedNames(random),
  card: random.pick(['productCard', 'item', 'cell', 'goods']),
  title: random.pick(['title', 'subject', 'name', 'text']),
  price: random.pick(['price', 'amount', 'num', 'value']),
  text: random.pick(['desc', 'tag', 'info', 'label']),
  cut: random.pick(['three', 'sign', 'none']),
});

function priceOf(random: Random, { name, price: stem, cut }: GuestStyle, { price }: CardTruth) {
  if (!price) return random.pick(['', `<div class="${name(stem)}">面议</div>`]);
  const [sign, main, rest] = priceParts(random, price);
  const inner = {
    three: `<i>${sign}</i><b>${main}</b>${rest && `<i>${rest}</i>`}`,
    sign: `<span>${sign}</span>${main}${rest}`,
    none: `${sign}${main}${rest}`,
  }[cut];
  return `<div class="${name(stem)}">${inner}</div>`;
}

/** A press on the card opens the offer; its number is in the page's memory, rarely in an attribute. */
function writeGuestCard(random: Random, style: GuestStyle, card: CardTruth): string {
  const { name } = style;
  const { offerId, title, imageUrl } = card;
  const picture = imageUrl ? `<img${pictureSource(random, imageUrl)} loading="lazy">` : '';
  const texts = shortTexts(random, card).map(
    (text) => `<span class="${name(style.text)}">${text}</span>`,
  );
  const parts = shuffled(random, [
    title === undefined
      ? ''
      : `<div class="${name(style.title)}">${markTitle(random, title)}</div>`,
    priceOf(random, style, card),
    `<div class="${name('row')}">${texts.join(random.pick(['', ' ', '\n']))}</div>`,
  ]);
  const report = attribute(
    'data-aplus-report',
    offerId && `object_id@${offerId}^object_type@offer`,
  );
  const press = random.pick(['', ' role="button" tabindex="0"']);
  return `<div class="${name(style.card)}"${report}${press}>
<div class="${name('cover')}">${picture}</div>
${parts.join('\n')}
</div>`;
}

/** Offers of one shop, which are links, below the results and under a heading of their own. */
function recommended(random: Random, { name }: GuestStyle): string {
  const offers = Array.from({ length: random.int(3, 6) }, () => digits(random, 12)).map(
    (id) => `<a class="${name('shopOffer')}" href="https://detail.1688.com/offer/${id}.html"
target="_blank"><img src="https://cbu01.alicdn.com/img/ibank/${id}.jpg_.webp">
<div>厂家热卖款</div><div><i>¥</i><b>4</b><i>.2</i></div><span>已售200+件</span></a>`,
  );
  return `<section><div class="${name('heading')}">猜你喜欢</div>${offers.join('\n')}</section>`;
}

function pageAddress(random: Random): string {
  const picture = random.pick([
    `https://shop.example/media/${letters(random, 10)}.jpg`,
    `https://cdn.shop.example/p/${digits(random, 8)}.webp?width=800&v=2`,
    'https://pictures.example/mug (1).png',
  ]);
  const page = 'https://aibuy.1688.com/landingpage/home/inventory/products.html';
  return `${page}?bizType=ERP&outImageAddress=${encodeURIComponent(picture)}`;
}

export function writeGuestPage(random: Random, cards: CardTruth[]): CardPage {
  const style = guestStyle(random);
  const { name } = style;
  const html = `<!doctype html>
<html><head><meta charset="utf-8"><title>1688 AI Buy</title>
<script>window.__env__ = {"bizType":"ERP","currency":"¥"};</script></head>
<body><div id="ice-container">
<div class="${name('top')}"><img src="//img.alicdn.com/imgextra/i1/aibuy.svg"><span>简体中文</span>
<a href="https://login.1688.com/member/signin.htm">登录</a></div>
<div class="${name('search')}"><input placeholder="输入关键词或粘贴图片"><button>搜索</button>
<img class="${name('asked')}" src="data:image/webp;base64,UklGRgA=" width="48"></div>
<div class="${name('tabs')}"><span>综合</span><span>销量</span><span>价格 ¥</span><span>1件起批</span></div>
<div class="${name('kinds')}">
<a href="https://aibuy.1688.com/landingpage/home/kind.html?id=1"><img src="//img.alicdn.com/k1.png">
<div>家居</div><div>¥1.9起</div></a>
<a href="https://aibuy.1688.com/landingpage/home/kind.html?id=2"><div>箱包</div><div>¥8-50</div></a></div>
<a class="${name('banner')}" href="https://aibuy.1688.com/landingpage/home/new.html"><img
src="//img.alicdn.com/banner.png"><b>新客首单 ¥1</b><span>50个起批</span></a>
<div class="${name('list')}">
${cards.map((card) => writeGuestCard(random, style, card)).join('\n')}
</div>
<ul class="${name('pages')}"><li>1</li><li>2</li><li>下一页</li></ul>
${random.chance(0.5) ? recommended(random, style) : ''}
<div class="${name('foot')}">关于我们 · 隐私政策 · 1688.com</div></div>
<script src="https://g.alicdn.com/code/aibuy/index.js" crossorigin></script>
</body></html>`;
  return { layout: 'guest', address: pageAddress(random), html, cards };
}
