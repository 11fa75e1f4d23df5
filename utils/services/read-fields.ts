/** Fields of foreign answers: tolerant in what comes, strict in what goes on. Absent stays absent. */
import * as z from 'zod/mini';
import { AppError } from '../errors';
import { parseFen } from '../model/money';

const MAX_TEXT = 500;
/** A page is asked for with 20 or 50; a service that sends a thousand is not believed. */
const MAX_ITEMS = 200;

/** A field that is read by its own rule, whatever it holds. */
export const field = z.optional(z.unknown());

/** A list that some services leave out, or answer as null, where it is empty. */
export const listField = z.pipe(
  z.nullish(z.array(z.unknown())),
  z.transform((list) => list ?? []),
);

/** An object of which every field may be absent: PHP writes an empty one as `[]`. */
export const looseFields = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.pipe(
    z.transform((value: unknown) => (Array.isArray(value) ? {} : value)),
    z.object(shape),
  );

/**
 * The items that can be read. Throws `bad-answer` where that is none of them: then the list holds
 * something else than what it was taken for.
 */
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

/** A text that means something to a program: an address, a token, a code. */
export function readString(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** A text for the screen, of a length that fits there. */
export function readText(value: unknown): string | undefined {
  return readString(value)?.slice(0, MAX_TEXT);
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

/** A price in fen. One of 0 is none: services write it where a price has to be asked for. */
export function readFen(value: unknown): number | undefined {
  return parseFen(value) || undefined;
}

/** A number from 0 up with decimals, sent as one or as text: a weight, a length, a mark. */
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
 * A share that comes in several spellings: `"13%"` and `"11"` are percent, `"0.4666"` is the share
 * itself. A bare `1` is read as one percent, like every whole number.
 */
export function readRate(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  const [, digits, fraction, percent] =
    /^\s*(\d{1,3})(\.\d{1,20})?\s*(%?)\s*$/.exec(typeof text === 'string' ? text : '') ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits + (fraction ?? ''));
  const isShare = percent === '' && fraction !== undefined && number <= 1;
  const share = isShare ? number : number / 100;
  return share <= 1 ? share : undefined;
}

/** The address of a picture. Some services leave out the protocol. */
export function readPictureUrl(value: unknown): string | undefined {
  const url = readString(value);
  return url?.startsWith('//') ? `https:${url}` : url;
}

/** The page of an offer; never with a parameter. */
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
