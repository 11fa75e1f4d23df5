/** One page of each layout, written and checked by hand. */
import type { CardPage, CardTruth } from './truth';

/** Where pictures of offers lie. */
const CDN = 'https://cbu01.alicdn.com';
const IMAGES = `${CDN}/img/ibank`;

const offer = (card: Omit<CardTruth, 'isAdvertisement'>): CardTruth => ({
  ...card,
  isAdvertisement: false,
});

const PICTURE: CardPage = {
  layout: 'picture-2026',
  address:
    'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=1712345678901&imageIdList=1712345678901',
  html: `<!doctype html><html><head><title>1688</title></head><body>
<input type="file" class="image-file-reader-wrapper"><a href="https://login.1688.com/">请登录</a>
<a class="tile--QwErTyUi" href="/cat"><img src="//img.alicdn.com/t.png">收纳盒 <b>¥2.9起</b></a>
<div class="offers--PlMnKoIj">
<div class="searchOfferWrapper--AbCdEfGh" data-renderkey="1_1_normal_b2b-2208123456789_612345678901"
 data-aplus-report="object_id@612345678901^offerType:normal^cosScore:0.9312">
<a href="https://detail.1688.com/offer/612345678901.html"><img class="mainImg--ZxCvBnMa"
 src="//cbu01.alicdn.com/img/ibank/a1.jpg_460x460q100.jpg_.webp">
<div class="titleText--HjKlPoIu">不锈钢<font color="red">保温杯</font>500ml 9.9元包邮</div></a>
<div class="priceItem--RtYuIoPa"><span>¥</span><span class="textMain--SdFgHjKl">12</span><span>.02</span></div>
<div class="descText--MnBvCxZa">2.4万+件</div><div class="descText--MnBvCxZa">1件起批</div>
<div class="descText--MnBvCxZa">回头率35%</div><div class="shopName--QaZwSxEd">义乌市晨光日用品厂</div></div>
<div class="searchOfferWrapper--AbCdEfGh" data-aplus-report="object_type@offer^offerType:p4p">
<a href="https://dj.1688.com/ci_bb?a=kQwZrTb&amp;e=YmNkZWY"><img class="mainImg--ZxCvBnMa"
 data-src="https://cbu01.alicdn.com/img/ibank/a2.jpg_.webp"></a>
<div class="descText--MnBvCxZa">≥2件</div><div class="descText--MnBvCxZa">已售500+件</div>
<div class="priceItem--RtYuIoPa"><span>¥</span><span class="textMain--SdFgHjKl">12</span><span>.5-18</span></div>
<div class="titleText--HjKlPoIu">A&amp;B 联名 &quot;网红&quot; 水杯 🔥</div></div>
<div class="searchOfferWrapper--AbCdEfGh" data-aplus-report="object_id@723456789012^offerType:e_p4p^cosScore:0.41">
<a href="https://dj.1688.com/ci_bb?a=pLmOkN"><img class="mainImg--ZxCvBnMa" src="${IMAGES}/a3.webp"></a>
<div class="titleText--HjKlPoIu">陶瓷杯 2件起批</div>
<div class="priceItem--RtYuIoPa"><span>￥ </span><span class="textMain--SdFgHjKl">3</span></div>
<div class="descText--MnBvCxZa">成交1200+元</div><div class="descText--MnBvCxZa">50个起批</div></div>
<div class="searchOfferWrapper--AbCdEfGh">
<div><img class="mainImg--ZxCvBnMa" src="data:image/gif;base64,R0lGOD" data-src="//cbu01.alicdn.com/a4.webp"></div>
<span class="J_WangWang" data-extra="{&quot;offerId&quot;:&quot;834567890123&quot;}"></span>
<div class="priceItem--RtYuIoPa"><span class="textMain--SdFgHjKl">面议</span></div>
<div class="titleText--HjKlPoIu">玻璃杯 3&times;4cm</div><div class="shopName--QaZwSxEd">永康市鑫达五金厂</div></div>
<div class="searchOfferWrapper--AbCdEfGh" data-aplus-report="offerType:normal^cosScore:0.07">
<a href="https://detail.m.1688.com/page/index.html?offerId=45678901234">
<div class="titleText--HjKlPoIu">&lt;加厚&gt; 304 饭盒</div></a>
<div class="priceItem--RtYuIoPa"><span>¥</span><span class="textMain--SdFgHjKl">1.2</span><span>万</span></div>
<div class="descText--MnBvCxZa">先采后付</div><div class="descText--MnBvCxZa">已售1.5万+件</div></div>
<div class="searchOfferWrapper--AbCdEfGh" data-renderkey="1_6_normal_b2b-1623492085_567890123456">
<a href="https://detail.1688.com/offer/567890123456.html?spm=a1"><img class="mainImg--ZxCvBnMa"
 src="${IMAGES}/a6.webp"></a>
<div class="priceItem--RtYuIoPa"><span>¥</span><span class="textMain--SdFgHjKl">12</span><span>.02起</span></div>
<div class="descText--MnBvCxZa">48小时发货</div></div>
</div><footer>© 1688.com</footer></body></html>`,
  cards: [
    offer({
      offerId: '612345678901',
      title: '不锈钢保温杯500ml 9.9元包邮',
      price: { low: 1_202 },
      moq: 1,
      sold: { count: 24_000, isAtLeast: true },
      seller: { id: 'b2b-2208123456789', name: '义乌市晨光日用品厂' },
      imageUrl: `${IMAGES}/a1.jpg_460x460q100.jpg_.webp`,
      likeness: 0.9312,
    }),
    {
      title: 'A&B 联名 "网红" 水杯 🔥',
      price: { low: 1_250, high: 1_800 },
      moq: 2,
      sold: { count: 500, isAtLeast: true },
      imageUrl: `${IMAGES}/a2.jpg_.webp`,
      isAdvertisement: true,
    },
    {
      offerId: '723456789012',
      title: '陶瓷杯 2件起批',
      price: { low: 300 },
      moq: 50,
      imageUrl: `${IMAGES}/a3.webp`,
      isAdvertisement: true,
      likeness: 0.41,
    },
    offer({
      offerId: '834567890123',
      title: '玻璃杯 3×4cm',
      seller: { name: '永康市鑫达五金厂' },
      imageUrl: `${CDN}/a4.webp`,
    }),
    offer({
      offerId: '45678901234',
      title: '<加厚> 304 饭盒',
      price: { low: 1_200_000 },
      sold: { count: 15_000, isAtLeast: true },
      likeness: 0.07,
    }),
    offer({
      offerId: '567890123456',
      price: { low: 1_202 },
      seller: { id: 'b2b-1623492085' },
      imageUrl: `${IMAGES}/a6.webp`,
    }),
  ],
};

