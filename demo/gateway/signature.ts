import { createHmac, timingSafeEqual } from 'node:crypto';

/** The parameter that carries the signature and is therefore not part of it. */
export const SIGNATURE_PARAMETER = '_aop_signature';

type Parameter = readonly [name: string, value: string | File | null];

/**
 * The platform's request signature: upper-case hex of HMAC-SHA1 over the path and the sorted
 * parameters. `path` starts at `param2`, includes the app key and has no query. Values are the raw
 * strings as sent; files, nulls and the signature itself are left out.
 * Source: the platform's signature page, https://open.1688.com (system.signature).
 */
export function sign(secret: string, path: string, parameters: Iterable<Parameter>): string {
  const pairs = [...parameters].flatMap(([name, value]) =>
    typeof value === 'string' && name !== SIGNATURE_PARAMETER ? [name + value] : [],
  );
  // Sorting without a comparator orders by UTF-16 code unit, which is what the platform does;
  // localeCompare would not.
  const message = path + pairs.toSorted().join('');
  return createHmac('sha1', secret).update(message, 'utf8').digest('hex').toUpperCase();
}

/** Compares two secrets without telling by its duration how far they agree. */
export function equalInConstantTime(left: string, right: string): boolean {
  const a = Buffer.from(left, 'utf8');
  const b = Buffer.from(right, 'utf8');
  return a.length === b.length && timingSafeEqual(a, b);
}
