import { createHash, createHmac } from 'node:crypto';

/** The headers that are signed, in the order that sorting gives them. */
const SIGNED_HEADERS = [
  'x-csk-ak',
  'x-csk-content-md5',
  'x-csk-nonce',
  'x-csk-time',
  'x-csk-version',
] as const;

export type SignedHeaders = Record<(typeof SIGNED_HEADERS)[number], string>;

interface SignedRequest {
  readonly method: string;
  /** Path as the service sees it: from `/api` on, with the query. */
  readonly path: string;
  readonly headers: SignedHeaders;
}

/** Base64 of the body's MD5; an empty body has an empty one. */
export function contentMd5(body: string): string {
  return body === '' ? '' : createHash('md5').update(body, 'utf8').digest('base64');
}

/** The signature of the AK gateway: base64 of HMAC-SHA256. */
export function signAk(secret: string, { method, path, headers }: SignedRequest): string {
  const message = [
    method.toUpperCase(),
    headers['x-csk-content-md5'],
    'application/json',
    headers['x-csk-time'],
    ...SIGNED_HEADERS.map((name) => `${name}:${headers[name].trim()}`),
    sortedQuery(path),
  ].join('\n');
  return createHmac('sha256', secret).update(message, 'utf8').digest('base64');
}

function sortedQuery(path: string): string {
  const [name = '', query] = path.split('?');
  return query === undefined ? name : `${name}?${query.split('&').toSorted().join('&')}`;
}