const WORDS: CardPage = {
  layout: 'words-2024',
  address: 'https://s.1688.com/selloffer/offer_search.htm?keywords=%B1%AD%D7%D3',
  html: `<!DOCTYPE html><html><body><div class="sm-filter">价格 <a>¥5以下</a> <a>1件起批</a></div>
<a class="search-offer-item cardui-normal" href="https://detail.1688.com/offer/611111111111.html"
 data-aplus-report="position@1^object_id@611111111111"><img src="//cbu01.alicdn.com/b1.jpg">
<div class="title-text">帆布包 <font color="red">定制</font>logo</div>
<div class="price-item">¥<div class="text-main">7</div>.5</div>
<div class="desc-text">已售500+件</div><div class="desc-text">退货包运费</div>
<div class="offer-shop-row"><div class="desc-text" href="http://xiaolu.1688.com">小鹿箱包厂</div></div></a>
<a class="search-offer-item" href="https://dj.1688.com/ci_bb?a=bCdEf&e=gHiJk"
 data-aplus-report="position@2^object_id@622222222222"><img data-src="//cbu01.alicdn.com/b2.jpg">
<div class="title-text">手机壳 一件代发</div>
<div class="price-item">¥<div class="text-main">15</div></div><div class="desc-text">先采后付</div></a>
<a data-tracker="offer" href="https://dj.1688.com/ci_bb?a=LmNoP"><div class="search-offer-item"
 data-aplus-report="position@3"><img src="https://cbu01.alicdn.com/b3.jpg">
<div class="title-text">宠物牵引绳</div><div class="desc-text">≥3条</div></div></a>
<a data-tracker="offer" href="http://detail.1688.com/offer/644444444444.html"><div
 class="search-offer-item"><div class="price-item">￥<div class="text-main">0</div>.85起</div>
<div class="desc-text">已售37件</div><div class="desc-text">48小时发货</div></div></a>
<a data-tracker="offer"><div class="search-offer-item" data-aplus-report="position@5^object_id@655555555555">
<div class="title-text">工业风扇 面议款 ¥5.5包邮</div><div class="price-item">面议</div>
<div class="desc-text">成交3.6万+元</div></div></a>
<a data-tracker="offer" href="//detail.1688.com/offer/666666666666.html"
 data-aplus-report="position@6^object_id@666666666666"><div class="search-offer-item">
<img src="//cbu01.alicdn.com/b6.jpg"><div class="title-text">瑜伽垫6mm</div>
<div class="price-item">¥<div class="text-main">9-12</div>.5</div></div></a>
<div class="recommend-box"><h2>猜你喜欢</h2><a href="//detail.1688.com/offer/699999999999.html">店铺热卖 ¥3</a>
</div></body></html>`,
  cards: [
    offer({
      offerId: '611111111111',
      title: '帆布包 定制logo',
      price: { low: 750 },
      sold: { count: 500, isAtLeast: true },
      seller: { name: '小鹿箱包厂' },
      imageUrl: `${CDN}/b1.jpg`,
    }),
    {
      offerId: '622222222222',
      title: '手机壳 一件代发',
      price: { low: 1_500 },
      imageUrl: `${CDN}/b2.jpg`,
      isAdvertisement: true,
    },
    { title: '宠物牵引绳', moq: 3, imageUrl: `${CDN}/b3.jpg`, isAdvertisement: true },
    offer({ offerId: '644444444444', price: { low: 85 }, sold: { count: 37, isAtLeast: false } }),
    offer({ offerId: '655555555555', title: '工业风扇 面议款 ¥5.5包邮' }),
    offer({
      offerId: '666666666666',
      title: '瑜伽垫6mm',
      price: { low: 900, high: 1_250 },
      imageUrl: `${CDN}/b6.jpg`,
    }),
  ],
};

