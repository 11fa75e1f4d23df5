/**
 * Milliseconds that a `Retry-After` header asks for: seconds, or a date. Undefined where it is
 * missing, in the past or garbage.
 * @param now epoch milliseconds
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const ms = Date.parse(text) - now;
  return ms > 0 ? ms : undefined; // NaN is not greater
}
