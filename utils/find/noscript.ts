/** The worker has no DOM: a small reader of `<img>` tags, as shops write them for `<noscript>`. */

const IMG = /^<img\b((?:[^>"']|"[^"]*"|'[^']*')*)>/i;
/** A name is not looked for from its middle on: each letter of a long one would be a beginning. */
const ATTRIBUTE = /(?<![^\s=>"'/])([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

/** Attributes of the first `<img>` in a piece of HTML. */
export function firstImage(html: string): Record<string, string> {
  const attributes = IMG.exec(html.slice(html.search(/<img\b/i)))?.[1] ?? '';
  return Object.fromEntries(
    Array.from(attributes.matchAll(ATTRIBUTE), ([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
