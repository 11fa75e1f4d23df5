/** What kind of thing a phrase is about, by the longest word of the glossary that it ends on. */
import { WORD_LISTS } from '../../glossary/words';
import { ENDINGS, type NounKind, OWN_NOUNS, PART_CHARACTERS } from './words/nouns';

export interface Noun {
  text: string;
  kind: NounKind;
}

/** Lists of the glossary whose words name no things. */
const NO_NOUNS: ReadonlySet<string> = new Set(
  (
    'materials fabrics colours sizes styles patterns people uses cuts occasions features functions ' +
    'conditions counters places inland-places trade-terms sales-talk seller-marks technical handling tastes links fillers'
  ).split(' '),
);
const KINDS: ReadonlyMap<string, NounKind> = new Map([
  ['parts', 'part'],
  ['spare-parts', 'part'],
  ['machine-parts', 'part'],
  ['packaging', 'packaging'],
  ['raw-materials', 'material'],
  ['work', 'work'],
  ['services', 'work'],
]);

/** Words that name no thing have no kind; a word in several lists names a thing. */
const LEXICON: ReadonlyMap<string, NounKind | undefined> = new Map([
  ...WORD_LISTS.filter(({ kind }) => NO_NOUNS.has(kind)).flatMap(({ words }) =>
    words.map((word) => [word, undefined] as const),
  ),
  ...WORD_LISTS.filter(({ kind }) => !NO_NOUNS.has(kind)).flatMap(({ kind, words }) =>
    words.map((word) => [word, KINDS.get(kind) ?? 'goods'] as const),
  ),
  ...OWN_NOUNS,
]);
const LONGEST = 8;

/** The kind of a thing that a word names. */
export const kindOf = (word: string): NounKind | undefined =>
  LEXICON.get(word) ?? (word.length === 1 && PART_CHARACTERS.test(word) ? 'part' : undefined);

/** The noun that a phrase ends on; undefined if it ends on another word, or on an unknown one. */
export function headOf(phrase: string): Noun | undefined {
  for (let length = Math.min(LONGEST, phrase.length); length > 1; length -= 1) {
    const text = phrase.slice(-length);
    if (!LEXICON.has(text)) continue;
    const kind = LEXICON.get(text);
    return kind && { text, kind };
  }
  for (const { kind, ending } of ENDINGS) {
    const text = ending.exec(phrase)?.[0];
    if (text !== undefined) return { text, kind };
  }
  return undefined;
}
