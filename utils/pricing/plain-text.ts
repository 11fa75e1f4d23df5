/** Normalizes a text for searching words: NFKC, lower case. */
export function toPlainText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
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
    const part = toPlainText(character);
    for (let i = 0; i < part.length; i += 1) origins.push(at);
    text += part;
    at += character.length;
  }
  const originOf = (index: number) => origins[index] ?? original.length;
  return { text, written: (start, end) => original.slice(originOf(start), originOf(end)) };
}
