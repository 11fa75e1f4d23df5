/** Pages of one offer whose facts are mostly data in a script, written and checked by hand. */
import { offerAddress, type OfferPage } from './offer-truth';

const IMAGES = 'https://cbu01.alicdn.com/img/ibank';

/** "JSON in `window.context` … `skuInfoMap{"颜色:红色": {price, canBookCount, specId}}`". */
const CONTEXT: OfferPage = {
  name: 'SKUs of one property in window.context',
  address: offerAddress('612345678901'),
  html: `<!doctype html><html lang="zh-CN"><head><title>不锈钢保温杯500ml - 阿里巴巴</title>
<script>window.context = {"offerId":"612345678901","subject":"不锈钢保温杯500ml","skuProps":[{"prop":"颜色",
"value":[{"name":"红色","imageUrl":"//cbu01.alicdn.com/img/ibank/sku-red.jpg"},{"name":"深红色"},{"name":"白色"}]}],
"skuInfoMap":{"颜色:红色":{"price":"12.50","canBookCount":320,"specId":"a1"},
"颜色:深红色":{"price":"15.00","canBookCount":0,"specId":"a2"},
"颜色:白色":{"price":"12.50","specId":"a3"}}};</script></head>
<body><div class="shop"><a class="shop-company-name" href="https://cg2688.1688.com">义乌市晨光日用品厂</a>
<span>源头工厂</span><span>诚信通</span><span>8年</span><span>回头率35%</span></div>
<div class="module-od-gallery"><img src="//cbu01.alicdn.com/img/ibank/a1.jpg">
<img src="${IMAGES}/a2.jpg"><img src="data:image/gif;base64,R0lGOD" data-src="${IMAGES}/a3.jpg"></div>
<div class="module-od-title"><h1>不锈钢保温杯500ml</h1><span>已售2000+件</span></div>
<div class="module-od-main-price"><span>¥</span><span>12</span><span>.50</span><span>-</span><span>¥</span>
<span>15</span><span>.00</span><div>2件起批</div></div>
<div class="shipping">浙江金华 运费 ¥6.00起 48小时发货</div></body></html>`,
  truth: {
    offerId: '612345678901',
    title: '不锈钢保温杯500ml',
    price: 1_250,
    priceMax: 1_500,
    moq: 2,
    unit: '件',
    skus: [
      { name: '红色', price: 1_250, stock: 320 },
      { name: '深红色', price: 1_500, stock: 0 },
      { name: '白色', price: 1_250 },
    ],
    images: [`${IMAGES}/a1.jpg`, `${IMAGES}/a2.jpg`, `${IMAGES}/a3.jpg`],
    seller: { name: '义乌市晨光日用品厂', years: 8, isFactory: true },
  },
};

/** "or `window.__INIT_DATA__`". Names of the tiers' fields: public code. */
const INIT_DATA: OfferPage = {
  name: 'tiers in window.__INIT_DATA__',
  address: offerAddress('623456789012'),
  html: `<!DOCTYPE html><html><head><title>陶瓷马克杯 - 阿里巴巴</title></head><body>
<div class="od-pc-offer-title"><h1>陶瓷马克杯</h1></div>
<script>window.dataLayer=[{"event":"view","price":1}];</script>
<script>window.__INIT_DATA__={"globalData":{"tempModel":{"offerId":623456789012,"offerTitle":"陶瓷马克杯",
"offerUnit":"个","companyName":"德化县华美陶瓷有限公司"},"orderParamModel":{"beginNum":10},
"skuModel":{"skuProps":[{"fid":3216,"prop":"颜色","value":[{"name":"黑色"},{"name":"白色"}]}],
"skuInfoMap":{"颜色:黑色":{"canBookCount":5000,"specId":"b1"},"颜色:白色":{"canBookCount":120,"specId":"b2"}},
"priceModel":{"currentPrices":[{"beginAmount":10,"price":"4.80"},{"beginAmount":200,"price":"4.20"},
{"beginAmount":1000,"price":"3.95"}]}}},"data":{}}</script></body></html>`,
  truth: {
    offerId: '623456789012',
    title: '陶瓷马克杯',
    price: 395,
    priceMax: 480,
    moq: 10,
    unit: '个',
    tiers: [
      { from: 10, price: 480 },
      { from: 200, price: 420 },
      { from: 1_000, price: 395 },
    ],
    skus: [
      { name: '黑色', stock: 5_000 },
      { name: '白色', stock: 120 },
    ],
    seller: { name: '德化县华美陶瓷有限公司' },
  },
};

