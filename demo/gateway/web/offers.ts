import type { Context, MiddlewareHandler } from 'hono';
import sharp from 'sharp';
import { html } from 'hono/html';
import { picturePath } from './card';
import { offerFacts, type OfferPageTruth, type SkuTruth } from './offer-facts';
import type { RouteDeps, Shown } from './shown';
import { offerPath, PATHS, siteAt } from './sites';
import { layout, type Html } from './layout';

/** Offers' pages, the host of their pictures, and the one through which advertisements lead. */
export function addOfferRoutes(deps: RouteDeps): void {
  const { app, get, serve, shown, record, offers, pictures, searches } = deps;
  const byId = new Map(offers.map((offer) => [offer.offerId, offer]));
  get('detail', '/offer/:file', async (c) => {
    const offer = byId.get((c.req.param('file') ?? '').replace('.html', ''));
    if (offer === undefined) return c.text('您访问的商品已下架', 404);
    return serve(c, 'offer', () => {
      record.pages.push('offer');
      const pictureOf = (variant: number) =>
        `${siteAt('pictures')}${picturePath(offer.offerId, variant)}`;
      return offerPage(shown, offerFacts(offer), pictureOf);
    });
  });
  get('advertisement', PATHS.advertisement, (c) => {
    const [hidden = ''] = (c.req.query('e') ?? '').split('.');
    return c.redirect(
      `${siteAt('detail')}${offerPath(Buffer.from(hidden, 'base64url').toString())}`,
    );
  });
  app.use('/img/*', refuseOtherSites);
  get('pictures', '/img/search/:file', async (c) => {
    const bytes = searches.picture((c.req.param('file') ?? '').replace('.jpg', ''));
    if (bytes === undefined) return c.body(null, 404);
    return image(c, Uint8Array.from(await sharp(bytes).jpeg().toBuffer()), 'image/jpeg');
  });
  get('pictures', '/img/ibank/:file', async (c) => {
    const picture = await pictures(`/img/ibank/${c.req.param('file')}`);
    return picture ? image(c, picture.bytes, picture.type) : c.body(null, 404);
  });
}

/** Pictures are refused to other sites, as the platform's host does: a foreign `Referer` gets 403, none gets 200. */
const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  const referer = c.req.header('referer');
  const host =
    referer === undefined || !URL.canParse(referer) ? undefined : new URL(referer).hostname;
  const isOwn = host === undefined || host === '127.0.0.1' || host.endsWith('1688.com');
  return isOwn ? next() : c.text('This picture is not for other sites.', 403);
};

function image(c: Context, bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  return c.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' });
}

/** An offer's page. */
export function offerPage(
  shown: Shown,
  truth: OfferPageTruth,
  pictureOf: PictureOf,
): Promise<string> {
  const content = html`<main>
    <div class="offer-page">
      <div class="gallery">
        ${Array.from({ length: truth.pictures }, (_, variant) => html`<img class="od-gallery-img" src="${pictureOf(variant)}" alt="" />`)}
      </div>
      <div>
        <div class="title-content"><h1>${truth.title}</h1></div>
        <div class="module-od-main-price">${priceOf(truth)} ${firstOrderOf(truth)}</div>
        <p class="od-sold">
          ${truth.sold === undefined ? '' : html`近30天成交 ${truth.sold} ${truth.unit}`}
        </p>
        ${truth.skus.map((sku) => skuRow(sku, pictureOf))}
        <p><button type="button">立即下单</button> <button type="button">加进货单</button></p>
      </div>
    </div>
    ${sellerOf(truth)} ${packOf(truth)}
    <section class="recommend">
      <h3>看了又看</h3>
      <span>¥9.9</span> <span>¥15.8</span>
    </section>
  </main>`;
  const isContext = shown.behaviour.offerData === 'context';
  const data = isContext
    ? { context: contextOf(truth, pictureOf) }
    : { __INIT_DATA__: initDataOf(truth, pictureOf) };
  return layout(shown, { title: `${truth.title} - 阿里巴巴`, content, data });
}

function priceOf({ tiers, price, priceTo, moq, unit }: OfferPageTruth): Html {
  if (price === undefined) return html`<b>登录查看价格</b> <span>${moq}${unit}起批</span>`;
  if (tiers.length === 0) {
    const to = priceTo === undefined ? '' : html`-<span>¥${priceTo}</span>`;
    return html`<div><span>¥${price}</span>${to}</div>
      <span>${moq}${unit}起批</span>`;
  }
  const items = tiers.map((tier, index) => {
    const next = tiers[index + 1];
    const range =
      next === undefined ? `≥${tier.from}${unit}` : `${tier.from}-${next.from - 1}${unit}`;
    return html`<div class="price-item">
      <div class="money">¥<b>${tier.price}</b></div>
      <span>${index === 0 ? `${tier.from}${unit}起批` : range}</span>
    </div>`;
  });
  return html`${items}`;
}

function firstOrderOf({ firstOrderPrice }: OfferPageTruth): Html | '' {
  if (firstOrderPrice === undefined) return '';
  return html`<div class="price-comp"><span>新人价</span> ¥<span>${firstOrderPrice}</span></div>`;
}

function nameOf({ properties }: SkuTruth): string {
  return Object.values(properties).join(' ');
}

