/** Older lists: the offers are data in a script, the page draws them later. */
import type { Random } from '../../../demo/catalogue/random';
import {
  digits,
  hashedNames,
  letters,
  markTitle,
  priceParts,
  shuffled,
  type CardPage,
  type CardTruth,
} from './truth';

function priceValue(random: Random, { price }: CardTruth): string | number | null {
  if (!price) return random.pick(['面议', '', null]);
  if (price.high === undefined && random.chance(0.4)) {
    return random.pick([price.low / 100, (price.low / 100).toFixed(2)]);
  }
  const [sign, main, rest] = priceParts(random, price);
  return `${random.pick(['', '', sign])}${main}${rest}`;
}

const unknown = (random: Random): string | null => random.pick(['', null, null]);

function quantityValue(random: Random, { sold }: CardTruth): string | number | null {
  if (!sold) return null;
  if (sold.isAtLeast) return `${sold.count}+`;
  return random.chance(0.6) ? sold.count : String(sold.count);
}

/** One object of `offerList`; the number is in a field, in the address, mostly in both. */
function writeOlderCard(random: Random, card: CardTruth): Record<string, unknown> {
  const { offerId, title, seller, isAdvertisement } = card;
  const linked = isAdvertisement || random.chance(0.12) ? undefined : offerId;
  const stated = linked === undefined || !random.chance(0.12) ? offerId : undefined;
  const scheme = random.pick(['https:', 'http:', '']);
  const address = linked ? `${scheme}//detail.1688.com/offer/${linked}.html` : unknown(random);
  const fields: [name: string, value: unknown][] = [
    ['offerId', stated ? random.pick([stated, Number(stated)]) : null],
    ['offerUrl', isAdvertisement ? `https://dj.1688.com/ci_bb?a=${letters(random, 32)}` : address],
    ['title', title === undefined ? unknown(random) : markTitle(random, title)],
    ['price', priceValue(random, card)],
    ['companyName', seller?.name ?? unknown(random)],
    ['tradeQuantity', quantityValue(random, card)],
    ['isNew', random.chance(0.2)],
    ['tags', random.sample(['退货包运费', '先采后付', '48小时发货', '回头率35%'], 2)],
    ['eurl', null],
  ];
  // What is not known has an empty value, or no field.
  const kept = fields.filter(([, value]) => value !== null || random.chance(0.4));
  return Object.fromEntries(shuffled(random, kept));
}

/** The list, at the depth at which a page keeps it. */
function stateWith(random: Random, offerList: unknown[]): unknown {
  const found = { beginPage: 1, pageSize: offerList.length, offerList, sn: [{ price: '¥0-5' }] };
  return random.pick([
    found,
    { code: 200, data: found },
    { globalData: { lang: 'zh' }, searchResult: { data: found, message: '{"ok":[1]}' } },
  ]);
}

/** JSON as it may stand in a script: an end of the script is written in another way. */
function scriptJson(random: Random, value: unknown): string {
  const json = JSON.stringify(value);
  return random.chance(0.5)
    ? json.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')
    : json.replaceAll('</', '<\\/');
}

function recommended(random: Random): string {
  const offers = Array.from({ length: random.int(3, 6) }, () => digits(random, 12)).map(
    (id) => `<li><a href="https://detail.1688.com/offer/${id}.html" title="实力商家">
<img src="//cbu01.alicdn.com/img/ibank/${id}.220x220.jpg"><em>¥7.5</em> <span>10件起批</span></a></li>`,
  );
  return `<div class="sm-recommend"><h3>猜你喜欢</h3><ul>${offers.join('\n')}</ul></div>`;
}

const ADDRESSES = [
  'https://s.1688.com/selloffer/offer_search.htm?keywords=%B1%AD%D7%D3',
  'https://s.1688.com/youyuan/index.htm?tab=imageSearch&imageId=1200345678901234567',
];

export function writeOlderPage(random: Random, cards: CardTruth[]): CardPage {
  const name = hashedNames(random);
  const holder = random.pick(['window.__INITIAL_STATE__', 'window.data']);
  const offers = cards.map((card) => writeOlderCard(random, card));
  const state = scriptJson(random, stateWith(random, offers));
  const end = random.pick([
    ';',
    '',
    ';window.__ready__ = true;',
    ';\n(function(){var a = {}; }());',
  ]);
  const html = `<!DOCTYPE html>
<html><head><title>找货源 - 1688</title>
<script>window.dataLayer = [{"event":"view","price":1}]; var data_version = "1.2";</script>
<script>window.g_config = {"isLogin":false,"offerCount":0};</script></head>
<body><div id="site-nav"><a href="https://login.1688.com/">请登录</a><a>我的阿里</a></div>
<form class="sm-search"><input name="keywords" value="杯子"><button>搜索</button></form>
<div class="sn-filter"><a>¥5以下</a><a>¥5-20</a><a>1件起批</a><a>支持混批</a></div>
<ul class="${name('cats')}"><li><a href="/cat/1.html">餐具 ¥0.8起</a></li><li><a
href="/cat/2.html"><img src="//img.alicdn.com/c2.png">酒具 ¥3.2起</a></li></ul>
<a href="https://air.1688.com/app/sale.html"><img src="//img.alicdn.com/ad.jpg">好货 ¥19.9包邮</a>
<div id="${name('root')}" class="sm-offer-list"><div class="skeleton"></div></div>
<script>${holder} = ${state}${end}</script>
${random.chance(0.5) ? recommended(random) : ''}
<div id="footer">© 1688.com</div><script src="//g.alicdn.com/s.1688.com/app.js" defer></script>
</body></html>`;
  return { layout: 'older-json', address: random.pick(ADDRESSES), html, cards };
}
