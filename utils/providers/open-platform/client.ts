/** Image search of the open platform: `com.alibaba.product/alibaba.product.image.search`. */
import { AppError } from '../../errors';
import type { ServiceId } from '../../model/settings';
import type { SearchAnswer, SearchRequest } from '../provider';
import { call } from './call';
import { signedForm, IMAGE_SEARCH } from './form';
import { readPage } from './wire';

const PAGE_SIZE = 20;
/** Under the worker's 30 s, with the picture's 10 s apart. */
const DEADLINE_MS = 20_000;

/** `cursor` is the number of the page. Throws `AppError`. */
export async function searchByPicture(
  provider: ServiceId,
  { picture, connection, credentials, cursor = '1' }: SearchRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchAnswer> {
  const { token } = credentials;
  if (!token) throw new AppError('not-set-up');
  const { similarDegree } = connection;
  const { url, body } = await signedForm(connection, credentials, IMAGE_SEARCH, {
    access_token: token,
    page: cursor,
    pageSize: String(PAGE_SIZE),
    ...(similarDegree === undefined ? {} : { similarDegree: String(similarDegree) }),
  });
  const extension = picture.mime === 'image/png' ? 'png' : 'jpg';
  body.append('image', new Blob([picture.bytes], { type: picture.mime }), `picture.${extension}`);

  const answer = await call({ url, body, deadlineMs: DEADLINE_MS, signal });
  const { offers, total } = readPage(answer.body, provider);
  const page = Number(cursor);
  const more = offers.length > 0 && total !== undefined && page * PAGE_SIZE < total;
  return { offers, total, next: more ? String(page + 1) : undefined };
}
