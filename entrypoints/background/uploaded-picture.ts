import * as z from 'zod/mini';
import { isAppError } from '@/utils/core/errors';
import type { SearchRequest, ServicePicture } from '@/utils/io/services/service';
import { cacheKey, dropCached, picturePart, readCached, writeCached } from './call-cache';
import type { Plan } from './plan';
import { requireCallsLeft } from './rate-limit';

/** Starts at a cursor, or with an upload that reports its cursor. */
export type UploadStart = Pick<SearchRequest, 'cursor' | 'onImageUploaded'>;

/**
 * A search of two requests: the upload, which returns a name for the picture, and the query. A
 * retry uses the stored name, so the picture is not sent and charged again. If the service refuses
 * the name, it may have expired, and the picture is uploaded again once.
 * @param query what the name depends on beside the picture
 */
export async function withUpload<T>(
  { service, client, connection }: Plan,
  { windowId, picture }: { windowId?: number | undefined; picture: ServicePicture },
  query: object,
  send: (start: UploadStart) => Promise<T>,
): Promise<T> {
  const asked = picturePart(picture, client.capabilities.picture, query);
  const key = await cacheKey(windowId, { service, connection, kind: 'place', ...asked });
  const start: UploadStart = {
    cursor: (await readCached(key, z.string()))?.answer,
    onImageUploaded: (cursor) => {
      start.cursor = cursor; // also used after a token renewal
      writeCached(key, z.string(), cursor);
    },
  };
  for (;;) {
    const wasUploaded = start.cursor !== undefined;
    if (!wasUploaded) requireCallsLeft(service, 2);
    try {
      const sent = await send(start);
      dropCached(key);
      return sent;
    } catch (error) {
      if (!isAppError(error) || !/^(?:service-refused|bad-answer)$/.test(error.code)) throw error;
      dropCached(key);
      if (!wasUploaded) throw error;
      start.cursor = undefined;
    }
  }
}
