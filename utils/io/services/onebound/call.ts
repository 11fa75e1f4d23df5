/** The two requests of OneBound, for any of its markets. */
import { AppError } from '../../../core/errors';
import type { Credentials } from '../../../core/model/accounts';
import type { OtherMarket } from '../../../core/model/listing';
import { writeCursor } from '../paging';
import type { ServiceRequest } from '../request';
import type { CallContext, ServicePicture } from '../service';
import { readError } from './read-error';
import { type Market, readUpload } from './wire';

interface Call<T> extends Pick<ServiceRequest<T>, 'deadlineMs' | 'read'> {
  /** The first part of the address. */
  market: Market | OtherMarket;
}

/** Throws `not-set-up` where one is missing. */
function keysOf({ appKey, secret }: Credentials): Record<string, string> {
  if (!appKey || !secret) throw new AppError('not-set-up');
  return { key: appKey, secret };
}

/** The service reads key and secret from the address alone, with POST too. Throws what `keysOf` throws. */
function callRequest<T>(
  { connection, credentials }: CallContext,
  api: string,
  query: Record<string, string>,
  init: RequestInit,
  { market, ...reading }: Call<T>,
): ServiceRequest<T> {
  const address = new URLSearchParams({ ...keysOf(credentials), ...query });
  return {
    url: `${connection.baseUrl}/${market}/${api}/?${address}`,
    init: () => init,
    credentials,
    readError,
    ...reading,
  };
}

/** A search by the name of an uploaded picture. */
export function searchRequest<T>(
  context: CallContext,
  query: Record<string, string>,
  call: Call<T>,
): ServiceRequest<T> {
  return callRequest(context, 'item_search_img', query, { method: 'GET' }, call);
}

/** Uploads the picture; its answer is the cursor of the first page. */
export function uploadRequest(
  context: CallContext & { picture: ServicePicture },
  where: Pick<Call<string>, 'market' | 'deadlineMs'>,
): ServiceRequest<string> {
  const body = new URLSearchParams({ imgcode: context.picture.bytes.toBase64() });
  const read = (answer: unknown) => writeCursor({ page: 1, picture: readUpload(answer) });
  return callRequest(context, 'upload_img', {}, { method: 'POST', body }, { ...where, read });
}
