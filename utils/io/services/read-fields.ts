/** Readers of fields in services' answers: they tolerate any input, and answer undefined for what is invalid. */
import * as z from 'zod/mini';
import { AppError } from '../../core/errors';
import { parseFen } from '../../core/model/money';
import { parseAs } from '../../core/parse';

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
export const looseFields = <Shape extends z.core.$ZodShape>(fields: Shape) =>
  z.pipe(
    z.transform((value: unknown) => (Array.isArray(value) ? {} : value)),
    z.looseObject(fields),
  );

/** What an answer has to have. Throws `bad-answer`. */
export function parseAnswer<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const answer = parseAs(schema, body);
  if (answer === undefined) throw new AppError('bad-answer');
  return answer;
}

type Fields = Readonly<Record<string, unknown>>;
/** Reads a part of an object. */
type Reader<T> = (fields: Fields) => T | undefined;
/** What is read of an object, each by its own reader. */
type Table = Readonly<Record<string, Reader<unknown>>>;
type Read<T extends Table> = { [K in keyof T]?: Exclude<ReturnType<T[K]>, undefined> };

const fieldsSchema = z.catch(z.record(z.string(), z.unknown()), {});

/** Reads an object; what is unknown is absent, and so is all of what is no object. */
export function shape<T extends Table>(table: T): (value: unknown) => Read<T>;
export function shape(table: Table): (value: unknown) => object {
  return (value) => {
    const fields = fieldsSchema.parse(value);
    return known(
      Object.fromEntries(Object.entries(table).map(([name, reader]) => [name, reader(fields)])),
    );
  };
}

/** What the first of several readers knows. */
function first<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (fields) => {
    for (const reader of readers) {
      const value = reader(fields);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

/** The first of these fields that can be parsed. */
function by<T>(parse: (value: unknown) => T | undefined, ...names: readonly string[]): Reader<T> {
  return first(
    ...names.map(
      (name): Reader<T> =>
        (fields) =>
          parse(fields[name]),
    ),
  );
}

/** The items of a list that can be read; undefined where there is none. */
function readList<T>(list: unknown, readItem: (item: unknown) => T | undefined): T[] | undefined {
  const items = Array.isArray(list) ? list.map((item: unknown) => readItem(item)) : [];
  const found = items.filter((item) => item !== undefined);
  return found.length > 0 ? found : undefined;
}

/** Prices by rising quantity; undefined where there is none. */
export function readTiers(
  list: unknown,
  readTier: (item: unknown) => { from?: number | undefined; price?: number | undefined },
): { from: number; price: number }[] | undefined {
  return readList(list, (item) => {
    const { from, price } = readTier(item);
    return from === undefined || price === undefined ? undefined : { from, price };
  })?.toSorted((a, b) => a.from - b.from);
}

/** Readers of a part of an object. Where several fields are named, the first counts that can be read. */
export const read = {
  first,
  by,
  /** What comes in a field, whatever it is. */
  raw: (name: string) => by((value) => value, name),
  text: (...names: readonly string[]) => by(readText, ...names),
  string: (...names: readonly string[]) => by(readString, ...names),
  pictureUrl: (...names: readonly string[]) => by(readPictureUrl, ...names),
  id: (...names: readonly string[]) => by(readId, ...names),
  count: (...names: readonly string[]) => by(readCount, ...names),
  fen: (...names: readonly string[]) => by(readFen, ...names),
  share: (...names: readonly string[]) => by(readShare, ...names),
  rate: (...names: readonly string[]) => by(readRate, ...names),
  flag: (...names: readonly string[]) => by(readFlag, ...names),
  list: <T>(readItem: (item: unknown) => T | undefined, ...names: readonly string[]) =>
    by((list) => readList(list, readItem), ...names),
  tiers: (readTier: Parameters<typeof readTiers>[1], ...names: readonly string[]) =>
    by((list) => readTiers(list, readTier), ...names),
  /** The canonical page of the offer of this number. */
  page: (...names: readonly string[]) =>
    by(
      (value) => {
        const offerId = readId(value);
        return offerId === undefined ? undefined : detailLink(offerId);
      },
      ...names,
    ),
  /** A part of the object in this field. */
  inside:
    <T>(name: string, reader: Reader<T>): Reader<T> =>
    (fields) =>
      reader(fieldsSchema.parse(fields[name])),
  /** Several parts as one object; undefined where none of them is known. */
  together:
    <T extends Table>(table: T): Reader<Read<T>> =>
    (fields) =>
      unlessEmpty(shape(table)(fields)),
};

/** The offers of a page, each as `readItem` reads it. Throws `bad-answer` where none of a non-empty list can be read. */
export function readOffers<T extends Item>(
  items: readonly unknown[],
  provider: string,
  readItem: (item: unknown) => T,
) {
  return readItems(items, (item) => offerOf(provider, readItem(item)));
}

interface Item {
  offerId?: string;
  title?: string;
  price?: number;
}

/** What was read of an item as an offer, whose price is that of the list: without an id or a title it is none. */
export function offerOf<T extends Item>(provider: string, item: T) {
  const { offerId, title, price } = item;
  if (offerId === undefined || title === undefined) return undefined;
  const badges: string[] = [];
  const basis = price !== undefined && ({ priceBasis: 'list' } as const);
  return { ...item, provider, offerId, title, badges, ...basis };
}

/** The items that can be read. Throws `bad-answer` where none of a non-empty list can. */
export function readItems<T>(
  items: readonly unknown[],
  readItem: (item: unknown) => T | undefined,
): T[] {
  const found = items
    .slice(0, MAX_ITEMS)
    .map((item) => readItem(item))
    .filter((item) => item !== undefined);
  if (items.length > 0 && found.length === 0) throw new AppError('bad-answer');
  return found;
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

/** A boolean that some services send as text. */
function readFlag(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
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
function unlessEmpty<T extends object>(fields: T): T | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** The object without the keys that are unknown, as `exactOptionalPropertyTypes` wants it. */
export function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> };
export function known(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
