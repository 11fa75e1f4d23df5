import { equalInConstantTime } from '../signature';
import { AkError } from './errors';
import { secretOf } from './keys';
import { createHash, createHmac } from 'node:crypto';

/** Milliseconds that a caller's clock may be wrong by. The real window is not known. */
const TIME_WINDOW = 15 * 60 * 1000;

interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly header: (name: string) => string | undefined;
}

/** The key id that signed the request, or the refusal 401 with its reason. */
export function authenticateAk(request: ReceivedRequest, now: number): string {
  const headers = readHeaders(request.header);
  const keyId = headers['x-csk-ak'];
  const secret = secretOf(keyId);
  if (secret === undefined) throw new AkError('401', 'x-csk-ak is not known');
  if (!/^[0-9a-f]{8}$/.test(headers['x-csk-nonce'])) {
    throw new AkError('401', 'x-csk-nonce must be 8 hex digits');
  }
  if (!/^\d+\.\d+\.\d+$/.test(headers['x-csk-version'])) {
    throw new AkError('401', 'x-csk-version must be like 1.0.0');
  }
  checkTime(headers['x-csk-time'], now);
  if (headers['x-csk-content-md5'] !== contentMd5(request.body)) {
    throw new AkError('401', 'x-csk-content-md5 is not of this body');
  }
  const expected = signAk(secret, { ...request, headers });
  if (!equalInConstantTime(request.header('x-csk-sign') ?? '', expected)) {
    throw new AkError('401', 'x-csk-sign is wrong');
  }
  return keyId;
}

function readHeaders(header: ReceivedRequest['header']): SignedHeaders {
  const read = (name: keyof SignedHeaders) => {
    const value = header(name);
    if (value === undefined) throw new AkError('401', `${name} is missing`);
    return value;
  };
  return {
    'x-csk-ak': read('x-csk-ak'),
    'x-csk-content-md5': read('x-csk-content-md5'),
    'x-csk-nonce': read('x-csk-nonce'),
    'x-csk-time': read('x-csk-time'),
    'x-csk-version': read('x-csk-version'),
  };
}

/** Seconds: a time in milliseconds lies far in the future. */
function checkTime(text: string, now: number): void {
  const distance = /^\d{1,12}$/.test(text) ? Math.abs(Number(text) * 1000 - now) : Infinity;
  if (distance > TIME_WINDOW) throw new AkError('401', 'x-csk-time is not now');
}

/** The headers that are signed, in the order that sorting gives them. */
const SIGNED_HEADERS = [
  'x-csk-ak',
  'x-csk-content-md5',
  'x-csk-nonce',
  'x-csk-time',
  'x-csk-version',
] as const;

type SignedHeaders = Record<(typeof SIGNED_HEADERS)[number], string>;

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
