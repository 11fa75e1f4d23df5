import { toTracedText } from '../plain-text';
import { COMES_ALONG, COMES_ALONG_BEFORE, HARMLESS, type Word } from './words';

export interface FoundWord {
  list: readonly Word[];
  /** The matching entry of its list. */
  entry: Word;
  /** As written in the text. */
  written: string;
  /** The number that the word contains. */
  count: number | undefined;
}

interface Match {
  list: readonly Word[];
  entry: Word;
  start: number;
  end: number;
  count: number | undefined;
}

/** Word lists; `mayComeAlong`: a match after "with" or "free" does not count. */
export type Lists = readonly { words: readonly Word[]; mayComeAlong: boolean }[];

export type FindWords = (text: string, sellerName?: string) => readonly FoundWord[];

/** A match preceded by this many characters of the seller's name is part of that name. */
const NAME_BEFORE = 2;

/**
 * Creates a search for the words of all lists, longest match first: of overlapping matches only the
 * longest counts, so that 不含税 is not found as 不含. Harmless phrases, things that come along, and
 * parts of the seller's name are no match.
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
        if (
          mayComeAlong &&
          COMES_ALONG.test(text.slice(Math.max(0, start - COMES_ALONG_BEFORE), start))
        )
          return [];
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
  /** First group of the pattern. */
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