function skuRow(sku: SkuTruth, pictureOf: PictureOf): Html {
  return html`<div class="expand-view-item sku-row">
    ${sku.variant === undefined ? '' : html`<img src="${pictureOf(sku.variant)}" alt="" />`}
    <span class="item-label" title="${nameOf(sku)}">${nameOf(sku)}</span>
    <span class="item-price-stock">${sku.price === undefined ? '' : `¥${sku.price}`}</span>
    <span class="item-price-stock">库存${sku.stock}件</span>
    <span
      ><button type="button">-</button><input size="3" value="0" /><button type="button">
        +
      </button></span
    >
  </div>`;
}

function sellerOf({ seller }: OfferPageTruth): Html {
  return html`<section class="module-od-shop">
    <a class="shop-company-name" href="https://shop${seller.id.slice(4)}.1688.com/"
      >${seller.name ?? ''}</a
    >
    <p>
      ${seller.years === undefined ? '' : html`<span>入驻${seller.years}年</span>`}
      ${seller.isFactory ? html`<span>源头工厂</span>` : ''}
      ${seller.place === undefined ? '' : html`<span>${seller.place}</span>`}
      ${seller.repurchaseRate === undefined ? '' : html`<span>回头率 <b>${seller.repurchaseRate}</b></span>`}
      ${seller.serviceScore === undefined ? '' : html`<span>店铺服务分 <b>${seller.serviceScore}</b></span>`}
    </p>
  </section>`;
}

/** The table of weight and size by SKU. */
function packOf(truth: OfferPageTruth): Html | '' {
  const rows = truth.skus.length > 0 ? truth.skus : [{ ...truth, properties: {} }];
  if (rows.every(({ weightGrams }) => weightGrams === undefined)) return '';
  const names = Object.keys(truth.skus[0]?.properties ?? {});
  const heads = [...names, '长(cm)', '宽(cm)', '高(cm)', '体积(cm³)', '重量(g)'];
  return html`<section id="productPackInfo">
    <h3>商品件重尺</h3>
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ properties, size, weightGrams }) => {
          const { length, width, height } = size ?? { length: 0, width: 0, height: 0 };
          const cells = [
            ...Object.values(properties),
            length,
            width,
            height,
            length * width * height,
            weightGrams,
          ];
          return html`<tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}

/** Where a picture of the offer is, by the number of its variant. */
export type PictureOf = (variant: number) => string;

/** The object `window.context` of an offer's page. */
function contextOf(truth: OfferPageTruth, pictureOf: PictureOf) {
  return {
    result: {
      success: true,
      data: { Root: { fields: { dataJson: {} } }, mainPrice: { fields: priceModel(truth) } },
      global: { globalData: { model: modelOf(truth, pictureOf) } },
    },
  };
}

/** The object `window.__INIT_DATA__` of an offer's page. */
function initDataOf(truth: OfferPageTruth, pictureOf: PictureOf) {
  return {
    data: {
      '1081181309095': { componentType: '@ali/tdmod-od-pc-offer-price', data: priceModel(truth) },
    },
    globalData: modelOf(truth, pictureOf),
  };
}

function modelOf(truth: OfferPageTruth, pictureOf: PictureOf) {
  return {
    tempModel: {
      offerId: Number(truth.offerId),
      offerTitle: truth.title,
      offerUnit: truth.unit,
      companyName: truth.seller.name ?? '',
      sellerMemberId: truth.seller.id,
      saledCount: truth.sold ?? 0,
    },
    images: Array.from({ length: truth.pictures }, (_, variant) => ({
      fullPathImageURI: pictureOf(variant),
    })),
    orderParamModel: { orderParam: { beginNum: truth.moq } },
    skuModel: {
      skuProps: skuProps(truth, pictureOf),
      skuInfoMap: Object.fromEntries(truth.skus.map((sku) => [keyOf(sku), skuInfo(sku)])),
    },
  };
}

function priceModel({ tiers, price, moq }: OfferPageTruth) {
  const ranges = tiers.map((tier) => ({ beginAmount: tier.from, price: tier.price }));
  return {
    priceModel: {
      currentPrices: ranges.length > 0 ? ranges : [{ beginAmount: moq, price: price ?? '' }],
    },
  };
}

function skuProps({ skus, pictures }: OfferPageTruth, pictureOf: PictureOf) {
  const names = Object.keys(skus[0]?.properties ?? {});
  return names.map((prop, place) => {
    const values = [...new Set(skus.map(({ properties }) => properties[prop] ?? ''))];
    return {
      fid: 3216 + place,
      prop,
      value: values.map((name, index) => {
        const named = { name: withMarkup(name, index) };
        return place === 0
          ? Object.assign(named, { imageUrl: pictureOf(index % pictures) })
          : named;
      }),
    };
  });
}

/** Names come as they were typed into an editor: marked, escaped, or plain. */
function withMarkup(name: string, index: number): string {
  const escaped = name.replaceAll('&', '&amp;');
  const forms = [`<font color="red">${escaped}</font>`, escaped, `<b>${escaped}</b> `, escaped];
  return forms[index % forms.length] ?? escaped;
}

/** "颜色:红色&gt;尺码:L", escaped and without marks. */
function keyOf({ properties }: SkuTruth): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}:${value.replaceAll('&', '&amp;')}`)
    .join('&gt;');
}

function skuInfo({ specId, price, stock }: SkuTruth) {
  return { specId, ...(price !== undefined && { price }), canBookCount: stock, saleCount: 0 };
}
