/** What the texts beside an offer's price say: the price, its tiers, the MOQ, the price of a first order. */
import { joined, moqIn, priceIn, UNIT } from './card-texts';

/** A text of the page; `isFirstOrder` where the page marks it as of a price for new buyers. */
export interface PriceText {
  text: string;
  isFirstOrder: boolean;
}

export interface ReadPrices {
  /** Fen: each price of a piece, in the order of the page. */
  prices: { low: number; high?: number | undefined }[];
  firstOrder?: number;
  moq?: number;
  unit?: string | undefined;
  tiers?: { from: number; price: number }[];
}

const FIRST_ORDER = /新人|首单|首购|首件/;
/** Other amounts than the price of a piece for anybody. */
const OTHER = /券|到手|会员|补贴|原价|划线|运费|包邮|快递|起送|满\d|减\d/;
const PART = /^[¥\d.万元起~–—-]+$/;
const RANGE = new RegExp(`^(\\d{1,9})[~–—-](\\d{1,9})${UNIT}$`, 'u');
const OR_MORE = new RegExp(`^(\\d{1,9})${UNIT}(?:及)?以上$`, 'u');
const HAS_UNIT = new RegExp(`\\d(${UNIT})(?=起|及|以|/|$)`, 'u');

type Kind = 'piece' | 'first-order' | 'other';

interface Reading extends ReadPrices {
  quantities: number[];
  /** A price of which parts were read, and what it is for. */
  written: string;
  kind: Kind;
}

export function pricesIn(texts: readonly PriceText[]): ReadPrices {
  const reading: Reading = { prices: [], quantities: [], written: '', kind: 'piece' };
  for (const { text, isFirstOrder } of texts) take(reading, withoutCommas(text), isFirstOrder);
  close(reading);
  const { quantities, written: _, kind: __, ...read } = reading;
  const [moq] = quantities;
  const tiers = tiersOf(quantities, read.prices);
  return { ...read, ...(moq !== undefined && { moq }), ...(tiers && { tiers }) };
}

const withoutCommas = (text: string): string =>
  joined(text).replaceAll(/(\d),(?=\d{3}(?!\d))/g, '$1');

function take(reading: Reading, text: string, isFirstOrder: boolean): void {
  const quantity = quantityIn(text);
  if (quantity !== undefined) {
    close(reading);
    reading.quantities.push(quantity);
    reading.unit ??= unitIn(text);
  } else if (PART.test(text)) {
    if (!goesOn(reading.written, text)) close(reading);
    if (reading.written !== '' || text.startsWith('¥')) reading.written += text;
    if (isFirstOrder) reading.kind = 'first-order';
  } else if (FIRST_ORDER.test(text)) takeLabelled(reading, text, 'first-order');
  else if (OTHER.test(text)) takeLabelled(reading, text, 'other');
  else takeWithUnit(reading, text);
}

/** A label may stand in one text with its price, or before it. */
function takeLabelled(reading: Reading, text: string, kind: Kind): void {
  close(reading);
  const at = text.indexOf('¥');
  // An amount without its sign is one of a condition: 满100减5.
  if (at < 0 && /\d/.test(text)) return;
  reading.kind = kind;
  if (at >= 0) reading.written = /^¥[\d.]+万?/.exec(text.slice(at))?.[0] ?? '';
}

/** `¥12.5/件`. */
function takeWithUnit(reading: Reading, text: string): void {
  close(reading);
  if (!priceIn(text)) return;
  reading.written = text;
  close(reading);
}

/** Whether a text is the next part of a price: `¥`, `12`, `.50`, `-`, `¥`, `15`. */
function goesOn(written: string, text: string): boolean {
  if (text.startsWith('¥')) return /[~–—-]$/.test(written);
  if (/^\d/.test(text)) return /[¥.~–—-]$/.test(written);
  if (text.startsWith('.')) return /\d$/.test(written);
  return /[\d万]$/.test(written);
}

function close(reading: Reading): void {
  const { written, kind } = reading;
  reading.written = '';
  const price = priceIn(written);
  if (written !== '') reading.kind = 'piece';
  if (!price || price.low === 0) return;
  if (kind === 'piece') reading.prices.push(price);
  if (kind === 'first-order') reading.firstOrder ??= price.low;
}

/** `2-99件`, `≥100件`, `1件起批`: the least of it. */
function quantityIn(text: string): number | undefined {
  const [, first] = RANGE.exec(text) ?? OR_MORE.exec(text) ?? [];
  return first === undefined ? moqIn(text) : Number(first);
}

/** Whether a text is of an offer's terms: a quantity, or the label of a first order's price. */
export const saysTerms = (text: string): boolean =>
  text.length < 40 && (quantityIn(joined(text)) !== undefined || FIRST_ORDER.test(text));

/** The unit of a quantity. */
export const unitIn = (text: string): string | undefined => HAS_UNIT.exec(text)?.[1];

/** Tiers, where there are as many quantities as prices, and quantities rise while prices fall. */
function tiersOf(quantities: readonly number[], prices: ReadPrices['prices']): ReadPrices['tiers'] {
  if (quantities.length < 2 || quantities.length !== prices.length) return undefined;
  if (prices.some(({ high }) => high !== undefined)) return undefined;
  if (quantities.some((from, at) => at > 0 && from <= (quantities[at - 1] ?? 0))) return undefined;
  return quantities.map((from, at) => ({ from, price: prices[at]?.low ?? 0 }));
}
