/** Requests to the AK gateway: the key, and headers that are signed by HMAC-SHA256. */
import { fromBase64 } from '../../../core/bytes';

interface AkRequest {
  method: 'POST';
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
  { method, path, body, version, time, nonce }: AkRequest,
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

/** MD5 (RFC 1321), which Web Crypto lacks. The gateway requires it in a header; it protects nothing. */
const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
/** The word of a block that a step takes: `factor * step + start`. */
const FACTORS = [1, 5, 3, 7];
const STARTS = [0, 1, 5, 0];
const SINES = Array.from({ length: 64 }, (_, at) =>
  Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32),
);

/** The digest of the bytes, 16 bytes. */
export function md5(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const words = padded(bytes);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (let block = 0; block < words.length; block += 16) {
    mix(state, words.subarray(block, block + 16));
  }
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, at) => digest.setUint32(at * 4, word, true));
  return new Uint8Array(digest.buffer);
}

/** The message in words of 32 bits: the bytes, a single bit, zeros, and the length in bits. */
function padded(bytes: Uint8Array): Uint32Array {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(length - 8, BigInt(bytes.length) * 8n, true);
  return Uint32Array.from({ length: length / 4 }, (_, at) => view.getUint32(at * 4, true));
}

function mix(state: Uint32Array, block: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let step = 0; step < 64; step += 1) {
    const round = step >> 4;
    const word = block[((FACTORS[round] ?? 0) * step + (STARTS[round] ?? 0)) % 16] ?? 0;
    const sum = (a + choose(round, b, c, d) + (SINES[step] ?? 0) + word) | 0;
    const shift = SHIFTS[round]?.[step % 4] ?? 0;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  [a, b, c, d].forEach((word, at) => {
    state[at] = (state[at] ?? 0) + word;
  });
}

function choose(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}
