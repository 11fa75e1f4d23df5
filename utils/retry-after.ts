/**
 * Milliseconds that a `Retry-After` header asks for: seconds, or a date. Undefined where it is
 * missing, garbage, nothing or in the past: who is asked for no wait keeps to a back-off of its own.
 * @param now epoch milliseconds
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return ms > 0 ? ms : undefined; // NaN is not greater
}
