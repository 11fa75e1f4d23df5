import type { OfferPageTruth, SkuTruth } from './offer-facts';

/** Where a picture of the offer is, by the number of its variant. */
export type PictureOf = (variant: number) => string;

/** The object `window.context` of an offer's page. */
export function contextOf(truth: OfferPageTruth, pictureOf: PictureOf) {
  return {
    result: {
      success: true,
      data: { Root: { fields: { dataJson: {} } }, mainPrice: { fields: priceModel(truth) } },
      global: { globalData: { model: modelOf(truth, pictureOf) } },
    },
  };
}

/** The object `window.__INIT_DATA__` of an offer's page. */
export function initDataOf(truth: OfferPageTruth, pictureOf: PictureOf) {
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
export function withMarkup(name: string, index: number): string {
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
