/** Pages of one offer whose facts are mostly what a person sees, written and checked by hand. */
import { offerAddress, type OfferPage } from './offer-truth';

const IMAGES = 'https://cbu01.alicdn.com/img/ibank';

/** "`.module-od-main-price`": the quantities of tiers as text. */
const TIERS: OfferPage = {
  name: 'tiers as visible text only',
  address: offerAddress('701234567890'),
  html: `<!doctype html><html><head><title>手工皂礼盒 9.9元包邮 - 阿里巴巴</title></head><body>
<div class="module-od-title"><h1>手工皂礼盒 9.9元包邮</h1><span>已售1.5万+件</span></div>
<div class="module-od-main-price"><table><tr><th>价格</th><td><i>¥</i><b>12</b><i>.50</i></td>
<td><i>¥</i><b>11</b><i>.00</i></td></tr><tr><th>起批量</th><td>2-99 件</td><td>≥100 件</td></tr></table></div>
<div class="coupon">满100减5</div><div>运费 ¥4.00起</div></body></html>`,
  truth: {
    offerId: '701234567890',
    title: '手工皂礼盒 9.9元包邮',
    price: 1_100,
    priceMax: 1_250,
    moq: 2,
    unit: '件',
    tiers: [
      { from: 2, price: 1_250 },
      { from: 100, price: 1_100 },
    ],
  },
};

/** "`.module-od-main-price`": each tier is a box of its own, the sum may be in 万. */
const TIER_BOXES: OfferPage = {
  name: 'tiers in boxes, quantity first',
  address: offerAddress('701234567891'),
  html: `<!doctype html><html><head><title>工业风扇</title></head><body><h1>工业风扇</h1>
<div class="module-od-main-price"><div class="step-price-item"><span>1-9台</span><span>￥1.2万</span></div>
<div class="step-price-item"><span>10-49台</span><span>￥11500</span></div>
<div class="step-price-item"><span>≥50台</span><span>￥1.08万</span></div></div></body></html>`,
  truth: {
    offerId: '701234567891',
    title: '工业风扇',
    price: 1_080_000,
    priceMax: 1_200_000,
    moq: 1,
    unit: '台',
    tiers: [
      { from: 1, price: 1_200_000 },
      { from: 10, price: 1_150_000 },
      { from: 50, price: 1_080_000 },
    ],
  },
};

/** "`.item-price-stock`"; the rows around it: public code. The first heading is the shop's name. */
const SKU_ROWS: OfferPage = {
  name: 'SKUs as visible rows only',
  address: offerAddress('712345678901'),
  html: `<!doctype html><html><head><title>帆布鞋 厂家直销 - 阿里巴巴</title></head><body>
<div id="shopNavigation"><h1><a href="https://shop1a2b.1688.com/">深圳市小鹿&amp;朋友商行(个体工商户)</a></h1>
<span>诚信通 12年</span><span>经销批发</span></div>
<div class="module-od-title"><div class="title-text">帆布鞋 厂家直销</div></div>
<div class="module-od-main-price"><span>¥</span><span>29</span><span>.9</span><span>起</span></div>
<div class="module-od-sku-selection"><h3>尺码</h3><div class="expand-view-list">
<div class="expand-view-item"><span class="item-label">38</span><span class="item-price-stock">¥29.9</span>
<span class="item-price-stock">库存320双</span><input type="number" value="0"></div>
<div class="expand-view-item"><span class="item-label">39 &amp; 40</span><span class="item-price-stock">¥32</span>
<span class="item-price-stock">库存0双</span><input type="number" value="0"></div>
<div class="expand-view-item"><span class="item-label">均码</span><span class="item-price-stock">¥29.9</span></div>
</div></div><div class="module-od-recommend"><h2>为你推荐</h2>
<a href="https://detail.1688.com/offer/799999999999.html"><img src="//cbu01.alicdn.com/r1.jpg">鞋 ¥1.00</a></div>
</body></html>`,
  truth: {
    offerId: '712345678901',
    title: '帆布鞋 厂家直销',
    price: 2_990,
    priceMax: 3_200,
    unit: '双',
    skus: [
      { name: '38', price: 2_990, stock: 320 },
      { name: '39 & 40', price: 3_200, stock: 0 },
      { name: '均码', price: 2_990 },
    ],
    seller: { name: '深圳市小鹿&朋友商行(个体工商户)', years: 12 },
  },
};

/** "`.price-comp` (新人价: a first order's price, never the price of a piece)". */
const FIRST_ORDER: OfferPage = {
  name: 'a price of the first order before the price',
  address: offerAddress('723456789012'),
  html: `<!doctype html><html><head><title>蓝牙耳机5.3</title></head><body>
<div class="module-od-main-price"><div class="price-comp"><span>新人价</span><span>¥</span><span>9</span>
<span>.90</span></div><div class="price-info"><span>¥</span><span>12</span><span>.80</span></div>
<span>1个起批</span></div><h1>蓝牙耳机5.3</h1></body></html>`,
  truth: {
    offerId: '723456789012',
    title: '蓝牙耳机5.3',
    price: 1_280,
    firstOrderPrice: 990,
    moq: 1,
    unit: '个',
  },
};

