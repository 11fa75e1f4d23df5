import { trace } from '../plain-text';
import { COMES_ALONG, HARMLESS, type Word } from './words';

export interface FoundWord {
  list: readonly Word[];
  /** The entry of its list that it is. */
  entry: Word;
  /** As it stands in the text. */
  written: string;
  /** The number in it. */
  count?: number;
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

export type FindWords = (text: string, sellerName?: string) => FoundWord[];

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
    const { text, written } = trace(original);
    const seller = trace(sellerName).text;
    const matches = all.flatMap(({ pattern, mayComeAlong, ...entry }) =>
      [...text.matchAll(pattern)].flatMap((match): Match[] => {
        const start = match.index;
        const end = start + match[0].length;
        if (mayComeAlong && COMES_ALONG.test(text.slice(0, start))) return [];
        if (seller.includes(text.slice(Math.max(0, start - 2), end))) return [];
        return [{ ...entry, start, end, count: match[1] ? Number(match[1]) : undefined }];
      }),
    );
    return longestFirst(matches)
      .filter(({ list }) => list !== HARMLESS)
      .map(({ list, entry, start, end, count }) => ({
        list,
        entry,
        written: written(start, end),
        ...(count !== undefined && { count }),
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

function patternOf(entry: Word): RegExp {
  if (typeof entry === 'string') return new RegExp(entry, 'g');
  return new RegExp(entry.source, `${entry.flags}g`);
}
