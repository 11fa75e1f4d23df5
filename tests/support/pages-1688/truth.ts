/** What cards of 1688 say, and the texts and attributes by which they say it. */
import type { Random } from '../../../demo/catalogue/random';

/** What a card says; absent: it does not say it. Prices in fen (integer). */
export interface CardTruth {
  /** Digits; absent on advertisements whose address has no number and that state it nowhere else. */
  offerId?: string;
  /** The title's text, without markup. */
  title?: string;
  /** Absent where the text is 面议 or there is none. */
  price?: { low: number; high?: number };
  moq?: number;
  /** Units sold; `isAtLeast` where it ends in "+". */
  sold?: { count: number; isAtLeast: boolean };
  /** The id is the `b2b-…` member number of the render key. */
  seller?: { id?: string; name?: string };
  /** Absolute https address as the browser resolves it. */
  imageUrl?: string;
  isAdvertisement: boolean;
  /** 1688's own, 0 to 1. */
  likeness?: number;
}

export interface CardPage {
  layout: 'picture-2026' | 'words-2024' | 'older-json' | 'guest';
  address: string;
  html: string;
  cards: CardTruth[];
}

/** Gives a stem its class name. */
export type Names = (stem: string) => string;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.split('');
const DIGITS = '0123456789'.split('');

export const letters = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick(LETTERS)).join('');

/** A number of so many digits, without a zero in front. */
export const digits = (random: Random, count: number): string =>
  `${random.int(1, 9)}${Array.from({ length: count - 1 }, () => random.pick(DIGITS)).join('')}`;

/** Class names of one page: a stem, and eight letters that no other page has. */
export function hashedNames(random: Random): Names {
  const names = new Map<string, string>();
  return (stem) => {
    const name = names.get(stem) ?? `${stem}--${letters(random, 8)}`;
    names.set(stem, name);
    return name;
  };
}

export const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  random.sample(list, list.length);

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('×', '&times;');

/** An attribute with a space in front; nothing without a value. */
export const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;

/** A title's HTML: a part of it may be red, as the words that were searched are. */
export function markTitle(random: Random, title: string): string {
  const all = Array.from(title);
  if (random.chance(0.6)) return escapeHtml(title);
  const start = random.int(0, all.length - 1);
  const end = start + random.int(1, 4);
  const part = (from: number, to?: number) => escapeHtml(all.slice(from, to).join(''));
  return `${part(0, start)}<font color="red">${part(start, end)}</font>${part(end)}`;
}

function yuan(random: Random, fen: number): string {
  if (fen >= 1_000_000 && fen % 100_000 === 0) return `${fen / 1_000_000}万`;
  return random.chance(0.2) ? (fen / 100).toFixed(2) : String(fen / 100);
}

/** A price as its three parts: the sign, the main figure, and what follows (".02", ".5-18", "万"). */
export function priceParts(
  random: Random,
  { low, high }: { low: number; high?: number },
): [sign: string, main: string, rest: string] {
  const sign = random.pick(['¥', '¥', '¥', '￥', '￥ ']);
  const figure = yuan(random, low);
  const tail = high === undefined ? random.pick(['', '', '', '起']) : `-${yuan(random, high)}`;
  const text = `${figure}${tail}`;
  const point = figure.indexOf('.');
  if (point >= 0 && random.chance(0.8)) return [sign, text.slice(0, point), text.slice(point)];
  return random.chance(0.5) ? [sign, figure, tail] : [sign, text, ''];
}

const counted = (count: number): string =>
  count >= 10_000 && count % 1_000 === 0 ? `${count / 10_000}万` : String(count);

function soldText(random: Random, sold: NonNullable<CardTruth['sold']>): string {
  const count = counted(sold.count);
  return sold.isAtLeast ? `${random.pick(['', '已售'])}${count}+件` : `已售${count}件`;
}

function moqText(random: Random, moq: number): string {
  const unit = random.pick(['件', '件', '件', '个', '个', '双', '套', '条', '只']);
  return random.chance(0.6) ? `${moq}${unit}起批` : `≥${moq}${unit}`;
}

/** The short texts below a title in any order: units sold, MOQ, and what is neither. */
export function shortTexts(random: Random, { sold, moq }: CardTruth): string[] {
  const other = [
    `回头率${random.int(3, 70)}%`,
    '退货包运费',
    '先采后付',
    `${random.pick([24, 48, 72])}小时发货`,
    // Money, not units: a card says the one or the other.
    ...(sold ? [] : [`成交${random.pick(['1200+', '3.6万+', '580', '2000+'])}元`]),
  ];
  return shuffled(random, [
    ...(sold ? [soldText(random, sold)] : []),
    ...(moq === undefined ? [] : [moqText(random, moq)]),
    ...random.sample(other, random.int(0, 3)),
  ]);
}

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The attributes of a picture: there at once, or only when it is scrolled to. */
export function pictureSource(random: Random, url: string): string {
  const address = random.chance(0.4) ? url.slice('https:'.length) : url;
  if (random.chance(0.6)) return attribute('src', address);
  return `${random.chance(0.7) ? attribute('src', PIXEL) : ''}${attribute('data-src', address)}`;
}
