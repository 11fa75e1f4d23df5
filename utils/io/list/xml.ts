/**
 * The tags of an XML text, one after the other. No parser of documents: 2,000 rows would be 300,000 nodes, a sheet is
 * written back with its other bytes as they are, and what names no entity can expand none.
 */
import { AppError } from '../../core/errors';

export interface XmlTag {
  /** Without its prefix. */
  name: string;
  /** Prefix with its colon, or empty. */
  prefix: string;
  /** `<name …>`; `</name>` and `<name …/>` are told by the next two. */
  isClosing: boolean;
  isEmpty: boolean;
  /** Where `<` stands, and what follows `>`. */
  start: number;
  end: number;
}

/** Throws `list-unreadable` for a document type, which no workbook has, and for a tag without end. */
export function* tagsOf(xml: string): Generator<XmlTag> {
  for (let start = xml.indexOf('<'); start !== -1;) {
    const next = xml.charCodeAt(start + 1);
    if (next === QUESTION || next === EXCLAMATION) {
      const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, start));
      if (!skipped) throw new AppError('list-unreadable');
      start = xml.indexOf('<', after(xml, skipped[1], start));
      continue;
    }
    const end = tagEnd(xml, start) + 1;
    const isClosing = next === SLASH;
    const from = start + (isClosing ? 2 : 1);
    let to = from;
    while (to < end - 1 && !isNameEnd(xml.charCodeAt(to))) to += 1;
    const full = xml.slice(from, to);
    const colon = full.indexOf(':') + 1;
    const [prefix, name] = [full.slice(0, colon), full.slice(colon)];
    yield { name, prefix, isClosing, isEmpty: xml[end - 2] === '/', start, end };
    start = xml.indexOf('<', end);
  }
}

const SKIPPED = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

function after(xml: string, ending: string, from: number): number {
  const at = xml.indexOf(ending, from);
  if (at === -1) throw new AppError('list-unreadable');
  return at + ending.length;
}

const [GREATER, SLASH, SPACE, DOUBLE, SINGLE, QUESTION, EXCLAMATION] = [62, 47, 32, 34, 39, 63, 33];

const isNameEnd = (code: number): boolean => code <= SPACE || code === SLASH || code === GREATER;

/** A `>` within quotes ends no tag. */
function tagEnd(xml: string, start: number): number {
  for (let at = start; at !== -1 && at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at;
    if (code === DOUBLE || code === SINGLE) {
      at = xml.indexOf(code === DOUBLE ? '"' : "'", at + 1);
      if (at === -1) break;
    }
  }
  throw new AppError('list-unreadable');
}

/** Attributes by their names as written: `r:embed`. */
export function attributesOf(
  xml: string,
  { start, end }: Pick<XmlTag, 'start' | 'end'>,
): Record<string, string> {
  const found: Record<string, string> = {};
  const tag = xml.slice(start, end);
  if (!tag.includes('=')) return found;
  let left = MAX_ATTRIBUTES;
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    if (left === 0) break;
    left -= 1;
    found[name] = xmlText(double ?? single ?? '');
  }
  return found;
}
/** Attributes of one tag that are read. */
const MAX_ATTRIBUTES = 100;
const ATTRIBUTE = /\s([\w:.-]+)=(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute whose prefix differs between programs: `r:id`, `d3p1:id`. */
export function attributeNamed(
  attributes: Record<string, string>,
  name: string,
): string | undefined {
  return Object.entries(attributes).find(
    ([full]) => full === name || full.endsWith(`:${name}`),
  )?.[1];
}

/** Characters of a text in XML; entities of a document type stay as they are written. */
export function xmlText(raw: string): string {
  if (!raw.includes('&') && !raw.includes('<')) return raw;
  return raw
    .split('<![CDATA[')
    .map((part, at) => {
      const [literal = '', rest = ''] = at === 0 ? ['', part] : part.split(']]>', 2);
      return (
        literal +
        rest.replace(ENTITY, (all, hex, decimal, name) => characterOf(hex, decimal, name) ?? all)
      );
    })
    .join('');
}
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function characterOf(hex?: string, decimal?: string, name?: string): string | undefined {
  if (name !== undefined) return NAMED[name.toLowerCase()];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Text of an element that we write. XML has no control characters but tab and line ends. */
export function escapedXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]+|[\ufffe\uffff]+/gu, '')
    .replace(/[&<>]/g, (one) => (one === '&' ? '&amp;' : one === '<' ? '&lt;' : '&gt;'));
}
