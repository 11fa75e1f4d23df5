/**
 * Reads the name of a seller: 义乌市晨曦日用百货有限公司 is a place, a brand, a trade, how it is traded, and a legal form.
 */
import { toSimplified } from '../text/simplified';
import type { Glossary } from './glossary';
import { WORD_KINDS, type WordKind } from './kinds';
import type { GlossLanguage } from './language';
import { latinName, type ReadAloud } from './latin';
import { readPlace } from './seller-place';
import type { SellerWords } from './seller-words';

export interface SellerName {
  /** Brand and trade: "Chenxi Daily Goods". */
  text: string;
  place?: string;
  /** What the words of the name say of how it sells. */
  kind?: 'factory' | 'trader';
}

export interface SellerReading {
  glossary: Glossary;
  words: SellerWords;
  language: GlossLanguage;
  read: ReadAloud;
}

/** Names of companies have some thirty characters; what is longer is none. */
const MAX_LENGTH = 60;
const MAX_TRADES = 3;
const HAN = /\p{Script=Han}/u;
const BRACKETS = /[(（【［[]([^()（）【】［］[\]]*)[)）】］\]]/gu;

/** Undefined where the name has no Chinese, or is none of a company or shop. */
export function readSellerName(name: string, reading: SellerReading): SellerName | undefined {
  if (!HAN.test(name) || name.length > MAX_LENGTH) return undefined;
  const plain = toSimplified(name.normalize('NFKC'));
  const inBrackets = Array.from(plain.matchAll(BRACKETS), ([, inner = '']) => inner);
  // What follows is a branch or a department.
  const [whole = ''] = /^.*?公司|.*/.exec(plain.replace(BRACKETS, '').trim()) ?? [];
  const placed = readPlace(whole, reading.glossary, reading.read);
  const place = placed.place ?? inBrackets.map((one) => placeOf(one, reading)).find(Boolean);
  const { brand, tail } = split(whole.slice(placed.end), reading);
  const text = joined(
    brand === '' ? '' : latinName(brand, reading.read),
    [...new Set(tail.map(({ meaning }) => meaning).filter(Boolean))].slice(0, MAX_TRADES),
    reading.language,
  );
  if (text === '') return undefined;
  const kinds = new Set(tail.map(({ kind }) => kind));
  const kind = (['factory', 'trader'] as const).find((one) => kinds.has(one));
  return { text, ...(place !== undefined && { place }), ...(kind && { kind }) };
}

/** The place, where the text is nothing else: 义乌. */
function placeOf(text: string, { glossary, read }: SellerReading): string | undefined {
  const { place, end } = readPlace(text, glossary, read);
  return end === text.length ? place : undefined;
}

interface TailWord {
  kind: 'trade' | 'factory' | 'trader' | 'form';
  meaning: string;
  /** A word of titles, where the others are of sellers' names. */
  isOfTitles?: boolean;
}

/** Kinds of the words of titles that name goods, or what they are made of. */
const GOODS: ReadonlySet<WordKind> = new Set([
  ...WORD_KINDS.slice(0, WORD_KINDS.indexOf('work')),
  'materials',
  'fabrics',
]);

/**
 * The brand has two characters or more, so the longest tail of known words that leaves two is taken; a name that is all
 * trade, as 小家电厂, has no brand.
 */
function split(name: string, reading: SellerReading): { brand: string; tail: TailWord[] } {
  const tails = tailsOf(name, reading);
  const says = (tail: readonly TailWord[] = []) => tail.some(({ meaning }) => meaning !== '');
  const begins = tails.get(0)?.[0];
  const isTrade = begins !== undefined && !begins.isOfTitles;
  const starts = isTrade ? [0] : [...tails.keys()].filter((at) => at >= 2).toReversed();
  const [first] = starts;
  const short = [0, 1].find((at) => says(tails.get(at)));
  const start = first !== undefined && says(tails.get(first)) ? first : (short ?? first);
  return {
    brand: name.slice(0, start).trim(),
    tail: start === undefined ? [] : (tails.get(start) ?? []),
  };
}

/** For each place from which the name is known words up to its end: the fewest of them. */
function tailsOf(name: string, reading: SellerReading): Map<number, TailWord[]> {
  const tails = new Map<number, TailWord[]>([[name.length, []]]);
  for (let at = name.length - 1; at >= 0; at -= 1) {
    let best: TailWord[] | undefined;
    for (let end = name.length; end > at; end -= 1) {
      const rest = tails.get(end);
      if (!rest || (best && rest.length + 1 >= best.length)) continue;
      const word = wordOf(name.slice(at, end), reading);
      if (word) best = [word, ...rest];
    }
    if (best) tails.set(at, best);
  }
  tails.delete(name.length);
  return tails;
}

function wordOf(text: string, { glossary, words, language }: SellerReading): TailWord | undefined {
  const own = words.words.get(text);
  if (own && own.kind !== 'reading') return { kind: own.kind, meaning: own.meaning };
  const kind = glossary.kinds.get(text);
  if (text.length < 2 || kind === undefined || !GOODS.has(kind)) return undefined;
  const meaning = language.words.get(text) ?? glossary.english.get(text) ?? '';
  return { kind: 'trade', meaning, isOfTitles: true };
}

/** "Chenxi Daily Goods"; where the noun comes first, "Juguetes Xinda". */
function joined(brand: string, trades: readonly string[], { tag, grammar }: GlossLanguage): string {
  const trade = trades.join(' & ');
  const written = tag === 'en' ? inTitleCase(trade) : capitalized(trade, tag);
  if (brand === '' || trade === '') return brand + written;
  if (tag === 'ru') return `${brand}, ${trade}`;
  return grammar.isNounFirst ? `${written} ${brand}` : `${brand} ${tag === 'en' ? written : trade}`;
}

const SMALL = new Set(['and']);
const inTitleCase = (text: string): string =>
  text
    .split(' ')
    .map((word) => (SMALL.has(word) ? word : capitalized(word, 'en')))
    .join(' ');
const capitalized = (text: string, tag: string): string =>
  text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
