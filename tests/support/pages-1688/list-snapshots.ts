/** Tabs that show a list of offers, or say that there is none. */
import type { PageState } from '@/utils/core/pages-1688/page-state';

export interface Snapshot {
  /** A short sentence. */
  name: string;
  address: string;
  html: string;
  state: PageState;
}

type Row = [name: string, address: string, body: string];

const NAV = `<header><a href="https://www.1688.com/">1688首页</a> <a
href="https://login.1688.com/member/signin.htm">请登录</a><input name="keywords"><button>搜索</button></header>`;

/** Tabs of one state, each with the header of 1688 above its body. */
export const snapshotsOf = (state: Snapshot['state'], rows: Row[]): Snapshot[] =>
  rows.map(([name, address, body]) => ({
    name,
    address,
    html: `<!doctype html><html><head><title>1688</title></head><body>${NAV}${body}</body></html>`,
    state,
  }));

export const AIR = 'https://air.1688.com/kapp/1688-search/pc-image-search/';
const FAST = 'https://pages-fast.1688.com/wow/cbu/srch_rec/image_search/';
const YOUYUAN = 'https://s.1688.com/youyuan/index.htm';
const QUERY = '?tab=imageSearch&imageId=1712345678901&imageIdList=1712345678901';
export const FOUND = `${AIR}${QUERY}`;

function card(title: string, at = 0): string {
  const id = 612_345_678_900 + at;
  return `<div class="searchOfferWrapper--KdPqLmXz" data-renderkey="1_1_normal_b2b-22081234_${id}"
data-aplus-report="object_id@${id}^offerType:normal"><a href="https://detail.1688.com/offer/${id}.html">
<img class="mainImg--WqErTyUi" src="//cbu01.alicdn.com/img/ibank/${at}.webp">
<div class="titleText--BnMkLoPi">${title}</div></a><div class="priceItem--ZaQxSwCd"><span>¥</span><span
class="textMain--VfRbGtNh">12</span><span>.02</span></div><div class="descText--YmJuKiLo">1件起批</div></div>`;
}

export const cards = (count: number): string =>
  `<div class="list--RfVtGbYh">${Array.from({ length: count }, (_, at) => card(`保温杯 ${at}`, at)).join('')}</div>`;

const heading = (text: string): string => `<h3 class="title--UjMiKoLp">${text}</h3>`;

const PLAIN = `<section>${[1, 2, 3]
  .map(
    (
      id,
    ) => `<article class="a${id}x"><a href="https://detail.1688.com/offer/61234567890${id}.html"><img
src="//cbu01.alicdn.com/${id}.webp">搪瓷杯</a><p><i>¥</i><b>4</b><i>.5</i></p><p>2件起批</p></article>`,
  )
  .join('')}</section>`;

const GUEST = Array.from(
  { length: 20 },
  (_, at) => `<div class="goods--HyTgRfDe"><img src="//cbu01.alicdn.com/${at}.webp"><div>杯子</div>
<div>¥<b>3</b>.2</div><span>1件起批</span></div>`,
).join('');

const OLDER = `<div id="root"></div><script>window.data = {"offerList":[{"offerId":"612345678901",
"offerUrl":"https://detail.1688.com/offer/612345678901.html","title":"杯子","price":"3.2"}]};</script>`;

