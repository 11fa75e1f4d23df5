/** Image search of the open platform: `com.alibaba.product/alibaba.product.image.search`. */
import { AppError } from '../../errors';
import { request } from '../../http';
import { parseJson } from '../../json';
import type { ServiceId } from '../../model/settings';
import type { SearchAnswer, SearchRequest } from '../provider';
import { readError } from './errors';
import { sign } from './sign';
import { readPage } from './wire';

const API_PATH = 'param2/1/com.alibaba.product/alibaba.product.image.search';
const PAGE_SIZE = 20;
/** Under the worker's 30 s, with the picture's 10 s apart. */
const DEADLINE_MS = 20_000;
const MOST_BYTES = 4 * 1024 * 1024;

/** `cursor` is the number of the page. Throws `AppError`; never repeats a request by itself. */
export async function searchByPicture(
  provider: ServiceId,
  search: SearchRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchAnswer> {
  const page = Number(search.cursor ?? '1');
  const { url, body } = await buildRequest(search, page);
  const answer = await request({
    url,
    init: { method: 'POST', body, redirect: 'error' },
    deadlineMs: DEADLINE_MS,
    maxBytes: MOST_BYTES,
    tooLarge: 'bad-answer',
    signal,
  });
  const host = new URL(url).host;
  const text = new TextDecoder().decode(answer.bytes);
  const parsed = tryParse(text);
  const error =
    readError(parsed.body, answer, host) ?? readError(resultOf(parsed.body), answer, host);
  if (error) throw error;
  if (parsed.error) throw parsed.error;

  const { offers, total } = readPage(parsed.body, provider);
  const more = offers.length > 0 && total !== undefined && page * PAGE_SIZE < total;
  return { kind: 'page', offers, total, next: more ? String(page + 1) : undefined };
}

async function buildRequest(
  { picture, connection, credentials }: SearchRequest,
  page: number,
): Promise<{ url: string; body: FormData }> {
  const { appKey, secret, token } = credentials;
  const signed = connection.form === 'signed';
  if (!token || (signed && !(appKey && secret))) throw new AppError('not-set-up');

  const path = signed ? `${API_PATH}/${encodeURIComponent(appKey ?? '')}` : API_PATH;
  const parameters: Record<string, string> = {
    access_token: token,
    page: String(page),
    pageSize: String(PAGE_SIZE),
  };
  if (connection.similarDegree !== undefined) {
    parameters['similarDegree'] = String(connection.similarDegree);
  }
  if (signed) parameters['_aop_signature'] = await sign(secret ?? '', path, parameters);

  const body = new FormData();
  for (const [name, value] of Object.entries(parameters)) body.append(name, value);
  const extension = picture.mime === 'image/png' ? 'png' : 'jpg';
  body.append('image', new Blob([picture.bytes], { type: picture.mime }), `picture.${extension}`);
  return { url: `${connection.baseUrl}/openapi/${path}`, body };
}

/** A body that is no JSON may still belong to a status that says enough. */
function tryParse(text: string): { body?: unknown; error?: unknown } {
  try {
    return { body: parseJson(text) };
  } catch (error) {
    return { error };
  }
}

/** Errors also come inside `result`. */
function resultOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined;
}