/** "`.price-comp` (新人价": no other price stands on the page. */
const FIRST_ORDER_ONLY: OfferPage = {
  name: 'a price of the first order and no other',
  address: offerAddress('723456789013'),
  html: `<!doctype html><html><head><title>1688</title></head><body><h1>宠物牵引绳</h1>
<div class="module-od-main-price"><div class="price-comp">新人价 ¥0.01</div></div>
<div>登录后查看价格</div></body></html>`,
  truth: { offerId: '723456789013', title: '宠物牵引绳', firstOrderPrice: 1 },
};

/** "`.module-od-main-price`" without a sum: the price is not known, as the prices of SKUs are not. */
const NEGOTIABLE: OfferPage = {
  name: 'a price of 面议',
  address: offerAddress('734567890123'),
  html: `<!doctype html><html><head><title>真空封口机 - 阿里巴巴</title>
<script>window.context = {"offerId":"734567890123","price":"面议","skuProps":[{"prop":"电压","value":[{"name":"220V"},
{"name":"110V"},{"name":"380V"}]}],"skuInfoMap":{"电压:220V":{"price":"","canBookCount":5},
"电压:110V":{"price":"0.00","canBookCount":0},"电压:380V":{"price":null,"canBookCount":null}}};</script></head>
<body><h1>真空封口机</h1><div class="module-od-main-price">面议</div><a>咨询底价</a></body></html>`,
  truth: {
    offerId: '734567890123',
    title: '真空封口机',
    skus: [{ name: '220V', stock: 5 }, { name: '110V', stock: 0 }, { name: '380V' }],
  },
};

/** "`skuProps[]`", "`skuInfoMap`" are empty; "`#productPackInfo`" has one row for the offer. */
const NO_SKUS: OfferPage = {
  name: 'no SKUs, one weight in kg',
  address: offerAddress('745678901234'),
  html: `<!doctype html><html><head><title>瑜伽垫6mm - 阿里巴巴</title></head><body>
<script>window.context = {"offerId":745678901234,"skuProps":[],"skuInfoMap":{}};</script>
<h1>瑜伽垫6mm</h1><div class="module-od-main-price">¥ 19 .00 <span>5条起批</span></div>
<div id="productPackInfo"><h2>包装信息</h2><table><tr><th>重量(kg)</th></tr><tr><td>0.935</td></tr></table></div>
</body></html>`,
  truth: {
    offerId: '745678901234',
    title: '瑜伽垫6mm',
    price: 1_900,
    moq: 5,
    unit: '条',
    weight: 935,
  },
};

/** "`https://detail.1688.com/offer/<offer>.html`, open in the user's tab": the page has not drawn yet. */
const BARE: OfferPage = {
  name: 'nothing but its number',
  address: offerAddress('756789012345'),
  html: `<!doctype html><html><head><title>1688</title></head><body><a href="https://login.1688.com/">请登录</a>
<div id="root"><div class="skeleton"></div></div><footer>© 1688.com</footer></body></html>`,
  truth: { offerId: '756789012345' },
};

/** "what is on their screen": a gallery with what is no picture of an offer between. */
const PICTURES: OfferPage = {
  name: 'addresses among the pictures that are none',
  address: offerAddress('767890123456'),
  html: `<!doctype html><html><head><title>毛绒玩具公仔 - 阿里巴巴</title></head><body>
<img src="https://gm.mmstat.com/pixel.gif" width="1" height="1"><div class="module-od-gallery">
<img src="//cbu01.alicdn.com/img/ibank/e1.jpg_.webp"><img src="javascript:alert(1)">
<img src="data:image/png;base64,iVBORw0KGgo="><img src="${IMAGES}/e2.jpg"><img src=""><img>
<img src="https://alicdn.com.example/e.jpg"><img src="//cbu01.alicdn.com/img/ibank/e1.jpg_.webp">
<img data-src="javascript:void(0)" src="https://img.alicdn.com/imgextra/i2/e3.png"></div>
<h1>毛绒玩具公仔</h1><div class="module-od-main-price">¥6.6</div></body></html>`,
  truth: {
    offerId: '767890123456',
    title: '毛绒玩具公仔',
    price: 660,
    images: [
      `${IMAGES}/e1.jpg_.webp`,
      `${IMAGES}/e2.jpg`,
      'https://img.alicdn.com/imgextra/i2/e3.png',
    ],
  },
};

export const VISIBLE_PAGES: OfferPage[] = [
  TIERS,
  TIER_BOXES,
  SKU_ROWS,
  FIRST_ORDER,
  FIRST_ORDER_ONLY,
  NEGOTIABLE,
  NO_SKUS,
  BARE,
  PICTURES,
];
