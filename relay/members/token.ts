/** A member's token: printed once, kept as its hash. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes. */
export function makeToken(): string {
  return `fo1688_${randomBytes(32).toString('base64url')}`;
}

/** SHA-256 in hexadecimal: of 32 random bytes, a slow hash would hide nothing better. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares texts of any lengths, in constant time whether they are as long as the secret or not. */
export function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