/** `window.context` is what a function gives back for an object: public code, seen in 2026. */
const CALL: OfferPage = {
  name: 'window.context as the result of a call',
  address: `${offerAddress('634567890123')}?spm=a26352.13672862.offerlist.10`,
  html: `<!doctype html><html><head><title>LED台灯 - 阿里巴巴</title>
<script>window.contextPath={"env":"prod"};
window.context=(function(b,d){for(var k in d){b[k]=d[k]}return b})(window.contextPath,{"result":{"data":
{"Root":{"fields":{"dataJson":{"tempModel":{"offerId":634567890123,"offerTitle":"LED台灯 {触控};"},
"skuModel":{"skuProps":[{"prop":"灯光颜色","value":[{"name":"暖光"},{"name":"三色\\"无极\\"}"}]}],
"skuInfoMap":{"暖光":{"skuId":1,"price":"23.00","canBookCount":88},
"三色\\"无极\\"}":{"skuId":2,"price":"26.50","canBookCount":41}}}}}},
"gallery":{"fields":{"offerImgList":["${IMAGES}/c1.jpg","${IMAGES}/c2.jpg"]}}}}});</script></head>
<body><div id="root"></div></body></html>`,
  truth: {
    offerId: '634567890123',
    title: 'LED台灯 {触控};',
    price: 2_300,
    priceMax: 2_650,
    skus: [
      { name: '暖光', price: 2_300, stock: 88 },
      { name: '三色"无极"}', price: 2_650, stock: 41 },
    ],
    images: [`${IMAGES}/c1.jpg`, `${IMAGES}/c2.jpg`],
  },
};

/** Keys that are numbers stand without quotes beside the rest: public code, seen in 2026. */
const NUMBER_KEYS: OfferPage = {
  name: 'numbers as keys without quotes in window.context',
  address: offerAddress('645678901234'),
  html: `<!doctype html><html><head><title>登山扣 - 阿里巴巴</title>
<script>window.context=(function(b,d){return d})(window.contextPath,{"result":{"data":{"skuMapOriginal":{
0:{"specAttrs":"黑色"},1:{"specAttrs":"灰色"}},"offerId":645678901234,"skuModel":{"skuProps":[{"prop":"颜色",
"value":[{"name":"黑色"},{"name":"灰色"}]}],"skuInfoMap":{"黑色":{"price":"0.85","canBookCount":900},
"灰色":{"price":"0.9","canBookCount":700}}}}}});</script></head><body><h1>登山扣</h1>
<div class="module-od-main-price">¥0.85-0.9 <em>100个起批</em></div></body></html>`,
  truth: {
    offerId: '645678901234',
    title: '登山扣',
    price: 85,
    priceMax: 90,
    moq: 100,
    unit: '个',
    skus: [
      { name: '黑色', price: 85, stock: 900 },
      { name: '灰色', price: 90, stock: 700 },
    ],
  },
  mayBeLess: true,
};

/** "JSON in `window.context`": what is told apart by its keys only, nine levels down. */
const NESTED: OfferPage = {
  name: 'data deep in other keys, its two parts apart',
  address: offerAddress('656789012345'),
  html: `<!doctype html><html><head><title>1688</title><script>var ready = 1;
window.context = {"v":"2","a":{"b":[null,{"c":{"d":{"e":[[{"f":{"g":{"h":{"skuInfoMap":{
"黄色&gt;L":{"price":7,"canBookCount":"30"},"黄色&gt;M":{"price":"6.5","canBookCount":12.0}}}}}}]],
"z":{"y":{"x":{"skuProps":[{"prop":"颜色","value":[{"name":"黄色"}]},
{"prop":"尺码","value":[{"name":"M"},{"name":"L"}]}]}}}}}}]}};
window.after = {"price":"0.01"};</script></head><body>
<div class="module-od-title"><h1>儿童雨衣</h1></div></body></html>`,
  truth: {
    offerId: '656789012345',
    title: '儿童雨衣',
    price: 650,
    priceMax: 700,
    skus: [
      { name: '黄色 / L', price: 700, stock: 30 },
      { name: '黄色 / M', price: 650, stock: 12 },
    ],
  },
};

