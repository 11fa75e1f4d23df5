import { createHash } from 'node:crypto';

/** A seller as this solution names them: opaque, the same each time, and not the seller's id. */
export function sellerOpenId(sellerId: string): string {
  return `BBB${createHash('sha256').update(`open/${sellerId}`).digest('base64url').slice(0, 22)}`;
}
