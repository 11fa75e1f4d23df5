/**
 * Details of single offers: `product.search.queryProductDetail` of the cross-border API. Every field of the answer is
 * optional; what cannot be read is absent.
 */
import * as z from 'zod/mini';
import type { OfferDetails } from '../../../core/model/offer';
import type { ServiceId } from '../../../core/model/settings';
import {
  known,
  looseFields,
  parseAnswer,
  read,
  readCount,
  readMeasure,
  readPictureUrl,
  readString,
  readText,
  shape,
} from '../read-fields';
import type { ServiceRequest } from '../request';
import type { CallContext } from '../service';
import { PRODUCT_DETAIL, apiRequest, countryOf } from './api';

export function detailsRequest(
  provider: ServiceId,
  offerId: string,
  context: CallContext,
): Promise<ServiceRequest<OfferDetails>> {
  const argument = { field: 'offerDetailParam', value: { offerId, country: countryOf(context) } };
  return apiRequest(context, PRODUCT_DETAIL, argument, (body) => ({
    provider,
    offerId,
    ...readDetails(parseAnswer(answerSchema, body).result.result),
  }));
}

const answerSchema = z.object({ result: z.object({ result: looseFields({}) }) });

const readAttribute = shape({ value: read.text('value') });
const readSku = shape({
  id: read.id('skuId'),
  /** "黑色 500ml": the values of its attributes, as the seller wrote them. */
  names: read.list((attribute) => readAttribute(attribute).value, 'skuAttributes'),
  price: read.fen('price'),
  stock: read.count('amountOnSale'),
});
const readTier = shape({ from: read.count('startQuantity'), price: read.fen('price') });
const readPromotion = shape({ price: read.fen('promotionPrice') });
const readInGrams = shape({ id: read.id('skuId'), grams: read.by(readPositive, 'weight') });
const readInKilograms = shape({ id: read.id('skuId'), grams: read.by(readGrams, 'weight') });

const readFields = shape({
  quoteType: read.count('quoteType'),
  moq: read.count('minOrderQuantity'),
  lot: read.count('batchNumber'),
  skus: read.list(readSku, 'productSkuInfos'),
  isPublished: read.by(readStatus, 'status'),
  isOnePieceSale: read.flag('isOnePsale'),
  isPatented: read.flag('isPatentProduct'),
  isPriceHidden: read.flag('isPricePrivate'),
  listedAt: read.string('createDate'),
  images: read.inside('productImage', read.list(readPictureUrl, 'images')),
  seller: read.together({ id: read.text('sellerOpenId'), name: read.text('companyName') }),
  mix: read.inside(
    'sellerMixSetting',
    read.together({ amount: read.fen('mixAmount'), number: read.count('mixNumber') }),
  ),
  onePiece: read.inside(
    'fenxiaoSaleInfo',
    read.together({
      price: read.fen('onePiecePrice'),
      isPostFree: read.flag('onePieceFreePostage'),
    }),
  ),
  sale: read.inside(
    'productSaleInfo',
    read.together({
      quoteType: read.count('quoteType'),
      tiers: read.tiers(readTier, 'priceRangeList'),
      promotions: read.list((tier) => readPromotion(tier).price, 'priceRangeList'),
      dropship: read.fen('consignPrice', 'jxhyPrice'),
      stock: read.count('amountOnSale'),
      unit: read.inside('unitInfo', read.text('unit')),
      unitTranslated: read.inside('unitInfo', read.text('transUnit')),
    }),
  ),
  shipping: read.inside(
    'productShippingInfo',
    read.together({
      isPostFree: read.flag('postFree'),
      dispatchHours: read.by(readDispatchHours, 'shippingTimeGuarantee'),
      grams: read.by(readGrams, 'weight'), // in kg
      length: read.by(readPositive, 'length'),
      width: read.by(readPositive, 'width'),
      height: read.by(readPositive, 'height'),
      skus: read.first(
        read.list(weighed(readInGrams), 'skuShippingInfoList'),
        read.list(weighed(readInKilograms), 'skuShippingDetails'),
      ),
    }),
  ),
});

const MAX_IMAGES = 20;
const MAX_SKUS = 200;
/** `quoteType`: each SKU has its price, and the tiers are not used. */
const BY_SKU = 1;
const QUOTES: Partial<Record<number, OfferDetails['quote']>> = {
  0: 'tiers',
  [BY_SKU]: 'skus',
  2: 'tiers',
};

