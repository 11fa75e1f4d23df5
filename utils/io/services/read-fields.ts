/** Readers of fields in services' answers: they tolerate any input, and answer undefined for what is invalid. */
import * as z from 'zod/mini';
import { AppError } from '../../core/errors';
import { parseFen } from '../../core/model/money';

const MAX_TEXT = 500;
/** A page has 20 or 50 items; what a service sends beyond this is ignored. */
const MAX_ITEMS = 200;

/** A field of any type, read by one of the functions below. */
export const field = z.optional(z.unknown());

/** A list that may be absent or null where it is empty. */
export const listField = z.pipe(
  z.nullish(z.array(z.unknown())),
  z.transform((list) => list ?? []),
);

/** An object whose fields may all be absent: PHP writes an empty one as `[]`. */
export const looseFields = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.pipe(
    z.transform((value: unknown) => (Array.isArray(value) ? {} : value)),
    z.object(shape),
  );

/** The items that can be read. Throws `bad-answer` where none of a non-empty list can. */
export function readItems<T>(
  items: readonly unknown[],
  readItem: (item: unknown) => T | undefined,
): T[] {
  const read = items
    .slice(0, MAX_ITEMS)
    .map((item) => readItem(item))
    .filter((item) => item !== undefined);
  if (items.length > 0 && read.length === 0) throw new AppError('bad-answer');
  return read;
}

/** A text for a program, such as an address, a token or a code. */
export function readString(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** A text for the screen, truncated to 500 characters. */
export function readText(value: unknown): string | undefined {
  return readString(value)?.slice(0, MAX_TEXT);
}

/**
 * An id as a string of digits, because some are above 2^53. An inexact number is none: `parseJson`
 * answers the digits of a long one.
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

/** A price in fen. Services write 0 for a price on request, which is none. */
export function readFen(value: unknown): number | undefined {
  return parseFen(value) || undefined;
}

/** A decimal number from 0 up, sent as a number or as text: a weight, a length, a rating. */
export function readMeasure(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  const isDecimal = typeof text === 'string' && /^\s*\d{1,12}(\.\d{1,20})?\s*$/.test(text);
  return isDecimal ? Number(text) : undefined;
}

/** A share from 0 to 1, sent as a number or as text. */
export function readShare(value: unknown): number | undefined {
  const share = readMeasure(value);
  return share !== undefined && share <= 1 ? share : undefined;
}

/**
 * A share from 0 to 1 in one of several spellings: `"13%"` and `"11"` are percent, `"0.4666"` is the
 * share itself. A bare `1` is one percent, like every whole number.
 */
export function readRate(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  const [, digits, fraction, percent] =
    /^(\d{1,3})(\.\d{1,20})?(?:\s*(%))?$/.exec(typeof text === 'string' ? text.trim() : '') ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits + (fraction ?? ''));
  const isShare = percent === undefined && fraction !== undefined && number <= 1;
  const share = isShare ? number : number / 100;
  return share <= 1 ? share : undefined;
}

/** The address of a picture. Some services leave out the protocol. */
export function readPictureUrl(value: unknown): string | undefined {
  const url = readString(value);
  return url?.startsWith('//') ? `https:${url}` : url;
}

/** The canonical page of an offer, without parameters. */
export function detailLink(offerId: string): string {
  return `https://detail.1688.com/offer/${offerId}.html`;
}

/** The object, or undefined where it is empty. */
export function unlessEmpty<T extends object>(fields: T): T | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** The object without the keys that are unknown, as `exactOptionalPropertyTypes` wants it. */
export function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> };
export function known(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
