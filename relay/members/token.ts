/** A member's token: printed once, kept as its hash. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { MEMBER_TOKEN } from '../../utils/core/model/team';
import type { Member } from '../config/config';

/** 32 random bytes. */
export function makeToken(): string {
  return `fo1688_${randomBytes(32).toString('base64url')}`;
}

/** SHA-256 in hexadecimal: of 32 random bytes, a slow hash would hide nothing better. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares with every member, so that the time tells neither who it is nor how much of it agrees. */
export function findMember(
  members: readonly { name: string; hash: Buffer }[],
  token: string,
): string | undefined {
  if (!MEMBER_TOKEN.test(token)) return undefined;
  const digest = createHash('sha256').update(token).digest();
  let found: string | undefined;
  for (const { name, hash } of members) if (timingSafeEqual(hash, digest)) found = name;
  return found;
}

export function withBytes(members: readonly Member[]): { name: string; hash: Buffer }[] {
  return members.map(({ name, hash }) => ({ name, hash: Buffer.from(hash, 'hex') }));
}

/** Compares texts of any lengths, in constant time whether they are as long as the secret or not. */
export function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