/** Prices in fen, weights in grams, sizes in centimetres, times in hours. */
function readDetails(answer: unknown): Omit<OfferDetails, 'provider' | 'offerId'> {
  const { quoteType, onePiece, sale = {}, shipping = {}, ...fields } = readFields(answer);
  const quotedBy = quoteType ?? sale.quoteType;
  const tiers = quotedBy === BY_SKU ? undefined : sale.tiers;
  const { length, width, height, skus: weights = [] } = shipping;
  const skus = skusOf(fields.skus, new Map(weights.map(({ id, grams }) => [id, grams])));
  const { isOnePieceSale } = fields;
  return known({
    ...fields,
    ...pricesOf(tiers, skus),
    quote: quotedBy === undefined ? undefined : QUOTES[quotedBy],
    skus: skus.length > 0 ? skus : undefined,
    // The lowest of all quantities.
    promotionPrice: sale.promotions && Math.min(...sale.promotions),
    dropship:
      onePiece?.price === undefined
        ? dropshipOf(sale.dropship, isOnePieceSale)
        : { ...onePiece, price: onePiece.price },
    // The quantity of the first tier is the MOQ.
    moq: fields.moq ?? tiers?.[0]?.from,
    stock: sale.stock,
    unit: sale.unit,
    unitTranslated: sale.unitTranslated,
    images: fields.images?.slice(0, MAX_IMAGES),
    isPostFree: shipping.isPostFree,
    dispatchHours: shipping.dispatchHours,
    // Else of the SKU that is the costliest to ship, so that an estimate by it is not too low.
    weight:
      shipping.grams ??
      (weights.length > 0 ? Math.max(...weights.map(({ grams }) => grams)) : undefined),
    size: length && width && height ? { length, width, height } : undefined,
  });
}

type Skus = NonNullable<OfferDetails['skus']>;
type Prices = Pick<OfferDetails, 'price' | 'priceMax' | 'priceBasis' | 'tiers'>;

/** SKUs of which something is known: names, prices in fen, weights in grams. */
function skusOf(
  found: readonly ReturnType<typeof readSku>[] = [],
  weights: ReadonlyMap<string | undefined, number>,
): Skus {
  return found
    .slice(0, MAX_SKUS)
    .map(({ id, names = [], price, stock }) =>
      known({
        name: readText(names.join(' ')),
        price,
        stock,
        weight: id === undefined ? undefined : weights.get(id),
      }),
    )
    .filter((sku) => Object.keys(sku).length > 0);
}

/** `price` is that of the first tier, else the lowest of the SKUs. */
function pricesOf(tiers: Prices['tiers'], skus: Skus): Prices {
  const first = tiers?.[0];
  if (first) return { price: first.price, priceBasis: 'tier', tiers };
  const prices = skus.flatMap(({ price }) => price ?? []);
  if (prices.length === 0) return {};
  const price = Math.min(...prices);
  const highest = Math.max(...prices);
  return {
    price,
    priceBasis: 'sku',
    ...known({ priceMax: highest > price ? highest : undefined }),
  };
}

/**
 * The dropship price counts only where the seller ships single pieces: elsewhere it is left from a programme that the
 * offer does not take part in.
 */
export function dropshipOf(
  price: number | undefined,
  isOnePieceSale: boolean | undefined,
): OfferDetails['dropship'] {
  return price === undefined || isOnePieceSale !== true ? undefined : { price };
}

function readStatus(value: unknown): boolean | undefined {
  const status = readString(value);
  return status === undefined ? undefined : status === 'published';
}

/** Hours of a promise such as "shipIn48Hours". */
export function readDispatchHours(promise: unknown): number | undefined {
  return readCount(/^shipIn(\d{1,4})Hours$/.exec(readString(promise) ?? '')?.[1]);
}

/** Sellers write 0 for an unknown measure. */
function readPositive(value: unknown): number | undefined {
  return readMeasure(value) || undefined;
}

/** A weight in kg as whole grams, at least one. */
function readGrams(value: unknown): number | undefined {
  const kilograms = readPositive(value);
  return kilograms === undefined ? undefined : Math.max(1, Math.round(kilograms * 1000));
}

/** Reads a SKU that has a weight. */
function weighed(readSkuWeight: (item: unknown) => { id?: string; grams?: number }) {
  return (item: unknown) => {
    const { id, grams } = readSkuWeight(item);
    return grams === undefined ? undefined : { id, grams };
  };
}
