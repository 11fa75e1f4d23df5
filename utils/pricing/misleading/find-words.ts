import { toTracedText } from '../plain-text';
import { COMES_ALONG, HARMLESS, type Word } from './words';

export interface FoundWord {
  list: readonly Word[];
  /** The entry of its list that it is. */
  entry: Word;
  /** As it stands in the text. */
  written: string;
  /** The number in it. */
  count: number | undefined;
}

interface Match {
  list: readonly Word[];
  entry: Word;
  start: number;
  end: number;
  count: number | undefined;
}

/** Lists whose words mean nothing where the thing comes along. */
export type Lists = readonly { words: readonly Word[]; mayComeAlong: boolean }[];

export type FindWords = (text: string, sellerName?: string) => readonly FoundWord[];

/** With so many characters before it, a word of the seller's name is that name. */
const NAME_BEFORE = 2;

/**
 * Finds the words of all lists in a title, the longest first: of words that overlap only that one
 * counts, so that 不含税 is not 不含. What is harmless, comes along, or is a part of the seller's own
 * name is no find.
 */
export function createFinder(lists: Lists): FindWords {
  const all = [...lists, { words: HARMLESS, mayComeAlong: false }].flatMap(
    ({ words, mayComeAlong }) =>
      words.map((entry) => ({ list: words, entry, mayComeAlong, pattern: patternOf(entry) })),
  );
  return (original, sellerName = '') => {
    const { text, written } = toTracedText(original);
    const seller = toTracedText(sellerName).text;
    const matches = all.flatMap(({ pattern, mayComeAlong, list, entry }) =>
      matchesOf(text, pattern).flatMap(({ start, end, count }): Match[] => {
        if (mayComeAlong && COMES_ALONG.test(text.slice(0, start))) return [];
        if (start >= NAME_BEFORE && seller.includes(text.slice(start - NAME_BEFORE, end)))
          return [];
        return [
          { list, entry, start, end, count: count === undefined ? undefined : Number(count) },
        ];
      }),
    );
    return longestFirst(matches)
      .filter(({ list }) => list !== HARMLESS)
      .map(({ list, entry, start, end, count }) => ({
        list,
        entry,
        written: written(start, end),
        count,
      }));
  };
}

/** Titles of a search or two; they stay the same while its quantity changes. */
const MAX_MEMOIZED = 2000;

/** The same finder, which looks through a title once. */
export function memoizeFinder(find: FindWords): FindWords {
  const known = new Map<string, readonly FoundWord[]>();
  return (text, sellerName = '') => {
    const key = `${sellerName}\n${text}`;
    const found = known.get(key) ?? find(text, sellerName);
    if (known.size >= MAX_MEMOIZED) known.clear();
    known.set(key, found);
    return found;
  };
}

function longestFirst(matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of matches.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const isFree = kept.every(({ start, end }) => match.end <= start || match.start >= end);
    if (isFree) kept.push(match);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

type Pattern = { word: string } | { regExp: RegExp };

function patternOf(entry: Word): Pattern {
  if (typeof entry === 'string') return { word: entry };
  return { regExp: new RegExp(entry.source, `${entry.flags}g`) };
}

interface Occurrence {
  start: number;
  end: number;
  /** The pattern's first group. */
  count: string | undefined;
}

function matchesOf(text: string, pattern: Pattern): Occurrence[] {
  if ('regExp' in pattern) {
    return [...text.matchAll(pattern.regExp)].map(({ index: start, 0: all, 1: count }) => ({
      start,
      end: start + all.length,
      count,
    }));
  }
  const { word } = pattern;
  const places: Occurrence[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    places.push({ start, end: start + word.length, count: undefined });
  }
  return places;
}
