import type { ServiceAnswer } from './service';

interface AnsweredOffers {
  /** Place of the first offer among all. Default: 0. */
  from?: number;
  count: number;
  /** How many the service says there are. */
  total: number;
  /** Fields of the offer at this place, beside or above the usual ones. */
  more?: (index: number) => object;
}

/** The id of the offer at this place, from 0. */
export function offerIdAt(index: number): string {
  return String(610_000_000_001 + index);
}

/** Ids of the offers from the first place, in order. */
export function offerIdsUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, index) => offerIdAt(index));
}

/**
 * A page of offers as the open platform sends it. The later an offer, the less it is alike; no two are
 * of one size, and so of one product.
 */
export function offers({
  from = 0,
  count,
  total,
  more,
}: AnsweredOffers): Omit<ServiceAnswer, 'body'> & { body: string } {
  const productList = Array.from({ length: count }, (_, index) => ({
    productId: offerIdAt(from + index),
    title: `加厚陶瓷马克杯 ${from + index + 1}ml`,
    similarity: Number((1 - (from + index) / 1000).toFixed(3)),
    price: ((((from + index) * 37 + 50) % 101) + 0.5).toFixed(2),
    minOrderQuantity: ((from + index) * 13) % 47,
    sellerId: `b2b-${from + index}`,
    sellerName: '义乌市马赛克工艺品有限公司',
    detailPageUrl: `https://detail.1688.com/offer/${offerIdAt(from + index)}.html`,
    ...more?.(from + index),
  }));
  return {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      result: { success: true, productList, totalResults: total },
      errorCode: '0',
      errorMessage: 'success',
    }),
  };
}

/** A refusal in the gateway's words. */
export function refusal(code: string, answer: ServiceAnswer = {}): ServiceAnswer {
  const body = { error_code: code, error_message: 'Refused', request_id: '1' };
  return { status: 400, ...answer, body: JSON.stringify(body) };
}

/** @param seconds what the service asks to wait; absent: it does not say */
export function tooManyCalls(seconds?: number): ServiceAnswer {
  const headers = seconds === undefined ? {} : { 'Retry-After': String(seconds) };
  return refusal('gw.QosAppFrequencyLimit', { headers });
}
