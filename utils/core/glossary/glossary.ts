/** The trade words of `locales/gloss/words.tsv`, as titles, units and places are read by them. */
import { HEAD_KINDS, type HeadKind, type TableKind, WORD_KINDS, type WordKind } from './kinds';

/** The table as the package holds it. */
export interface GlossTable {
  /** English by kind and Chinese word; empty where a gloss leaves the word out. */
  words: Readonly<Partial<Record<TableKind, Readonly<Record<string, string>>>>>;
  /** Words that have a meaning in the other languages. */
  translated: readonly string[];
}

export interface Glossary {
  /** The kind of each word, by the Chinese word. */
  kinds: ReadonlyMap<string, WordKind>;
  /** Words that count after a number alone, and may be another word elsewhere. */
  counters: ReadonlySet<string>;
  /** Kinds of heads, by the character. */
  heads: ReadonlyMap<string, HeadKind>;
  /** Length of the longest word, in characters. */
  longest: number;
  /** English by the Chinese as the table has it: 马克杯, 个, 1个 and -杯. */
  english: ReadonlyMap<string, string>;
  /** Words in the order of a language's file of meanings. */
  translated: readonly string[];
}

export function createGlossary({ words: table, translated }: GlossTable): Glossary {
  const kinds = new Map(
    WORD_KINDS.flatMap((kind) =>
      Object.keys(table[kind] ?? {}).map((word) => [word, kind] as const),
    ),
  );
  const counters = new Set(Object.keys(table.counters ?? {}));
  const heads = HEAD_KINDS.flatMap((kind) =>
    Object.keys(table[kind] ?? {}).map((word) => [word.slice(1), kind] as const),
  );
  const meanings = Object.values(table).flatMap((words) => Object.entries(words));
  return {
    kinds,
    counters,
    heads: new Map(heads),
    longest: [...kinds.keys(), ...counters].reduce((most, { length }) => Math.max(most, length), 0),
    english: new Map(meanings.filter(([, english]) => english !== '')),
    translated,
  };
}
