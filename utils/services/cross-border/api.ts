/** One call of the cross-border API: its arguments are one field that holds JSON. */
import * as z from 'zod/mini';
import { toBase64 } from '../../bytes';
import { AppError } from '../../errors';
import { parseAs } from '../../parse';
import { call, tokenForm } from '../open-platform/signed-call';
import { makeSmaller } from '../picture-for-service';
import { field, looseFields, readId } from '../read-fields';
import type { ServicePicture, CallContext } from '../service';

const NAMESPACE = 'param2/1/com.alibaba.fenxiao.crossborder';
export const IMAGE_UPLOAD = `${NAMESPACE}/product.image.upload`;
export const IMAGE_QUERY = `${NAMESPACE}/product.search.imageQuery`;
export const KEYWORD_QUERY = `${NAMESPACE}/product.search.keywordQuery`;
export const SELLER_OFFERS = `${NAMESPACE}/product.search.querySellerOfferList`;
export const PRODUCT_DETAIL = `${NAMESPACE}/product.search.queryProductDetail`;

/** Two of them are one search, within the worker's 30 s. */
const DEADLINE_MS = 14_000;

/** What the API calls the language of its translations, which it always wants to be told. */
export function countryOf({ connection }: CallContext): string {
  return connection.titleLanguage ?? 'en';
}

/** Throws `AppError`. */
export async function callApi(
  reach: CallContext,
  api: string,
  argument: { field: string; value: object },
  signal: AbortSignal,
): Promise<unknown> {
  const { url, fields } = await tokenForm(reach, api, {
    [argument.field]: JSON.stringify(argument.value),
  });
  await reach.acquireSlot?.(signal);
  return call({ url, body: new URLSearchParams(fields), deadlineMs: DEADLINE_MS, signal });
}

/** `product.image.upload`: a picture becomes an id that can be searched with. */

/** The API takes larger ones, and then answers no id at times. */
const MAX_UPLOAD_BYTES = 300 * 1024;

const answerSchema = z.object({ result: looseFields({ result: field }) });

/**
 * The id, and the picture that was sent in the end. A picture for which no id comes is sent once
 * more, smaller. Throws `service-refused` where that helps no more than before.
 */
export async function upload(
  picture: ServicePicture,
  reach: CallContext,
  signal: AbortSignal,
): Promise<{ imageId: string; sent: ServicePicture }> {
  const fitting = picture.bytes.length > MAX_UPLOAD_BYTES ? await makeSmaller(picture) : picture;
  const imageId = await send(fitting, reach, signal);
  if (imageId !== undefined) return { imageId, sent: fitting };
  const smaller = await makeSmaller(fitting);
  const second = await send(smaller, reach, signal);
  if (second !== undefined) return { imageId: second, sent: smaller };
  const { host } = new URL(reach.connection.baseUrl);
  throw new AppError('service-refused', { detail: { host, serviceMessage: 'imageId 0' } });
}

async function send(
  { bytes }: ServicePicture,
  reach: CallContext,
  signal: AbortSignal,
): Promise<string | undefined> {
  const value = { imageBase64: toBase64(bytes) };
  const body = await callApi(reach, IMAGE_UPLOAD, { field: 'uploadImageParam', value }, signal);
  const answer = parseAs(answerSchema, body);
  if (!answer) throw new AppError('bad-answer');
  return readImageId(answer.result.result);
}

/** About 19 digits, as text or as a number; `"0"` and nothing say that it did not work. */
function readImageId(value: unknown): string | undefined {
  const id = readId(value);
  return id === undefined || /^0+$/.test(id) ? undefined : id;
}
