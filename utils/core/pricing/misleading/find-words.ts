import { toTracedText } from '../../text/plain-text';
import { readCount } from '../../text/count';
import type { Word } from './words';
import {
  AFTER,
  BEFORE,
  COMES_ALONG,
  COMES_ALONG_AFTER,
  DENIED_AFTER,
  DENIED_BEFORE,
  HARMLESS,
} from './words/context';

export interface FoundWord {
  list: readonly Word[];
  /** The matching entry of its list. */
  entry: Word;
  /** The word as written in the text. */
  written: string;
  /** The number that the word contains. */
  count: number | undefined;
}

interface Match {
  list: WordList;
  entry: Word;
  start: number;
  end: number;
  count: number | undefined;
}

export interface WordList {
  words: readonly Word[];
  /** A match after "with" or "free" does not count. */
  mayComeAlong: boolean;
  /** Nor does one after "no" or "not". */
  mayBeDenied: boolean;
  /** The list's matches leave those of other lists as they are. */
  isWeak: boolean;
}

export type FindWords = (text: string, sellerName?: string) => readonly FoundWord[];

/** A match preceded by this many characters of the seller's name is part of that name. */
const NAME_BEFORE = 2;

const HARMLESS_WORDS: WordList = {
  words: HARMLESS,
  mayComeAlong: false,
  mayBeDenied: false,
  isWeak: false,
};

/**
 * Creates a search for the words of all lists, longest match first: of overlapping matches only the
 * longest counts, so that 不含税 is not found as 不含. Harmless phrases, what comes along, what is
 * denied, and parts of the seller's name are no match.
 */
export function createFinder(lists: readonly WordList[]): FindWords {
  const all = [...lists, HARMLESS_WORDS].flatMap((list) =>
    list.words.map((entry) => ({ list, entry })),
  );
  const plain = indexPlain(all);
  const patterns = all.flatMap(({ list, entry }) =>
    typeof entry === 'string'
      ? []
      : [
          {
            list,
            entry,
            pattern: new RegExp(entry.source, `${entry.flags}g`),
            isLatin: !HAN.test(entry.source) && ENGLISH.test(entry.source),
          },
        ],
  );
  return (original, sellerName = '') => {
    const { text, written } = toTracedText(original);
    const seller = toTracedText(sellerName).text;
    const matches = [...plainMatches(text, plain), ...patternMatches(text, patterns)].filter(
      (match) => !match.list.mayBeDenied || !isDeniedWithin(match, text),
    );
    const counts = ({ start, end, list }: Match) =>
      list !== HARMLESS_WORDS &&
      !isTakenBack(text, start, end, list) &&
      !(start >= NAME_BEFORE && seller.includes(text.slice(start - NAME_BEFORE, end)));
    const strong = longestFirst(matches.filter(({ list }) => !list.isWeak));
    const harmless = strong.filter(({ list }) => list === HARMLESS_WORDS);
    const weak = matches.filter((match) => match.list.isWeak && isFreeOf(match, harmless));
    return [...strong, ...weak].filter(counts).map(({ list, entry, start, end, count }) => ({
      list: list.words,
      entry,
      written: written(start, end),
      count,
    }));
  };
}

const PHRASE_BEFORE = /[^\s,。、;|/()【】[\]!]*$/;

const DENIALS = ['不', '无', '免', '没', '勿', '非', '未'];

/** Whether "not" stands in a gap of the pattern: 价不另谈 is found as 价…另谈. */
function isDeniedWithin({ entry, start, end }: Match, text: string): boolean {
  if (typeof entry === 'string') return false;
  const characters = new Set(text.slice(start, end));
  return DENIALS.some((denial) => characters.has(denial) && !entry.source.includes(denial));
}

/** Whether what stands around a word, in its phrase, takes its meaning away. */
function isTakenBack(text: string, start: number, end: number, list: WordList): boolean {
  if (!list.mayComeAlong && !list.mayBeDenied) return false;
  const near = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  const [before = ''] = PHRASE_BEFORE.exec(near) ?? [];
  if (list.mayComeAlong && (COMES_ALONG.test(near) || COMES_ALONG_AFTER.test(after))) return true;
  return (
    list.mayBeDenied &&
    (DENIED_BEFORE.test(/[a-z]\s$/.test(near) ? near : before) || DENIED_AFTER.test(after))
  );
}

function longestFirst(matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of matches.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (isFreeOf(match, kept)) kept.push(match);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

function isFreeOf(match: Match, others: readonly Match[]): boolean {
  return others.every(({ start, end }) => match.end <= start || match.start >= end);
}

interface Listed<T extends Word> {
  list: WordList;
  entry: T;
}

type PlainIndex = ReadonlyMap<string, readonly Listed<string>[]>;

/** Plain words by their first character: a title has few characters, the lists have many words. */
function indexPlain(all: readonly Listed<Word>[]): PlainIndex {
  const index = new Map<string, Listed<string>[]>();
  for (const { list, entry } of all) {
    if (typeof entry !== 'string') continue;
    const first = entry.charAt(0);
    index.set(first, [...(index.get(first) ?? []), { list, entry }]);
  }
  return index;
}

function plainMatches(text: string, index: PlainIndex): Match[] {
  const matches: Match[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (const { list, entry } of index.get(text.charAt(start)) ?? []) {
      if (!text.startsWith(entry, start)) continue;
      matches.push({ list, entry, start, end: start + entry.length, count: undefined });
    }
  }
  return matches;
}

const HAN = /\p{Script=Han}/u;
/** Patterns without a Chinese character are English words; few titles have one. */
const ENGLISH = /[a-z]{3}/;
const LATIN_WORD = /[a-z]{2}/;

function patternMatches(
  text: string,
  patterns: readonly (Listed<RegExp> & { pattern: RegExp; isLatin: boolean })[],
): Match[] {
  const matches: Match[] = [];
  const hasLatin = LATIN_WORD.test(text);
  for (const { list, entry, pattern, isLatin } of patterns) {
    if (isLatin && !hasLatin) continue;
    // `matchAll` would copy each pattern for each title.
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const [all, count] = found;
      if (all === '') break;
      matches.push({
        list,
        entry,
        start: found.index,
        end: found.index + all.length,
        count: count === undefined ? undefined : readCount(count),
      });
    }
  }
  return matches;
}
