/** Text as words are looked for in it: full-width forms as plain ones, no capitals. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Plain text that still knows where each of its characters came from. */
export interface Traced {
  text: string;
  /** What was written where the plain text has this part. */
  written: (start: number, end: number) => string;
}

export function trace(original: string): Traced {
  const origins: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const part = plain(character);
    for (let i = 0; i < part.length; i += 1) origins.push(at);
    text += part;
    at += character.length;
  }
  const originOf = (index: number) => origins[index] ?? original.length;
  return { text, written: (start, end) => original.slice(originOf(start), originOf(end)) };
}
