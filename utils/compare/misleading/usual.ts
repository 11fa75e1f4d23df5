/** Words that say what is looked for, and therefore nothing about one of the offers. */
import { byGroup } from './by-group';
import type { FoundWord } from './find-words';
import { findWords } from './examine';
import type { Word } from './words';

export interface Titled {
  group: string;
  words: readonly FoundWord[];
}

export type IsUsual = (word: FoundWord, group: string) => boolean;

const USUAL_SHARE = 0.4;
/** Of fewer offers one word is soon a large share. */
const LEAST_IN_GROUP = 4;
const LEAST_IN_LIST = 8;

/** A word is usual that the page's title has, or two of five offers of the product or of the list. */
export function usualWords(offers: readonly Titled[], pageTitle = ''): IsUsual {
  const ofPage = new Set(findWords(pageTitle).map(({ list }) => list));
  const inList = usualIn(offers, LEAST_IN_LIST);
  const inGroup = new Map<string, ReadonlySet<Word>>();
  for (const [group, members] of byGroup(offers)) {
    inGroup.set(group, usualIn(members, LEAST_IN_GROUP));
  }
  return ({ list, entry }, group) =>
    ofPage.has(list) || inList.has(entry) || inGroup.get(group)?.has(entry) === true;
}

function usualIn(offers: readonly Titled[], least: number): ReadonlySet<Word> {
  if (offers.length < least) return new Set();
  const counts = new Map<Word, number>();
  for (const { words } of offers) {
    for (const entry of new Set(words.map((word) => word.entry))) {
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
  }
  const usual = [...counts].filter(([, count]) => count >= USUAL_SHARE * offers.length);
  return new Set(usual.map(([entry]) => entry));
}
