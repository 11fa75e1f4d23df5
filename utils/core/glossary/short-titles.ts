/** What tells the titles of one section apart: in a group of the same product, all begin alike. */

/** Words of a language, in small letters. */
export interface TitleWords {
  /** Styles of the trade, which come last, and how they are written: "Nordic-style". */
  styles: ReadonlyMap<string, string>;
  /** Words that lead to another: "with". */
  links: ReadonlySet<string>;
}

/** Share of the titles that say a word. */
const MOST = 0.6;
/** Titles that are needed: each word of two would be one that most have. */
const MIN_TITLES = 3;
/** Nobody reads further. */
const MAX_LENGTH = 500;

/** The words that most titles say, in small letters. */
export function sharedWords(titles: readonly string[]): ReadonlySet<string> {
  if (titles.length < MIN_TITLES) return new Set();
  const counts = new Map<string, number>();
  for (const title of titles)
    for (const word of new Set(partsOf(title).flatMap(wordsOf).map(plain)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Array.from(counts).filter(([, count]) => count >= MOST * titles.length);
  return new Set(most.map(([word]) => word));
}

/** The whole title where nothing else would be left. */
export function shortTitle(
  title: string,
  shared: ReadonlySet<string>,
  { styles, links }: TitleWords,
): string {
  const comma = title.includes('、') ? '、' : title.includes('، ') ? '، ' : ', ';
  const [first = '', ...others] = partsOf(title);
  const last = new Set<string>(); // a title may say its style twice
  const isShared = (word: string) => shared.has(plain(word));
  const isLast = (word: string) => {
    const style = styles.get(plain(word));
    if (style !== undefined && !isShared(word)) last.add(style);
    return style !== undefined;
  };
  const words = wordsOf(first);
  const kept = words.filter((word, at) => {
    if (isLast(word)) return false;
    // "With" goes with what it leads to, and "ml" stays with its number.
    const next = words[at + 1];
    if (links.has(plain(word)) && next !== undefined) return !isShared(next);
    return !isShared(word) || isNumber(words[at - 1]);
  });
  const parts = others.filter((part) => {
    return !isLast(part) && !wordsOf(part).every(isShared);
  });
  const short = [kept.join(' '), ...parts, ...last].filter(Boolean).join(comma);
  return /[\p{L}\p{N}]/u.test(short) ? short.charAt(0).toLocaleUpperCase() + short.slice(1) : title;
}

const partsOf = (title: string): string[] =>
  title
    .slice(0, MAX_LENGTH)
    .split(/, |[،、，]/)
    .map((part) => part.trim())
    .filter(Boolean);
const wordsOf = (part: string): string[] => part.split(/\s/).filter(Boolean);
const plain = (word: string): string => word.toLowerCase();
const isNumber = (word: string | undefined): boolean => word !== undefined && /\d$/.test(word);
