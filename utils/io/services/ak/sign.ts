/** Requests to the AK gateway: the key, and headers that are signed by HMAC-SHA256. Pure. */
import { md5 } from '@noble/hashes/legacy.js'; // wanted by the gateway; Web Crypto lacks it
import { fromBase64 } from '../../../core/bytes';

interface AkRequest {
  /** Path from `/api` on, with the query. */
  path: string;
  body: string;
  /** Version of the client, like `1.0.0`. */
  version: string;
  /** Epoch seconds. */
  time: number;
  /** 8 hex digits. */
  nonce: string;
}

/**
 * All headers of a request. Signed is: method, MD5 of the body, content type, time, the sorted `x-csk-…`
 * headers and the path with its sorted query, a line each.
 */
export async function signHeaders(
  { id, secret }: AkKey,
  { path, body, version, time, nonce }: AkRequest,
): Promise<Record<string, string>> {
  const encoder = new TextEncoder();
  const digest = body === '' ? '' : md5(encoder.encode(body)).toBase64();
  const headers = {
    'x-csk-ak': id,
    'x-csk-content-md5': digest,
    'x-csk-nonce': nonce,
    'x-csk-time': String(time),
    'x-csk-version': version,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`); // sorted above
  const message = ['POST', digest, 'application/json', time, ...lines, sortQuery(path)].join('\n');
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
    'x-csk-sign': new Uint8Array(signature).toBase64(),
  };
}

function sortQuery(path: string): string {
  const [name = '', query] = path.split('?');
  return query === undefined ? name : `${name}?${query.split('&').toSorted().join('&')}`;
}

/** The key of 1688's console is one text: a secret of 32 characters, then the key's id. */
const SECRET_LENGTH = 32;

export interface AkKey {
  id: string;
  secret: string;
}

/** Characters: more than 200 in base64. */
const MAX_AK_LENGTH = 300;

/** Base64url, or sometimes plain. Undefined where it is neither. */
export function readAk(text: string): AkKey | undefined {
  const plain = text.trim();
  if (plain.length > MAX_AK_LENGTH) return undefined;
  return split(decode(plain)) ?? split(plain);
}

function split(text: string | undefined): AkKey | undefined {
  if (text === undefined || !/^[\x21-\x7e]{33,200}$/.test(text)) return undefined;
  return { secret: text.slice(0, SECRET_LENGTH), id: text.slice(SECRET_LENGTH) };
}

function decode(text: string): string | undefined {
  try {
    const bytes = fromBase64(
      text
        .replaceAll('-', '+')
        .replaceAll('_', '/')
        .replace(/(?<!=)=+$/, ''),
    );
    return String.fromCharCode(...bytes);
  } catch {
    return undefined; // not base64
  }
}
