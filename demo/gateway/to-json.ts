/** No text of an answer holds these: JSON writes a control character as an escape. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

/**
 * JSON in which a bigint is a bare number with all its digits, as the platform's Java writes a
 * `Long`. (`JSON.rawJSON` would do it, but Node 20 does not have it.)
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'bigint' ? `${OPEN}${item}${CLOSE}` : item,
  );
  return text.replace(/"\\u0001(\d+)\\u0002"/g, '$1');
}

export const JSON_TYPE = { 'Content-Type': 'application/json; charset=UTF-8' } as const;
