import { contentMd5, signAk } from '../../../demo/gateway/ak';
import type { RunningGateway } from '../../../demo/gateway/gateway';
import { picture } from './test-gateway';

const PATH = '/api/find_product/1.0.0';
const KEY = { id: 'demokeyid000000001', secret: 'DemoSecretDemoSecretDemoSecret12' };

interface CallOptions {
  query?: string;
  secret?: string;
  /** Replaces correct values; undefined leaves out a header. */
  headers?: Record<string, string | undefined>;
  now?: number;
}

/** POSTs a signed body; changed `headers` are signed as well. */
export function callAk(
  gateway: RunningGateway,
  body: object | string,
  { query = '', secret = KEY.secret, headers = {}, now = Date.now() }: CallOptions = {},
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const signed = {
    'x-csk-ak': KEY.id,
    'x-csk-content-md5': contentMd5(text),
    'x-csk-nonce': 'a1b2c3d4',
    'x-csk-time': String(Math.floor(now / 1000)),
    'x-csk-version': '1.0.0',
    ...headers,
  };
  const sent = Object.entries({
    'x-csk-sign': signAk(secret, { method: 'POST', path: PATH + query, headers: filled(signed) }),
    'Content-Type': 'application/json',
    ...signed,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return fetch(`${gateway.url}/ak${PATH}${query}`, {
    method: 'POST',
    headers: Object.fromEntries(sent),
    body: text,
  });
}

function filled(headers: Record<string, string | undefined>) {
  return {
    'x-csk-ak': headers['x-csk-ak'] ?? '',
    'x-csk-content-md5': headers['x-csk-content-md5'] ?? '',
    'x-csk-nonce': headers['x-csk-nonce'] ?? '',
    'x-csk-time': headers['x-csk-time'] ?? '',
    'x-csk-version': headers['x-csk-version'] ?? '',
  };
}

export async function akQuery(fields: object = {}) {
  const imgBase64 = (await picture({ width: 300, height: 260 })).toString('base64');
  return { imgBase64, pageSize: 20, purchaseAmount: 1, scoreLevel: 'low', ...fields };
}
