/**
 * The tags and texts of HTML, one after the other. `DOMParser` is in no worker, and parse5 (7.3: 45 kB packed, with the names
 * of 2,231 characters) reads no table quicker.
 */

export type HtmlToken =
  | { text: string }
  /** `attributes` as they are written. */
  | { tag: string; isClosing: boolean; attributes: string };

/** Comments, scripts and styles are left out; of a tag without end so is the rest. */
export function* tokensOf(html: string): Generator<HtmlToken> {
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    const start = open === -1 ? html.length : open;
    if (start > at) yield { text: htmlText(html.slice(at, start)) };
    const isClosing = html[start + 1] === '/';
    const [tag = ''] = TAG.exec(html.slice(start + (isClosing ? 2 : 1), start + MAX_NAME)) ?? [];
    if (html.startsWith('<!--', start)) at = after(html, '-->', start);
    else if (/[!?/]/.test(html[start + 1] ?? '') && tag === '') at = after(html, '>', start);
    else if (tag === '') {
      if (start < html.length) yield { text: '<' };
      at = start + 1;
    } else {
      at = tagEnd(html, start) + 1;
      const name = tag.toLowerCase();
      yield { tag: name, isClosing, attributes: html.slice(start, at) };
      if (!isClosing && (name === 'script' || name === 'style')) at = after(html, `</${tag}`, at);
    }
  }
}
const TAG = /^[a-z][a-z\d:-]*/i;
const MAX_NAME = 40;

function after(html: string, ending: string, from: number): number {
  const at = html.indexOf(ending, from);
  return at === -1 ? html.length : at + ending.length;
}

/** A `>` in a value ends no tag. */
function tagEnd(html: string, start: number): number {
  for (let at = start; at < html.length; at += 1) {
    if (html[at] === '>') return at;
    if (html[at] !== '=') continue;
    while (html[at + 1] === ' ') at += 1;
    const quote = html[at + 1];
    if (quote !== '"' && quote !== "'") continue;
    at = html.indexOf(quote, at + 2);
    if (at === -1) break;
  }
  return html.length;
}

/** The value of an attribute; undefined where it is not written. */
export function htmlAttribute(
  attributes: string,
  wanted: 'colspan' | 'rowspan' | 'src',
): string | undefined {
  for (const [, name, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (name?.toLowerCase() === wanted) return htmlText(double ?? single ?? bare ?? '');
  }
  return undefined;
}
const ATTRIBUTE = /\s(colspan|rowspan|src)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function htmlText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,9}));/gi, (...found) => {
    const [all, hex, decimal, name]: (string | undefined)[] = found;
    const code =
      name === undefined ? Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10) : NAMED[name];
    return code === undefined || code > 0x10ffff ? (all ?? '') : String.fromCodePoint(code);
  });
}

/** Those of HTML 4 that stand in texts, from U+00A0 on in their order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute ' +
  'THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED: Readonly<Record<string, number>> = {
  ...Object.fromEntries(LATIN.split(' ').map((name, at) => [name, 0xa0 + at])),
  amp: 38,
  lt: 60,
  gt: 62,
  quot: 34,
  apos: 39,
  euro: 0x20ac,
  trade: 0x2122,
  hellip: 0x2026,
  ndash: 0x2013,
  mdash: 0x2014,
  lsquo: 0x2018,
  rsquo: 0x2019,
  ldquo: 0x201c,
  rdquo: 0x201d,
};