const OLDER: CardPage = {
  layout: 'older-json',
  address: 'https://s.1688.com/selloffer/offer_search.htm?keywords=%CB%AE%BA%F8',
  html: `<html><body><div class="cats"><a href="/cat/1.html">餐具 ¥0.8起</a></div><div id="root"></div>
<script>window.__INITIAL_STATE__ = {"data":{"offerList":[
{"offerId":"711111111111","offerUrl":"//detail.1688.com/offer/711111111111.html","price":"12.02",
"title":"LED\\u003cfont color='red'\\u003e台灯\\u003c/font\\u003e","companyName":"华美","tradeQuantity":1200},
{"offerId":722222222222,"offerUrl":null,"title":"水壶 2件起批","price":3,"tradeQuantity":"24000+"},
{"offerUrl":"https://detail.1688.com/offer/733333333333.html","title":"登山扣","price":"面议"},
{"price":"12.5-18","title":"A&amp;B {联名}];","offerUrl":"http://detail.1688.com/offer/744444444444.html",
"offerId":"744444444444","companyName":""},
{"offerId":"755555555555","offerUrl":"https://dj.1688.com/ci_bb?a=qRsT","title":"皂盒","price":"¥0.5"},
{"offerId":"766666666666","offerUrl":"","companyName":"永顺五金","tradeQuantity":"37"}]}};window.a = {};</script>
</body></html>`,
  cards: [
    offer({
      offerId: '711111111111',
      title: 'LED台灯',
      price: { low: 1_202 },
      sold: { count: 1_200, isAtLeast: false },
      seller: { name: '华美' },
    }),
    offer({
      offerId: '722222222222',
      title: '水壶 2件起批',
      price: { low: 300 },
      sold: { count: 24_000, isAtLeast: true },
    }),
    offer({ offerId: '733333333333', title: '登山扣' }),
    offer({ offerId: '744444444444', title: 'A&B {联名}];', price: { low: 1_250, high: 1_800 } }),
    { offerId: '755555555555', title: '皂盒', price: { low: 50 }, isAdvertisement: true },
    offer({
      offerId: '766666666666',
      sold: { count: 37, isAtLeast: false },
      seller: { name: '永顺五金' },
    }),
  ],
};

