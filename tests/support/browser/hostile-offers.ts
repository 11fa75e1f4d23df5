/** Offers of the cross-border API, each of whose texts is one that a test wants. */
import { crossBorderAnswer, crossBorderPage } from './apis';
import { offerIdAt } from './answers';
import type { ServiceAnswer } from './service';

/** Hands out one text after the other, and begins anew at the end. */
function turns(texts: readonly string[]): () => string {
  let turn = 0;
  return () => texts[turn++ % texts.length] ?? '';
}

/** So many offers. The titles are the first texts, in order. */
function hostileItems(texts: readonly string[], count: number): object[] {
  const next = turns(texts.slice(count));
  return Array.from({ length: count }, (_, index) => ({
    offerId: offerIdAt(index),
    subject: texts[index % texts.length],
    subjectTrans: next(),
    imageUrl: next(),
    priceInfo: { price: '12.50', promotionPrice: next(), consignPrice: next() },
    minOrderQuantity: 2,
    monthSold: next(),
    repurchaseRate: next(),
    sellerIdentities: [next(), 'constructor', '__proto__', 'super_factory'],
    offerIdentities: [next()],
    tradeScore: next(),
    companyName: next(),
    companyAddress: next(),
    promotionURL: next(),
    sellerDataInfo: { tpYear: next() },
    productSimpleShippingInfo: { shippingTimeGuarantee: next() },
    createDate: next(),
    detailPageUrl: next(),
    [next()]: next(),
  }));
}

/** All that is known of one offer. */
function hostileDetails(texts: readonly string[]): object {
  const next = turns(texts);
  return {
    productSaleInfo: {
      priceRangeList: [
        { startQuantity: 2, price: '12.50', promotionPrice: next() },
        { startQuantity: next(), price: next() },
      ],
      unitInfo: { unit: next(), transUnit: next() },
    },
    productSkuInfos: [
      { skuId: next(), price: '12.50', skuAttributes: [{ value: next() }, { value: next() }] },
    ],
    productImage: { images: [next(), next()] },
    productShippingInfo: { weight: next(), shippingTimeGuarantee: next() },
    companyName: next(),
    sellerOpenId: next(),
    createDate: next(),
    [next()]: next(),
  };
}

/** What each API answers. */
export function hostileAnswer(api: string, texts: readonly string[], count: number): ServiceAnswer {
  if (api === 'product.image.upload') return crossBorderAnswer('1048608196202797156');
  if (api.endsWith('queryProductDetail')) return crossBorderAnswer(hostileDetails(texts));
  return crossBorderPage(hostileItems(texts, count));
}
