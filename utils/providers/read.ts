/** Fields of foreign answers: tolerant in what comes, strict in what goes on. Absent stays absent. */

const MOST_TEXT = 500;

/** A text that means something to a program: an address, a token, a code. */
export function readString(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** A text for the screen, of a length that fits there. */
export function readText(value: unknown): string | undefined {
  return readString(value)?.slice(0, MOST_TEXT);
}

/**
 * An id stays a string of digits: it is larger than 2^53 at times. A number that is too large to
 * be exact is no id (`parseJson` hands such a one over as its digits).
 */
export function readId(value: unknown): string | undefined {
  const text = Number.isSafeInteger(value) ? String(value) : value;
  return typeof text === 'string' && /^\d{1,24}$/.test(text) ? text : undefined;
}

/** A whole number from 0 up, sent as a number or as digits. */
export function readCount(value: unknown): number | undefined {
  const digits = readId(value);
  const count = digits === undefined ? undefined : Number(digits);
  return Number.isSafeInteger(count) ? count : undefined;
}

/** A share from 0 to 1. */
export function readShare(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

/** The object without the keys that are unknown, as `exactOptionalPropertyTypes` wants it. */
export function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> };
export function known(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
