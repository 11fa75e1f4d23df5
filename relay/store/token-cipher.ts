/** A token pair as text that only whoever has the app's secret can read. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { AppSecret, TokenPair } from './types';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const PAIR = z.object({
  token: z.string(),
  refreshToken: z.optional(z.string()),
  expiresAt: z.optional(z.number()),
});

function keyOf({ appKey, secret }: AppSecret): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, appKey, 'find-on-1688 relay token', 32));
}

export function encryptPair(app: AppSecret, pair: TokenPair): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(app), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(pair), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
}

/** Undefined where it was written with another secret, or by somebody else. */
export function decryptPair(app: AppSecret, stored: string): TokenPair | undefined {
  try {
    const bytes = Buffer.from(stored, 'base64');
    const decipher = createDecipheriv(ALGORITHM, keyOf(app), bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]);
    return PAIR.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return undefined;
  }
}
