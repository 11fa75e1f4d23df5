/** On what terms an offer is sold, beside its price. */
import * as z from 'zod/mini';
import type { OfferDetails } from '../../model/offer';
import { parseAs } from '../../parse';
import { field, known, readCount, readFen, readString, unlessEmpty } from '../read';

export const supplyFields = {
  status: field,
  isOnePsale: field,
  isPatentProduct: field,
  isPricePrivate: field,
  sellerMixSetting: field,
  fenxiaoSaleInfo: field,
  createDate: field,
};
const saleSchema = z.object({ amountOnSale: field, consignPrice: field, jxhyPrice: field });
const shippingSchema = z.object({ shippingTimeGuarantee: field, postFree: field });
const mixSchema = z.object({ mixAmount: field, mixNumber: field });
const onePieceSchema = z.object({ onePiecePrice: field, onePieceFreePostage: field });

const PUBLISHED = 'published';

export function readSupply(
  details: { [key in keyof typeof supplyFields]?: unknown } & {
    productSaleInfo?: unknown;
    productShippingInfo?: unknown;
  },
): Partial<OfferDetails> {
  const sale = parseAs(saleSchema, details.productSaleInfo);
  const shipping = parseAs(shippingSchema, details.productShippingInfo);
  const status = readString(details.status);
  const isOnePieceSale = readFlag(details.isOnePsale);
  return known({
    stock: readCount(sale?.amountOnSale),
    isPublished: status === undefined ? undefined : status === PUBLISHED,
    isOnePieceSale,
    isPatented: readFlag(details.isPatentProduct),
    isPriceHidden: readFlag(details.isPricePrivate),
    isPostFree: readFlag(shipping?.postFree),
    dispatchHours: readDispatchHours(shipping?.shippingTimeGuarantee),
    dropship: readOnePiece(details.fenxiaoSaleInfo) ?? readDropship(sale, isOnePieceSale),
    mix: readMix(details.sellerMixSetting),
    listedAt: readString(details.createDate),
  });
}

/**
 * The dropship price of a list or of details. It counts only where the seller ships single pieces:
 * elsewhere it is left over from a programme that the offer is not in.
 */
export function readDropship(
  prices: { consignPrice?: unknown; jxhyPrice?: unknown } | undefined,
  isOnePieceSale: boolean | undefined,
): OfferDetails['dropship'] {
  if (isOnePieceSale !== true) return undefined;
  const price = readFen(prices?.consignPrice) ?? readFen(prices?.jxhyPrice);
  return price === undefined ? undefined : { price };
}

function readOnePiece(info: unknown): OfferDetails['dropship'] {
  const fields = parseAs(onePieceSchema, info);
  const price = readFen(fields?.onePiecePrice);
  if (price === undefined) return undefined;
  return { price, ...known({ isPostFree: readFlag(fields?.onePieceFreePostage) }) };
}

function readMix(setting: unknown): OfferDetails['mix'] {
  const fields = parseAs(mixSchema, setting);
  return unlessEmpty(
    known({ amount: readFen(fields?.mixAmount), number: readCount(fields?.mixNumber) }),
  );
}

/** "shipIn48Hours" */
export function readDispatchHours(promise: unknown): number | undefined {
  return readCount(/^shipIn(\d{1,4})Hours$/.exec(readString(promise) ?? '')?.[1]);
}

/** Some of the platform's own write it as text. */
export function readFlag(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}
