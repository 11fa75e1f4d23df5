/**
 * Calls of the open platform's cross-border API, `com.alibaba.fenxiao.crossborder`. The arguments of a
 * call are JSON in one form field.
 */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import { parseAs } from '../../../core/parse';
import { tokenRequest } from '../open-platform/call';
import { field, looseFields, readId } from '../read-fields';
import type { ServiceRequest } from '../request';
import type { CallContext } from '../service';

const NAMESPACE = 'param2/1/com.alibaba.fenxiao.crossborder';
export const IMAGE_UPLOAD = `${NAMESPACE}/product.image.upload`;
export const IMAGE_QUERY = `${NAMESPACE}/product.search.imageQuery`;
export const KEYWORD_QUERY = `${NAMESPACE}/product.search.keywordQuery`;
export const SELLER_OFFERS = `${NAMESPACE}/product.search.querySellerOfferList`;
export const PRODUCT_DETAIL = `${NAMESPACE}/product.search.queryProductDetail`;

/** A search makes two calls within the worker's 30 s. */
const DEADLINE_MS = 14_000;

/** The API's required `country`: the language of its translations. */
export function countryOf({ connection }: CallContext): string {
  return connection.titleLanguage ?? 'en';
}

/** One signed request of the API. Throws `not-set-up` without a token. */
export function apiRequest<T>(
  context: CallContext,
  api: string,
  argument: { field: string; value: object },
  read: (body: unknown) => T,
): Promise<ServiceRequest<T>> {
  const parameters = { [argument.field]: JSON.stringify(argument.value) };
  return tokenRequest(context, api, parameters, { deadlineMs: DEADLINE_MS, read });
}

const uploadSchema = z.object({ result: looseFields({ result: field }) });

/**
 * Id of an uploaded picture: about 19 digits, as text or as a number; `"0"` or nothing means failure. Throws
 * `bad-answer`.
 */
export function readUpload(body: unknown): string | undefined {
  const answer = parseAs(uploadSchema, body);
  if (!answer) throw new AppError('bad-answer');
  const id = readId(answer.result.result);
  return id === undefined || /^0+$/.test(id) ? undefined : id;
}