/** "`value[]{name, imageUrl}}` (names may hold markup)". */
const MARKUP: OfferPage = {
  name: 'markup and entities in names of SKUs',
  address: offerAddress('667890123456'),
  html: `<!doctype html><html><head><title>帆布包 A&amp;B联名 - 阿里巴巴</title></head><body>
<div class="module-od-title"><h1>帆布包 <font color="red">A&amp;B</font>联名</h1></div>
<script>window.context = {"offerId":"667890123456","unit":"个","skuProps":[{"prop":"颜色","value":[
{"name":"<b>红</b>色 &amp; 白"},{"name":"\\u003cspan style='color:#f00'\\u003e热卖\\u003c\\/span\\u003e黑色"},
{"name":"3&times;4m &lt;加厚&gt;"},{"name":"<img src=x onerror=alert(1)>蓝色"}]}],"skuInfoMap":{
"颜色:<b>红</b>色 &amp; 白":{"price":"8.00","canBookCount":10},
"颜色:\\u003cspan style='color:#f00'\\u003e热卖\\u003c\\/span\\u003e黑色":{"price":"8.00","canBookCount":20},
"颜色:3&times;4m &lt;加厚&gt;":{"price":"9.60","canBookCount":30},
"颜色:<img src=x onerror=alert(1)>蓝色":{"price":"8.00","canBookCount":40}}};</script></body></html>`,
  truth: {
    offerId: '667890123456',
    title: '帆布包 A&B联名',
    price: 800,
    priceMax: 960,
    unit: '个',
    skus: [
      { name: '红色 & 白', price: 800, stock: 10 },
      { name: '热卖黑色', price: 800, stock: 20 },
      { name: '3×4m <加厚>', price: 960, stock: 30 },
      { name: '蓝色', price: 800, stock: 40 },
    ],
  },
};

/** "`skuInfoMap{"颜色:红色"`…": two properties stand in a key with `&gt;` between (public code). */
const TWO_PROPERTIES: OfferPage = {
  name: 'SKUs of two properties, one combination missing, values with a colon and a stroke',
  address: offerAddress('678901234567'),
  html: `<!doctype html><html><head><title>合金车模 - 阿里巴巴</title></head><body><h1>合金车模</h1>
<script>window.__INIT_DATA__ = {"data":{"offerId":"678901234567","skuProps":[
{"prop":"颜色","value":[{"name":"红/黑"},{"name":"红"}]},{"prop":"比例","value":[{"name":"1:32"},{"name":"1:24"}]}],
"skuInfoMap":{"颜色:红/黑&gt;比例:1:32":{"price":"18.8","canBookCount":6,"specId":"d1"},
"颜色:红/黑&gt;比例:1:24":{"price":"25","canBookCount":0,"specId":"d2"},
"颜色:红&gt;比例:1:32":{"price":"18.8","canBookCount":9,"specId":"d3"}}}};</script>
<div class="module-od-main-price"><b>¥</b><b>18</b><b>.8</b><b>起</b> ≥3件</div></body></html>`,
  truth: {
    offerId: '678901234567',
    title: '合金车模',
    price: 1_880,
    priceMax: 2_500,
    moq: 3,
    unit: '件',
    skus: [
      { name: '红/黑 / 1:32', price: 1_880, stock: 6 },
      { name: '红/黑 / 1:24', price: 2_500, stock: 0 },
      { name: '红 / 1:32', price: 1_880, stock: 9 },
    ],
  },
};

export const DATA_PAGES: OfferPage[] = [
  CONTEXT,
  INIT_DATA,
  CALL,
  NUMBER_KEYS,
  NESTED,
  MARKUP,
  TWO_PROPERTIES,
];
