/**
 * Calls of the open platform's cross-border API, `com.alibaba.fenxiao.crossborder`. The arguments of a
 * call are JSON in one form field.
 */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import { parseAs } from '../../../core/parse';
import { call, tokenForm } from '../open-platform/signed-call';
import { makeSmaller } from '../picture-for-service';
import { field, looseFields, readId } from '../read-fields';
import type { ServicePicture, CallContext } from '../service';

const NAMESPACE = 'param2/1/com.alibaba.fenxiao.crossborder';
const IMAGE_UPLOAD = `${NAMESPACE}/product.image.upload`;
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

/**
 * Signs and sends one call, and answers its parsed body. Throws `not-set-up` without a token, and the
 * `AppError` of a refusal or of the network (`open-platform/info.ts`, `http.ts`).
 */
export async function callApi(
  context: CallContext,
  api: string,
  argument: { field: string; value: object },
  signal: AbortSignal,
): Promise<unknown> {
  const { url, fields } = await tokenForm(context, api, {
    [argument.field]: JSON.stringify(argument.value),
  });
  await context.acquireSlot?.(signal);
  const { credentials } = context;
  const body = new URLSearchParams(fields);
  return call({ url, body, credentials, deadlineMs: DEADLINE_MS, signal });
}

/** The API takes larger pictures too, but then sometimes answers no id. */
const MAX_UPLOAD_BYTES = 300 * 1024;

const answerSchema = z.object({ result: looseFields({ result: field }) });

/**
 * `product.image.upload`: the picture's id, and the picture as it was uploaded. Without an id in the
 * answer a smaller picture is uploaded once. Throws `service-refused` where that has no id either,
 * `bad-answer`, `picture-undecodable`, and what `callApi` throws.
 */
export async function upload(
  picture: ServicePicture,
  context: CallContext,
  signal: AbortSignal,
): Promise<{ imageId: string; sent: ServicePicture }> {
  const fitting = picture.bytes.length > MAX_UPLOAD_BYTES ? await makeSmaller(picture) : picture;
  const imageId = await send(fitting, context, signal);
  if (imageId !== undefined) return { imageId, sent: fitting };
  const smaller = await makeSmaller(fitting);
  const second = await send(smaller, context, signal);
  if (second !== undefined) return { imageId: second, sent: smaller };
  const { host } = new URL(context.connection.baseUrl);
  throw new AppError('service-refused', { detail: { host, serviceMessage: 'imageId 0' } });
}

async function send(
  { bytes }: ServicePicture,
  context: CallContext,
  signal: AbortSignal,
): Promise<string | undefined> {
  const value = { imageBase64: bytes.toBase64() };
  const body = await callApi(context, IMAGE_UPLOAD, { field: 'uploadImageParam', value }, signal);
  const answer = parseAs(answerSchema, body);
  if (!answer) throw new AppError('bad-answer');
  return readImageId(answer.result.result);
}

/** About 19 digits, as text or as a number; `"0"` or nothing means failure. */
function readImageId(value: unknown): string | undefined {
  const id = readId(value);
  return id === undefined || /^0+$/.test(id) ? undefined : id;
}