const RESULTS: Row[] = [
  ['Results on the host air', FOUND, cards(8)],
  ['Results on the host s', `${YOUYUAN}${QUERY}`, cards(8)],
  ['Results on the host pages-fast', `${FAST}${QUERY}`, cards(8)],
  ['Results with a region in the address', `${FOUND}&region=12,480,30,512`, cards(8)],
  ['Results with the parameters in another order', `${AIR}?imageId=17&tab=imageSearch`, cards(8)],
  ['Results without a list of picture ids', `${AIR}?tab=imageSearch&imageId=17`, cards(8)],
  ['A first screen of sixty results', FOUND, cards(60)],
  ['Results after scrolling', FOUND, cards(120)],
  ['One result alone', FOUND, cards(1)],
  ['Results and a spinner for more', FOUND, `${cards(60)}<div class="spin--Loading">加载中</div>`],
  ['Offers that may please below results', FOUND, `${cards(8)}${heading('猜你喜欢')}${PLAIN}`],
  ['Popular offers below results', FOUND, `${cards(8)}${heading('热门推荐')}${PLAIN}`],
  ['What others search, below results', FOUND, `${cards(8)}${heading('大家都在搜')}<a>水杯</a>`],
  ['A product named captcha', FOUND, `${card('captcha 桌游卡牌')}${cards(7)}`],
  ['A product with verification in its title', FOUND, `${card('验证码打印机 验证器')}${cards(7)}`],
  ['A product with a sign-in in its title', FOUND, `${card('酒店登录牌 登录台')}${cards(7)}`],
  ['A product with a slider in its title', FOUND, `${card('滑块轨道 请按住滑块')}${cards(7)}`],
  ['A product that is named after recommendations', FOUND, `${card('猜你喜欢盲盒')}${cards(7)}`],
  ['A product that says it was not found', FOUND, `${card('没有找到合适的？来图定制')}${cards(7)}`],
  ['The word captcha in a parameter', `${FOUND}&keywords=captcha`, cards(8)],
  [
    'A script that names a captcha beside results',
    FOUND,
    `<script>window.g_config = {"captchaTimeout":3000,"verify":false}</script>${cards(8)}`,
  ],
  [
    'Results under the file input of the page itself',
    FOUND,
    `<input type="file" class="image-file-reader-wrapper" accept="image/png">${cards(8)}`,
  ],
  [
    'Results after the page refused another picture',
    FOUND,
    `<div class="toast--OkNjIbUh">图片无法识别</div><input type="file">${cards(8)}`,
  ],
  [
    'Results beside the picture with a box on it',
    FOUND,
    `<div><img src="data:image/jpeg;base64,/9j/4AAQ"><div class="cropRegion--EdCrFvTg"></div>
<button class="cut-btn">框选</button></div>${cards(8)}`,
  ],
  ['Results whose class names are all unknown', FOUND, PLAIN],
  [
    'The page that guests see, whose cards are no links',
    'https://aibuy.1688.com/landingpage/home/inventory/products.html?bizType=ERP&outImageAddress=https%3A%2F%2Fshop.example%2Fa.jpg',
    GUEST,
  ],
  ['Results as data in a script', `${YOUYUAN}${QUERY}`, OLDER],
  ['A product that says nothing similar was found', FOUND, `${card('没有找到相似款')}${cards(7)}`],
  ['A question above results', FOUND, `<a>没有找到相关货源？框选主体</a>${cards(8)}`],
  ['Similar offers where none is the same', FOUND, `<p>没有找到同款，看看相似</p>${cards(8)}`],
  [
    'Words for no offer that are kept hidden above results',
    FOUND,
    `<p style="display: none">没有找到相关货源</p>${cards(8)}`,
  ],
  ['A word about more below results', FOUND, `${cards(8)}<p>没有找到更多相关货源</p>`],
];

const RECOMMENDATIONS: Row[] = [
  ['Offers without the tab in the address', `${AIR}?imageId=17&imageIdList=17`, cards(8)],
  ['Offers without a picture id', `${AIR}?tab=imageSearch`, cards(8)],
  [
    'Offers with a list of ids but no picture id',
    `${AIR}?tab=imageSearch&imageIdList=17`,
    cards(8),
  ],
  ['Offers with an empty picture id', `${AIR}?tab=imageSearch&imageId=`, cards(8)],
  ['Offers without parameters', AIR, cards(60)],
  ['Offers of another tab', `${AIR}?tab=recommend&imageId=17`, cards(8)],
  ['Offers without a picture id on the host s', `${YOUYUAN}?tab=imageSearch`, cards(8)],
  ['Offers without the tab on the host pages-fast', `${FAST}?imageId=17`, cards(8)],
  ['Only offers that may please', FOUND, `${heading('猜你喜欢')}${cards(8)}`],
  ['Only popular offers', FOUND, `${heading('热门推荐')}${cards(8)}`],
  ['Only what others search', FOUND, `${heading('大家都在搜')}${cards(8)}`],
  ['Offers that may please, of unknown names', FOUND, `<div><p>猜你喜欢</p>${PLAIN}</div>`],
  ['Offers that may please, on the host s', `${YOUYUAN}${QUERY}`, `${heading('猜你喜欢')}${PLAIN}`],
];

const EMPTY: Row[] = [
  ['No related offer', FOUND, '<div class="empty--GtFrDeSw">没有找到相关货源</div>'],
  ['No similar offer', FOUND, '<p><img src="//img.alicdn.com/none.png">没找到相似的货源</p>'],
  ['No offer, with an apology', FOUND, '<div>抱歉，没有找到相关货源，换张图片试试吧</div>'],
  ['No offer like the picture', FOUND, '<h3>抱歉，没有找到与图片相似的货源</h3>'],
  ['No offer on the host s', `${YOUYUAN}${QUERY}`, '<div><b>没有找到相关货源</b></div>'],
  ['No offer on the host pages-fast', `${FAST}${QUERY}`, '<div>没找到相似的货源</div>'],
  [
    'No offer under rows of filters',
    FOUND,
    '<div>综合 成交额 价格 ¥0-5 1件起批</div><input type="file"><div>没有找到相关货源</div>',
  ],
  ['Other offers below no offer, without a heading', FOUND, `<h3>没有找到相关货源</h3>${cards(8)}`],
  [
    'Other offers of unknown names below no offer',
    FOUND,
    `<div><img src="//img.alicdn.com/none.png"><p>抱歉，没有找到与图片相似的货源</p></div>${PLAIN}`,
  ],
];

export const LIST_SNAPSHOTS: Snapshot[] = [
  ...snapshotsOf('results', RESULTS),
  ...snapshotsOf('recommendations', RECOMMENDATIONS),
  ...snapshotsOf('empty', EMPTY),
];
