/** Headers of the AK gateway, signed by HMAC-SHA256. */
import { toBase64 } from '../../bytes';
import type { AkKey } from './key';
import { md5 } from './md5';

interface AkRequest {
  method: 'POST';
  /** From `/api` on, with the query. */
  path: string;
  body: string;
  /** Of the client, like `1.0.0`. */
  version: string;
  /** Epoch seconds. */
  time: number;
  /** 8 hex digits. */
  nonce: string;
}

export async function signHeaders(
  { id, secret }: AkKey,
  { method, path, body, version, time, nonce }: AkRequest,
): Promise<Record<string, string>> {
  const encoder = new TextEncoder();
  const digest = body === '' ? '' : toBase64(md5(encoder.encode(body)));
  const headers = {
    'x-csk-ak': id,
    'x-csk-content-md5': digest,
    'x-csk-nonce': nonce,
    'x-csk-time': String(time),
    'x-csk-version': version,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`); // sorted above
  const message = [method, digest, 'application/json', time, ...lines, sortQuery(path)].join('\n');
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(message));
  return {
    'Content-Type': 'application/json',
    ...headers,
    'x-csk-sign': toBase64(new Uint8Array(signature)),
  };
}

function sortQuery(path: string): string {
  const [name = '', query] = path.split('?');
  return query === undefined ? name : `${name}?${query.split('&').toSorted().join('&')}`;
}
