/** Text as words are looked for in it: full-width forms as plain ones, no capitals. */
export function toPlainText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Plain text that still knows where each of its characters came from. */
export interface TracedText {
  text: string;
  /** What was written where the plain text has this part. */
  written: (start: number, end: number) => string;
}

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
