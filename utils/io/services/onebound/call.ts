/** The two requests of OneBound, for any of its markets, and what it says where it refuses. */
import { AppError, type ErrorCode } from '../../../core/errors';
import type { Credentials } from '../../../core/model/accounts';
import type { OtherMarket } from '../../../core/model/listing';
import { type Answer, codeOfStatus, detailOf, readCode } from '../answer';
import { writeCursor } from '../paging';
import { read, shape } from '../read-fields';
import type { ServiceRequest } from '../request';
import type { CallContext, ServicePicture } from '../service';

export type Market = '1688' | 'taobao';

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
  return callRequest(
    context,
    'upload_img',
    {},
    { method: 'POST', body },
    {
      ...where,
      read: (answer) => {
        const { picture } = readUpload(answer);
        if (picture === undefined) throw new AppError('bad-answer');
        return writeCursor({ page: 1, picture });
      },
    },
  );
}

/** The address of the uploaded picture. */
const readUpload = shape({
  picture: read.inside('items', read.inside('item', read.pictureUrl('url', 'name'))),
});

/** The service's error codes, which come inside HTTP 200. */
const CODES = new Map<string, ErrorCode>([
  ['4000', 'service-down'],
  ['4001', 'service-down'],
  ['4002', 'service-down'],
  ['4005', 'key-unknown'],
  ['4008', 'rate-limited'],
  ['4009', 'service-down'], // maintenance
]);
/** A search without results. */
const NO_RESULT = '2000';

const readRefusal = shape({
  named: read.by(readCode, 'error_code'),
  message: read.string('reason', 'error'),
});

/** Whether an answer is that of a search without results, which is no refusal. */
export function isEmpty(body: unknown): boolean {
  return readRefusal(body).named === NO_RESULT;
}

/** The error of an answer, or undefined. An unknown code is `service-refused`. */
function readError(answer: Answer): AppError | undefined {
  const { named, message } = readRefusal(answer.body);
  // Success is `0000`, which is 0 where it is sent as a number.
  const isRefusal = named !== undefined && named !== NO_RESULT && !/^0*$/.test(named);
  const byStatus = codeOfStatus(answer.status, 'key-unknown');
  const code = isRefusal ? (CODES.get(named) ?? byStatus ?? 'service-refused') : byStatus;
  if (code === undefined) return undefined;
  return new AppError(code, {
    detail: detailOf(answer, { code: isRefusal ? named : undefined, message }),
  });
}
