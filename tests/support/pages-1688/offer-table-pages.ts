/** Pages of one offer with `#productPackInfo`, "a table of weight and size by SKU", written by hand. */
import { offerAddress, type OfferPage } from './offer-truth';

/** The headings in their usual order; the volume is no side. */
const USUAL: OfferPage = {
  name: 'a table of weight and size by SKU',
  address: offerAddress('801234567890'),
  html: `<!doctype html><html><head><title>收纳盒 - 阿里巴巴</title>
<script>window.context = {"offerId":"801234567890","skuProps":[{"prop":"规格","value":[{"name":"小号"},{"name":"大号"}]}],
"skuInfoMap":{"规格:小号":{"price":"5.00","canBookCount":60},"规格:大号":{"price":"9.00","canBookCount":40}}};</script>
</head><body><h1>收纳盒</h1><div id="productPackInfo"><h2>商品件重尺</h2><table><thead><tr><th>规格</th>
<th>长(cm)</th><th>宽(cm)</th><th>高(cm)</th><th>体积(cm³)</th><th>重量(g)</th></tr></thead><tbody>
<tr><td>小号</td><td>20</td><td>15</td><td>10.5</td><td>3150</td><td>180</td></tr>
<tr><td>大号</td><td>40</td><td>30</td><td>25</td><td>30000</td><td>1100</td></tr></tbody></table></div>
</body></html>`,
  truth: {
    offerId: '801234567890',
    title: '收纳盒',
    price: 500,
    priceMax: 900,
    skus: [
      {
        name: '小号',
        price: 500,
        stock: 60,
        weight: 180,
        size: { length: 20, width: 15, height: 10.5 },
      },
      {
        name: '大号',
        price: 900,
        stock: 40,
        weight: 1_100,
        size: { length: 40, width: 30, height: 25 },
      },
    ],
  },
};

/** Weight in kg in front, the SKU last; 红色 is a part of another name; unknown measures are 0 or "-". */
const KILOGRAMS: OfferPage = {
  name: 'weights in kg, columns in another order, rows that do not know',
  address: offerAddress('812345678901'),
  html: `<!doctype html><html><head><title>304餐具三件套 - 阿里巴巴</title></head><body><h1>304餐具三件套</h1>
<script>window.__INIT_DATA__ = {"offerId":"812345678901","skuProps":[{"prop":"颜色","value":[{"name":"红色"},
{"name":"深红色"},{"name":"<b>白</b>色"},{"name":"黑色"}]}],"skuInfoMap":{"颜色:红色":{"price":"6","canBookCount":1},
"颜色:深红色":{"price":"6","canBookCount":2},"颜色:<b>白</b>色":{"price":"6","canBookCount":3},
"颜色:黑色":{"price":"6","canBookCount":4}}};</script>
<div id="productPackInfo"><table><tr><td>重量(kg)</td><td>体积(cm³)</td><td>高(cm)</td><td>长(cm)</td><td>宽(cm)</td>
<td>颜色</td></tr><tr><td>0.25</td><td>600</td><td>3</td><td>20</td><td>10</td><td>深红色</td></tr>
<tr><td>1.2</td><td>-</td><td>0</td><td>20</td><td>10</td><td>红色</td></tr>
<tr><td>0</td><td>480</td><td>4</td><td>12</td><td>10</td><td>白色</td></tr></table></div></body></html>`,
  truth: {
    offerId: '812345678901',
    title: '304餐具三件套',
    price: 600,
    skus: [
      { name: '红色', price: 600, stock: 1, weight: 1_200 },
      {
        name: '深红色',
        price: 600,
        stock: 2,
        weight: 250,
        size: { length: 20, width: 10, height: 3 },
      },
      { name: '白色', price: 600, stock: 3, size: { length: 12, width: 10, height: 4 } },
      { name: '黑色', price: 600, stock: 4 },
    ],
  },
};

/** A table in which each property has its column, in another order than in the key; units stand in cells too. */
const COLUMNS: OfferPage = {
  name: 'a table with a column for each property, and weights with their unit',
  address: offerAddress('823456789012'),
  html: `<!doctype html><html><head><title>登山鞋 - 阿里巴巴</title>
<script>window.context = {"offerId":"823456789012","skuProps":[{"prop":"颜色","value":[{"name":"黑"},{"name":"灰"}]},
{"prop":"尺码","value":[{"name":"42"}]}],"skuInfoMap":{"颜色:黑&gt;尺码:42":{"price":"68","canBookCount":15},
"颜色:灰&gt;尺码:42":{"price":"70","canBookCount":8}}};</script></head><body><h1>登山鞋</h1>
<div class="module-od-main-price">¥68-70 <span>2双起批</span></div>
<section id="productPackInfo"><div><table><thead><tr><th>尺码</th><th>颜色</th><th>重量（g）</th><th>长（cm）</th>
<th>宽（cm）</th><th>高（cm）</th></tr></thead><tbody><tr><th>42</th><td>灰</td><td>860g</td><td>33cm</td><td>21</td>
<td>12</td></tr><tr><th>42</th><td>黑</td><td>1,050g</td><td>34cm</td><td>22</td><td>13</td></tr></tbody></table>
</div></section></body></html>`,
  truth: {
    offerId: '823456789012',
    title: '登山鞋',
    price: 6_800,
    priceMax: 7_000,
    moq: 2,
    unit: '双',
    skus: [
      {
        name: '黑 / 42',
        price: 6_800,
        stock: 15,
        weight: 1_050,
        size: { length: 34, width: 22, height: 13 },
      },
      {
        name: '灰 / 42',
        price: 7_000,
        stock: 8,
        weight: 860,
        size: { length: 33, width: 21, height: 12 },
      },
    ],
  },
};

export const TABLE_PAGES: OfferPage[] = [USUAL, KILOGRAMS, COLUMNS];
