/** One call of the cross-border API: its arguments are one field that holds JSON. */
import { call } from '../open-platform/call';
import { tokenForm } from '../open-platform/form';
import type { Reach } from '../provider';

const NAMESPACE = 'param2/1/com.alibaba.fenxiao.crossborder';
export const IMAGE_UPLOAD = `${NAMESPACE}/product.image.upload`;
export const IMAGE_QUERY = `${NAMESPACE}/product.search.imageQuery`;
export const KEYWORD_QUERY = `${NAMESPACE}/product.search.keywordQuery`;
export const SELLER_OFFERS = `${NAMESPACE}/product.search.querySellerOfferList`;
export const PRODUCT_DETAIL = `${NAMESPACE}/product.search.queryProductDetail`;

/** Two of them are one search, within the worker's 30 s. */
const DEADLINE_MS = 14_000;

/** What the API calls the language of its translations, which it always wants to be told. */
export function countryOf({ connection }: Reach): string {
  return connection.titleLanguage ?? 'en';
}

/** Throws `AppError`. */
export async function callApi(
  reach: Reach,
  api: string,
  argument: { field: string; value: object },
  signal: AbortSignal,
): Promise<unknown> {
  const { url, fields } = await tokenForm(reach, api, {
    [argument.field]: JSON.stringify(argument.value),
  });
  await reach.leave?.(signal);
  return call({ url, body: new URLSearchParams(fields), deadlineMs: DEADLINE_MS, signal });
}
