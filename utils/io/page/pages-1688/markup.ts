/** Names in the data of 1688's pages, which may hold markup. */

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  times: '×',
};

const TAG = /<\/?[a-z][^<>]{0,100}>/gi;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi;

/** The text as a person reads it, up to so many characters; undefined where it is empty. */
export function withoutMarkup(html: string | undefined, length: number): string | undefined {
  const text = html
    ?.slice(0, 2 * length)
    .replaceAll(TAG, '')
    .replaceAll(ENTITY, characterOf)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, length);
  return text === '' ? undefined : text;
}

function characterOf(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined)
    return Object.hasOwn(CHARACTERS, name) ? (CHARACTERS[name] ?? '') : entity;
  return String.fromCodePoint(
    decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal),
  );
}
