/** What a gloss is written with: the words of a language, and how it joins them. */
export interface GlossLanguage {
  /** BCP 47. */
  tag: string;
  /** By the Chinese word; a character that ends a compound is written "-杯". */
  words: ReadonlyMap<string, string>;
  grammar: Grammar;
}

export interface Grammar {
  /**
   * The noun, then each word after a comma: where words would have to agree with their noun, as in a catalogue
   * ("Tasse, Keramik, blau").
   */
  isList?: boolean;
  /** The noun comes before what describes it, and the whole before its part. */
  isNounFirst?: boolean;
  /** "For" and "with" follow what they govern. */
  isLinkLast?: boolean;
  /** Between words, in Japanese as well, as titles of shops have it. */
  space: string;
  /** Between the nouns of a compound, or before "for" and "with", where that is not a space: "couvercle de tasse". */
  of?: string;
  comma: string;
}

const LATIN: Grammar = { space: ' ', comma: ', ' };

/** Grammars of the languages that have, or may get, a table. */
export const GRAMMARS = {
  en: LATIN,
  de: { ...LATIN, isList: true },
  ru: { ...LATIN, isList: true },
  ko: { space: ' ', comma: ', ', isLinkLast: true },
  ja: { space: ' ', of: '', comma: '、', isLinkLast: true },
  fr: { ...LATIN, isList: true, isNounFirst: true, of: ' de ' },
  es: { ...LATIN, isList: true, isNounFirst: true, of: ' de ' },
  'pt-BR': { ...LATIN, isList: true, isNounFirst: true, of: ' de ' },
  vi: { ...LATIN, isNounFirst: true },
  id: { ...LATIN, isNounFirst: true },
  ar: { space: ' ', comma: '، ', isList: true, isNounFirst: true },
} as const satisfies Record<string, Grammar>;

export type Glossed = keyof typeof GRAMMARS;
export const isGlossed = (tag: string): tag is Glossed => Object.hasOwn(GRAMMARS, tag);
