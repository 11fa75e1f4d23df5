/** Image search of the open platform: `com.alibaba.product/alibaba.product.image.search`. */
import type { ServiceId } from '../../model/settings';
import type { SearchPage, SearchRequest } from '../provider';
import { call } from './call';
import { IMAGE_SEARCH, tokenForm } from './form';
import { readPage } from './wire';

const PAGE_SIZE = 20;
/** Under the worker's 30 s, with the picture's 10 s apart. */
const DEADLINE_MS = 20_000;

/** `cursor` is the number of the page. Throws `AppError`. */
export async function searchByPicture(
  provider: ServiceId,
  request: SearchRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchPage> {
  const { picture, cursor = '1' } = request;
  const { similarDegree } = request.connection;
  const { url, fields } = await tokenForm(request, IMAGE_SEARCH, {
    page: cursor,
    pageSize: String(PAGE_SIZE),
    ...(similarDegree === undefined ? {} : { similarDegree: String(similarDegree) }),
  });
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const extension = picture.mime === 'image/png' ? 'png' : 'jpg';
  body.append('image', new Blob([picture.bytes], { type: picture.mime }), `picture.${extension}`);

  await request.leave?.(signal);
  const answer = await call({ url, body, deadlineMs: DEADLINE_MS, signal });
  const { offers, total } = readPage(answer, provider);
  const page = Number(cursor);
  const more = offers.length > 0 && total !== undefined && page * PAGE_SIZE < total;
  return { kind: 'page', offers, total, next: more ? String(page + 1) : undefined };
}
