/** Pages of one offer that mislead a reader or try to stop it, written and checked by hand. */
import { offerAddress, type OfferPage } from './offer-truth';

const FIVE_MEGABYTES = 5_000_000;
const DEEP = 10_000;

/** "JSON in `window.context`" that ends in the middle of a string. */
const BROKEN: OfferPage = {
  name: 'data that breaks off in the middle',
  address: offerAddress('901234567890'),
  html: `<!doctype html><html><head><title>玻璃杯 - 阿里巴巴</title>
<script>window.context = {"offerId":"901234567890","skuProps":[{"prop":"颜色","value":[{"name":"透明"},{"name":"茶色"}]}],
"skuInfoMap":{"颜色:透明":{"price":"9.90","canBookCount":50},"颜色:茶</script></head><body><h1>玻璃杯</h1>
<div class="module-od-main-price">¥9.90 <span>6只起批</span></div></body></html>`,
  truth: { offerId: '901234567890', title: '玻璃杯', price: 990, moq: 6, unit: '只' },
  mayBeLess: true,
};

/** "`skuInfoMap{…}`" with keys that are names of objects' own properties; a SKU may have such a name. */
const PROTOTYPE: OfferPage = {
  name: 'keys with the names of an object’s prototype',
  address: offerAddress('912345678901'),
  html: `<!doctype html><html><head><title>手机壳 - 阿里巴巴</title>
<script>window.context = {"__proto__":{"offerId":"1","moq":7,"isFactory":true},"offerId":"912345678901",
"skuProps":[{"__proto__":{"prop":"x"},"prop":"款式","value":[{"name":"constructor"},{"name":"toString",
"__proto__":{"price":"0.01"}},{"name":"valueOf"}]}],"skuInfoMap":{"__proto__":{"price":"0.01","canBookCount":1},
"款式:constructor":{"price":"2.50","canBookCount":5},"款式:toString":{"price":"2.50","__proto__":{"canBookCount":9}},
"款式:valueOf":{"price":"2.80","canBookCount":3}},"constructor":{"prototype":{"polluted":true}}};</script></head>
<body><h1>手机壳</h1></body></html>`,
  truth: {
    offerId: '912345678901',
    title: '手机壳',
    price: 250,
    priceMax: 280,
    skus: [
      { name: 'constructor', price: 250, stock: 5 },
      { name: 'toString', price: 250 },
      { name: 'valueOf', price: 280, stock: 3 },
    ],
  },
};

/** "JSON in `window.context` or `window.__INIT_DATA__`": behind a script of five megabytes. */
const LARGE: OfferPage = {
  name: 'five megabytes of other data in front',
  address: offerAddress('923456789012'),
  html: `<!doctype html><html><head><title>茶具套装 - 阿里巴巴</title>
<script>window.__log__ = [${'{"t":1,"k":"{[\\"window\\"]}"},'.repeat(FIVE_MEGABYTES / 28)}0];</script>
<script>window.context = {"offerId":"923456789012","skuProps":[{"prop":"颜色","value":[{"name":"青瓷"}]}],
"skuInfoMap":{"颜色:青瓷":{"price":"68.00","canBookCount":21}}};</script></head><body><h1>茶具套装</h1></body></html>`,
  truth: {
    offerId: '923456789012',
    title: '茶具套装',
    price: 6_800,
    skus: [{ name: '青瓷', price: 6_800, stock: 21 }],
  },
};

/** Five megabytes within the object that is read: more than anybody has to read. */
const LARGE_INSIDE: OfferPage = {
  name: 'five megabytes within the data',
  address: offerAddress('923456789013'),
  html: `<!doctype html><html><head><title>1688</title><script>window.context = {"offerId":"923456789013",
"description":"${'长'.repeat(FIVE_MEGABYTES)}","skuProps":[],"skuInfoMap":{}};</script></head>
<body><h1>茶杯</h1><div class="module-od-main-price">¥3.00</div></body></html>`,
  truth: { offerId: '923456789013', title: '茶杯', price: 300 },
  mayBeLess: true,
};

/** Brackets that a reader which calls itself does not survive. */
const BOTTOMLESS: OfferPage = {
  name: 'data ten thousand levels deep',
  address: offerAddress('934567890123'),
  html: `<!doctype html><html><head><title>1688</title><script>window.context = {"offerId":"934567890123",
"a":${'{"a":['.repeat(DEEP)}${']}'.repeat(DEEP)},"skuProps":[{"prop":"颜色","value":[{"name":"橙"}]}],
"skuInfoMap":{"颜色:橙":{"price":"4.4","canBookCount":2}}};</script></head>
<body><h1>硅胶折叠碗</h1><div class="module-od-main-price">¥4.40</div></body></html>`,
  truth: {
    offerId: '934567890123',
    title: '硅胶折叠碗',
    price: 440,
    skus: [{ name: '橙', price: 440, stock: 2 }],
  },
  mayBeLess: true,
};