const GUEST: CardPage = {
  layout: 'guest',
  address:
    'https://aibuy.1688.com/landingpage/home/inventory/products.html?bizType=ERP&outImageAddress=https%3A%2F%2Fshop.example%2Fmug.jpg',
  html: `<html><body><a class="kind--KjHgFdSa" href="/kind"><img src="//img.alicdn.com/k.png">家居 ¥1.9起</a>
<div class="list--PoIuYtRe">
<div class="productCard--LkJhGfDs" role="button"><img src="//cbu01.alicdn.com/d1.jpg_.webp">
<div class="title--QpWoEiRu">陶瓷杯 <font color="red">350ml</font></div>
<div class="price--ZmXnCbVv"><i>¥</i><b>12</b><i>.02</i></div><span>1件起批</span><span>2.4万+件</span></div>
<div class="productCard--LkJhGfDs" role="button"><img data-src="https://cbu01.alicdn.com/d2.webp">
<div class="price--ZmXnCbVv">¥12.5-18</div><span>已售500+件</span>
<div class="title--QpWoEiRu">&quot;网红&quot;水杯 50个起批 9.9元包邮</div></div>
<div class="productCard--LkJhGfDs" data-aplus-report="object_id@855555555555"><span>回头率35%</span>
<div class="price--ZmXnCbVv"><i>￥ </i>3</div><div class="title--QpWoEiRu">玻璃杯☕</div></div>
<div class="productCard--LkJhGfDs"><img src="https://cbu01.alicdn.com/d4.webp">
<div class="title--QpWoEiRu">真空封口机</div><div class="price--ZmXnCbVv">面议</div><span>≥2件</span></div>
<div class="productCard--LkJhGfDs"><img src="https://cbu01.alicdn.com/d5.webp">
<div class="price--ZmXnCbVv"><i>¥</i><b>1</b><i>.2万</i></div><span>成交1200+元</span></div>
<div class="productCard--LkJhGfDs"><div class="title--QpWoEiRu">茶具套装</div><span>50个起批</span>
<div class="price--ZmXnCbVv"><i>¥</i><b>68</b><i>起</i></div><span>退货包运费</span></div>
</div><footer>1688.com</footer></body></html>`,
  cards: [
    offer({
      title: '陶瓷杯 350ml',
      price: { low: 1_202 },
      moq: 1,
      sold: { count: 24_000, isAtLeast: true },
      imageUrl: `${CDN}/d1.jpg_.webp`,
    }),
    offer({
      title: '"网红"水杯 50个起批 9.9元包邮',
      price: { low: 1_250, high: 1_800 },
      sold: { count: 500, isAtLeast: true },
      imageUrl: `${CDN}/d2.webp`,
    }),
    offer({ offerId: '855555555555', title: '玻璃杯☕', price: { low: 300 } }),
    offer({ title: '真空封口机', moq: 2, imageUrl: `${CDN}/d4.webp` }),
    offer({ price: { low: 1_200_000 }, imageUrl: `${CDN}/d5.webp` }),
    offer({ title: '茶具套装', price: { low: 6_800 }, moq: 50 }),
  ],
};

export const FIXED_PAGES: CardPage[] = [PICTURE, WORDS, OLDER, GUEST];
