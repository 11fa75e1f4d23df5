/** The order of the words in a language's file of the package: there, only what they mean is stored. */
import { WORD_LISTS } from './words';
import { COUNTERS } from './words/counters';
import { GOODS_HEADS, PARTS_HEADS } from './words/heads';

/** Heads are written "-杯", and one of what is counted "1个". */
export function tableOrder(): string[] {
  const heads = [...GOODS_HEADS, ...PARTS_HEADS].map((head) => `-${head}`);
  const ones = Array.from(COUNTERS, (counter) => `1${counter}`);
  return [...new Set([...WORD_LISTS.flatMap(({ words }) => Array.from(words)), ...heads, ...ones])];
}

/** A table from the texts of its file; a word without one is missing. */
export function tableOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const words = tableOrder().map((word, index) => [word, texts[index] ?? ''] as const);
  return new Map(words.filter(([, text]) => text !== ''));
}
