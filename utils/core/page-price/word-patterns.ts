/**
 * Patterns of words in many languages, for texts in lower case. In the lists `|` separates words and
 * `~` stands for any ending.
 */

/** Letters of scripts with word boundaries. Ranges, because `\p{L}` in so many places compiles slowly. */
const LETTERS = 'a-zÀ-ɏͰ-ӿ';
const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const BEGINS = new RegExp(`^(?:\\(\\?:)*[${LETTERS}]`, 'u');
const ENDS = new RegExp(`[${LETTERS}~)?]$`, 'u');

/**
 * Whole words in scripts that have word boundaries. Words share their boundaries, because one pair
 * for each takes a second to compile.
 */
export function sourceOf(lists: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const word of lists.flatMap(alternativesIn)) {
    const key = `${BEGINS.test(word)} ${ENDS.test(word) && !OTHER_SCRIPT.test(word)}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return [...groups]
    .map(([key, words]) => {
      const source = words
        .join('|')
        .replaceAll('~', String.raw`[\p{L}]*`)
        .replaceAll(String.raw`\p{L}`, LETTERS);
      const [start, end] = key.split(' ');
      return `${start === 'true' ? `(?<![${LETTERS}])` : ''}(?:${source})${end === 'true' ? `(?![${LETTERS}])` : ''}`;
    })
    .join('|');
}

/** Splits at `|` outside of groups. */
function alternativesIn(list: string): string[] {
  let depth = 0;
  const words = [''];
  for (const char of list) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === '|' && depth === 0) words.push('');
    else words.push(`${words.pop() ?? ''}${char}`);
  }
  return words;
}

/** Anywhere in a clause. */
export const within = (...lists: string[]) => new RegExp(sourceOf(lists), 'u');
/** Last words before a sum. */
export const last = (...lists: string[]) => new RegExp(`(?:${sourceOf(lists)})[\\s:：(+]*$`, 'u');
/** First words behind a sum. */
export const first = (...lists: string[]) => new RegExp(`^[\\s)*]*(?:${sourceOf(lists)})`, 'u');

/** `part`: an instalment; `loose`: a price that a plainer one on the page excels. */
export type Meaning = 'part' | 'old' | 'other-sum' | 'loose';

export interface LabelWords {
  meaning: Meaning;
  /** Pattern in the clause before the sum. */
  before?: RegExp;
  /** Pattern at the start of what follows the sum. */
  behind?: RegExp;
}
