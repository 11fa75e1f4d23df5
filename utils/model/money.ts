/**
 * Money is integer minor units. An unreadable price is no price, never 0: `Number('')` is 0,
 * `'0x10'` is 16 and `'1e999'` Infinity, so that prices have a grammar of their own.
 */

/** A decimal price in CNY ("14.20", "¥14.2", 14.2) → fen; undefined where it is none. */
export function parseFen(price: unknown): number | undefined {
  const text = typeof price === 'number' ? String(price) : price;
  if (typeof text !== 'string') return undefined;
  const match = /^\s*[¥￥]?\s*(\d{1,9})(?:\.(\d{1,6}))?\s*$/.exec(text);
  if (!match) return undefined;
  const [, yuan = '', fraction = ''] = match;
  const thousandths = Number(fraction.padEnd(3, '0').slice(0, 3));
  return Number(yuan) * 100 + Math.round(thousandths / 10);
}
