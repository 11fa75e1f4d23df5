import { toSimplified } from './simplified';

/** Characters that are searched: a title and the name of a SKU have 500 each. */
const MAX_LENGTH = 1200;

/** Normalizes a text for searching words: NFKC, lower case, simplified characters; empty where there is none. */
export function toPlainText(text = ''): string {
  const plain = text.slice(0, MAX_LENGTH).normalize('NFKC').toLowerCase().slice(0, MAX_LENGTH);
  return toSimplified(plain);
}

/** Plain text with a mapping to the original. */
export interface TracedText {
  text: string;
  /** The original text of a part of the plain text. */
  written: (start: number, end: number) => string;
}

/** Normalizes a text like `toPlainText` and keeps the mapping to the original. */
export function toTracedText(original: string): TracedText {
  const origins: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    if (text.length >= MAX_LENGTH) break;
    const part = toPlainText(character);
    for (let i = 0; i < part.length; i += 1) origins.push(at);
    text += part;
    at += character.length;
  }
  const originOf = (index: number) => origins[index] ?? original.length;
  return { text, written: (start, end) => original.slice(originOf(start), originOf(end)) };
}
