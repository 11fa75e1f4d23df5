/** What kind of thing a phrase is about, by the longest word of the glossary that it ends on. */
import type { Glossary } from '../../glossary/glossary';
import type { WordKind } from '../../glossary/kinds';
import { ENDINGS, type NounKind, OWN_NOUNS, PART_CHARACTERS } from './words/nouns';

export interface Noun {
  text: string;
  kind: NounKind;
}

/** Kinds of the glossary whose words are no goods: what else they name, or that they name no thing. */
const KINDS: Readonly<Partial<Record<WordKind, NounKind | 'none'>>> = {
  parts: 'part',
  'spare-parts': 'part',
  'machine-parts': 'part',
  packaging: 'packaging',
  'raw-materials': 'material',
  work: 'work',
  services: 'work',
  materials: 'none',
  fabrics: 'none',
  colours: 'none',
  sizes: 'none',
  styles: 'none',
  patterns: 'none',
  people: 'none',
  uses: 'none',
  cuts: 'none',
  occasions: 'none',
  features: 'none',
  functions: 'none',
  conditions: 'none',
  places: 'none',
  'inland-places': 'none',
  'trade-terms': 'none',
  'sales-talk': 'none',
  'seller-marks': 'none',
  technical: 'none',
  handling: 'none',
  tastes: 'none',
  links: 'none',
  fillers: 'none',
};
const LONGEST = 8;

/** Undefined where the glossary does not have the word. */
function nounKindOf(word: string, { kinds, counters }: Glossary): NounKind | 'none' | undefined {
  const own = OWN_NOUNS.get(word);
  if (own !== undefined) return own;
  const kind = kinds.get(word);
  if (kind !== undefined) return KINDS[kind] ?? 'goods';
  return counters.has(word) ? 'none' : undefined;
}

/** The kind of a thing that a word names. */
export function kindOf(word: string, glossary: Glossary): NounKind | undefined {
  const kind = nounKindOf(word, glossary);
  if (kind !== undefined && kind !== 'none') return kind;
  return word.length === 1 && PART_CHARACTERS.test(word) ? 'part' : undefined;
}

/** The noun that a phrase ends on; undefined if it ends on another word, or on an unknown one. */
export function headOf(phrase: string, glossary: Glossary): Noun | undefined {
  for (let length = Math.min(LONGEST, phrase.length); length > 1; length -= 1) {
    const text = phrase.slice(-length);
    const kind = nounKindOf(text, glossary);
    if (kind !== undefined) return kind === 'none' ? undefined : { text, kind };
  }
  for (const { kind, ending } of ENDINGS) {
    const text = ending.exec(phrase)?.[0];
    if (text !== undefined) return { text, kind };
  }
  return undefined;
}