/** "`window.context`" is a text in a script, a comment and an attribute before it is the data. */
const QUOTED: OfferPage = {
  name: 'texts that look like the data',
  address: offerAddress('945678901234'),
  html: `<!doctype html><html><head><title>钥匙扣 - 阿里巴巴</title><script>
// window.context = {"skuProps":[{"prop":"颜色","value":[{"name":"注释"}]}],"skuInfoMap":{"颜色:注释":{"price":"0.02"}}};
var tip = "set window.context = {\\"skuProps\\":[{\\"prop\\":\\"颜色\\",\\"value\\":[{\\"name\\":\\"假\\"}]}]}";
var code = 'window.__INIT_DATA__ = {"skuProps":[{"prop":"颜色","value":[{"name":"引号"}]}],"skuInfoMap":{"颜色:引号":{"price":"0.01"}}}';
window.context = {"offerId":"945678901234","note":"window.context = {\\"skuInfoMap\\":{}}; </scr" ,"skuProps":[
{"prop":"颜色","value":[{"name":"银色"}]}],"skuInfoMap":{"颜色:银色":{"price":"1.10","canBookCount":77}}};</script></head>
<body data-json='window.context = {"skuInfoMap":{"颜色:属性":{"price":"0.03"}}}'><h1>钥匙扣</h1></body></html>`,
  truth: {
    offerId: '945678901234',
    title: '钥匙扣',
    price: 110,
    skus: [{ name: '银色', price: 110, stock: 77 }],
  },
};

/** Recommended offers bring `skuProps` and `skuInfoMap` of their own, before and behind the offer's. */
const OTHERS: OfferPage = {
  name: 'data of other offers around the offer’s own',
  address: offerAddress('956789012345'),
  html: `<!doctype html><html><head><title>折叠椅 - 阿里巴巴</title><script>window.context = {"data":{"recommend":[
{"offerId":"999999999991","subject":"别的椅","unit":"把","beginAmount":50,"skuModel":{"skuProps":[{"prop":"颜色",
"value":[{"name":"绿"}]}],"skuInfoMap":{"颜色:绿":{"price":"1.00","canBookCount":1}}}}],
"offerDetail":{"offerId":"956789012345","subject":"折叠椅","skuModel":{"skuProps":[{"prop":"颜色","value":[{"name":"灰"},
{"name":"蓝"}]}],"skuInfoMap":{"颜色:灰":{"price":"35","canBookCount":14},"颜色:蓝":{"price":"36","canBookCount":9}}}},
"viewed":{"offerId":999999999992,"subject":"看过的椅","skuModel":{"skuProps":[{"prop":"颜色","value":[{"name":"灰"}]}],
"skuInfoMap":{"颜色:灰":{"price":"99","canBookCount":999}}}}}};</script></head><body>
<div class="module-od-recommend"><h3>看了又看</h3><a href="//detail.1688.com/offer/999999999991.html">
<img src="//cbu01.alicdn.com/img/ibank/r1.jpg"><p>别的椅</p><b>¥1.00</b><i>50把起批</i><u>别家五金厂</u></a></div>
<div class="module-od-gallery"><img src="//cbu01.alicdn.com/img/ibank/f1.jpg"></div><h1>折叠椅</h1>
<div class="module-od-main-price">¥35-36 <span>1件起批</span></div>
<div class="shop"><a class="shop-company-name" href="https://yk.1688.com/">永康市鑫达五金厂</a> 超级工厂 诚信通3年</div>
</body></html>`,
  truth: {
    offerId: '956789012345',
    title: '折叠椅',
    price: 3_500,
    priceMax: 3_600,
    moq: 1,
    unit: '件',
    skus: [
      { name: '灰', price: 3_500, stock: 14 },
      { name: '蓝', price: 3_600, stock: 9 },
    ],
    images: ['https://cbu01.alicdn.com/img/ibank/f1.jpg'],
    seller: { name: '永康市鑫达五金厂', years: 3, isFactory: true },
  },
};

export const HOSTILE_PAGES: OfferPage[] = [
  BROKEN,
  PROTOTYPE,
  LARGE,
  LARGE_INSIDE,
  BOTTOMLESS,
  QUOTED,
  OTHERS,
];
