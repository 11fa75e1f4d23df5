/** What the data in the scripts of an offer's page says of it. What is of another offer is left out. */
import { parseFen } from '@/utils/core/model/money';
import type { ReadOffer } from '@/utils/core/pages-1688/offer-page';
import { alicdnAddress } from './addresses';
import { withoutMarkup } from './markup';
import { own, ownText } from './own';
import type { Root } from './roots';
import { assignedData } from './script-data';
import { type NamedSku, namesBy } from './sku-names';

/** Levels and objects of the data that are looked at. */
const MAX_DEPTH = 40;
const MAX_OBJECTS = 50_000;
const MAX_SKUS = 1000;
const MAX_TIERS = 20;
const MAX_IMAGES = 50;
const MAX_TEXT = 300;

export interface OfferData extends Pick<ReadOffer, 'title' | 'moq' | 'unit' | 'tiers' | 'images'> {
  /** Fen: each price that is said of the offer as a whole. */
  prices: number[];
  skus: NamedSku[];
  company?: string;
}

const VARIABLES = ['context', '__INIT_DATA__'];
/** Keys below which there are other offers, or what all objects have. */
const OTHERS = /^(?:__proto__|constructor|prototype)$|recommend|guess|viewed|similar|history/i;
const NUMBERS = ['offerId', 'itemId'] as const;

export function readOfferData(root: Root, offerId: string): OfferData {
  const all = objectsIn(assignedData(root, VARIABLES, '"'), offerId);
  const named = all.filter((one) => numberOf(one) === offerId);
  // What stands with the offer's number is surest, then what is outermost.
  const objects = [...objectsIn(named, offerId), ...all];
  const tiers = firstOf(objects, tiersOf) ?? [];
  const moq = firstOf(objects, moqOf) ?? tiers[0]?.from ?? firstOf(objects, leastOf);
  const title = textOf(objects, ['subject', 'offerTitle']);
  const unit = firstOf(objects, unitOf);
  const company = textOf(objects, ['companyName']);
  const images = firstOf(objects, imagesOf);
  return {
    skus: skusOf(objects),
    prices: tiers.map(({ price }) => price),
    ...(title !== undefined && { title }),
    ...(moq !== undefined && { moq }),
    ...(unit !== undefined && { unit }),
    ...(tiers.length > 1 && { tiers }),
    ...(images && { images }),
    ...(company !== undefined && { company }),
  };
}

/** The outermost first. */
function objectsIn(roots: readonly unknown[], offerId: string): object[] {
  let found: object[] = [];
  let level: readonly unknown[] = roots;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const objects = level
      .filter((one) => typeof one === 'object' && one !== null)
      .filter((one) => (numberOf(one) ?? offerId) === offerId)
      .slice(0, MAX_OBJECTS - found.length);
    found = found.concat(objects);
    level = objects.flatMap(valuesOf);
  }
  return found;
}

function valuesOf(data: object): unknown[] {
  if (Array.isArray(data)) return data.slice(0, MAX_OBJECTS);
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    OTHERS.test(key) ? [] : [value],
  );
}

/** The number of an offer that an object says it is of. */
function numberOf(data: object): string | undefined {
  return firstOf(NUMBERS, (name) => /^\d{6,20}$/.exec(ownText(data, name) ?? '')?.[0]);
}

function firstOf<T, R>(all: readonly T[], read: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = read(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

const textOf = (objects: readonly object[], names: readonly string[]): string | undefined =>
  firstOf(objects, (one) => firstOf(names, (name) => withoutMarkup(ownText(one, name), MAX_TEXT)));

const moqOf = (data: object): number | undefined =>
  countIn(data, 'beginNum') || countIn(data, 'minOrderQuantity') || undefined;

const leastOf = (data: object): number | undefined => countIn(data, 'beginAmount') || undefined;

const unitOf = (data: object): string | undefined =>
  firstOf(
    ['offerUnit', 'unit'],
    (name) => /^\p{Script=Han}{1,4}$/u.exec(ownText(data, name) ?? '')?.[0],
  );

function tiersOf(data: object): ReadOffer['tiers'] {
  const lists = Object.values(data).filter(Array.isArray);
  return firstOf(lists, (list: readonly unknown[]) => {
    const tiers = list.slice(0, MAX_TIERS).map((entry) => ({
      from: countIn(entry, 'beginAmount'),
      price: priceIn(entry, 'price'),
    }));
    const read = tiers.flatMap(({ from, price }) => (from && price ? [{ from, price }] : []));
    return read.length > 0 && read.length === list.length
      ? read.toSorted((one, other) => one.from - other.from)
      : undefined;
  });
}

function imagesOf(data: object): string[] | undefined {
  const list = own(data, 'offerImgList');
  const read = (Array.isArray(list) ? list : [])
    .slice(0, MAX_IMAGES)
    .flatMap((url: unknown) => (typeof url === 'string' ? (alicdnAddress(url) ?? []) : []));
  return read.length > 0 ? [...new Set(read)] : undefined;
}

function skusOf(objects: readonly object[]): OfferData['skus'] {
  const infos = firstOf(objects, (one) => filledIn(one, 'skuInfoMap'));
  const props = firstOf(objects, (one) => filledIn(one, 'skuProps'));
  const namesOf = namesBy(props);
  return Object.entries(infos ?? {})
    .slice(0, MAX_SKUS)
    .flatMap(([key, info]: [string, unknown]) => {
      const values = namesOf(key) ?? namesOf(ownText(info, 'specAttrs') ?? '');
      return values ? [{ values, sku: skuOf(values, info) }] : [];
    });
}

function skuOf(values: readonly string[], info: unknown): NamedSku['sku'] {
  const price = priceIn(info, 'price');
  const stock = countIn(info, 'canBookCount');
  return {
    name: values.join(' / ').slice(0, MAX_TEXT),
    ...(price !== undefined && { price }),
    ...(stock !== undefined && { stock }),
  };
}

function filledIn(data: object, name: string): object | undefined {
  const value = own(data, name);
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? value
    : undefined;
}

/** A price of nothing is one that is not said. */
const priceIn = (data: unknown, name: string): number | undefined =>
  parseFen(ownText(data, name)) || undefined;

const MAX_COUNT = 1e9;

function countIn(data: unknown, name: string): number | undefined {
  const written = ownText(data, name) ?? '';
  const count = /^\d{1,10}(?:\.0{1,6})?$/.test(written) ? Number(written) : NaN;
  return count <= MAX_COUNT ? count : undefined;
}
