/** `product.image.upload`: a picture becomes an id that can be searched with. */
import * as z from 'zod/mini';
import { toBase64 } from '../../bytes';
import { AppError } from '../../errors';
import { parseAs } from '../../parse';
import type { ProviderPicture, Reach } from '../provider';
import { field, looseFields, readId } from '../read';
import { makeSmaller } from '../smaller';
import { callApi, IMAGE_UPLOAD } from './api';

/** The API takes larger ones, and then answers no id at times. */
const MOST_BYTES = 300 * 1024;

const answerSchema = z.object({ result: looseFields({ result: field }) });

/**
 * The id, and the picture that was sent in the end. A picture for which no id comes is sent once
 * more, smaller. Throws `service-refused` where that helps no more than before.
 */
export async function upload(
  picture: ProviderPicture,
  reach: Reach,
  signal: AbortSignal,
): Promise<{ imageId: string; sent: ProviderPicture }> {
  const fitting = picture.bytes.length > MOST_BYTES ? await makeSmaller(picture) : picture;
  const imageId = await send(fitting, reach, signal);
  if (imageId !== undefined) return { imageId, sent: fitting };
  const smaller = await makeSmaller(fitting);
  const second = await send(smaller, reach, signal);
  if (second !== undefined) return { imageId: second, sent: smaller };
  const { host } = new URL(reach.connection.baseUrl);
  throw new AppError('service-refused', { detail: { host, serviceMessage: 'imageId 0' } });
}

async function send(
  { bytes }: ProviderPicture,
  reach: Reach,
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
