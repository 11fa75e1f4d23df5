/** HTML that is safe against foreign text: `html` escapes every value that is not `Markup`. */
class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}
export type { Markup };

type Part = string | number | Markup | undefined | readonly (Markup | undefined)[];

export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    texts.map((text, at) => (at === 0 ? text : escaped(parts[at - 1]) + text)).join(''),
  );
}

function escaped(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(escaped).join('');
  return String(part)
    .replace(UNSEEN, '')
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
/** All control characters except white space, and characters that change the text direction. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;
