/** What of a workbook lies outside its sheets: where they are, texts that they share, formats of numbers. */
import { AppError } from '../../core/errors';
import { signIn } from '../../core/money-text/parse-price';
import { attributeNamed, attributesOf, tagsOf, xmlText } from './xml';
import { type OpenedZip, openZip } from './zip';

export interface Relationship {
  /** Name of an entry, or an address outside of the file. */
  target: string;
  type: string;
}

/** A format of numbers, as far as it says what a number means. */
interface NumberFormat {
  isDate: boolean;
  /** Sign or code of a currency. */
  sign?: string;
  /** Digits that are shown at least: `00000`. */
  digits: number;
}

export interface Workbook {
  zip: OpenedZip;
  /** Sheets that are shown, in their order. */
  sheets: readonly { name: string; path: string }[];
  is1904: boolean;
  strings: readonly string[];
  /** Formats by the index of a cell's style. */
  formats: readonly NumberFormat[];
}

/** Sheets among which the list is looked for, and characters of a name, of which Excel takes 31. */
const [MAX_SHEETS, MAX_NAME] = [20, 100];

/** Throws `list-other-format` for an archive that is no workbook. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const zip = openZip(bytes);
  const root = [...relationshipsOf(zip, '').values()].find(({ type }) =>
    type.endsWith('/officeDocument'),
  );
  const path = root?.target ?? '';
  const xml = zip.text(path);
  if (xml === undefined || !path.endsWith('.xml')) throw new AppError('list-other-format');
  const relationships = relationshipsOf(zip, path);
  const partOf = (type: string) => {
    const found = [...relationships.values()].find((one) => one.type.endsWith(`/${type}`));
    return (found && zip.text(found.target)) ?? '';
  };
  const sheets: { name: string; path: string }[] = [];
  let [is1904, isWorkbook] = [false, false];
  for (const tag of tagsOf(xml)) {
    if (tag.isClosing) continue;
    const attributes = attributesOf(xml, tag);
    if (tag.name === 'workbook') isWorkbook = true;
    if (tag.name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
    if (tag.name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') continue;
    const sheet = relationships.get(attributeNamed(attributes, 'id') ?? '');
    const isNew = sheets.length < MAX_SHEETS && sheets.every((one) => one.path !== sheet?.target);
    if (sheet?.type.endsWith('/worksheet') && isNew)
      sheets.push({ name: (attributes['name'] ?? '').slice(0, MAX_NAME), path: sheet.target });
  }
  if (!isWorkbook) throw new AppError('list-other-format');
  const strings = sharedStrings(partOf('sharedStrings'));
  return { zip, sheets, is1904, strings, formats: formatsOf(partOf('styles')) };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** What a part points at, by id. @param path empty: the archive itself */
export function relationshipsOf(zip: OpenedZip, path: string): Map<string, Relationship> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const xml = zip.text(`${folder}_rels/${path.slice(folder.length)}.rels`) ?? '';
  const found = new Map<string, Relationship>();
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'Relationship' || tag.isClosing) continue;
    const { Id = '', Type: type = '', Target = '', TargetMode } = attributesOf(xml, tag);
    const target = TargetMode === 'External' ? Target : resolved(folder, Target);
    found.set(Id, { target, type });
  }
  return found;
}

/** `xl/worksheets/` and `../media/a.png` → `xl/media/a.png` */
function resolved(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Texts of `<si>`, or of one `<is>`, without the readings of Japanese ones. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [text, from, isReading] = ['', 0, false];
  for (const { name, isClosing, isEmpty, start, end } of tagsOf(xml)) {
    if (name === 'rPh') isReading = !isClosing && !isEmpty;
    else if (name === 't' && isClosing) {
      if (!isReading) text += cellText(xml.slice(from, start));
    } else if ((name === 'si' || name === 'is') && (isClosing || isEmpty)) {
      strings.push(text);
      text = '';
    }
    from = end;
  }
  return strings;
}

/** Workbooks write characters that XML lacks as `_x000D_`. */
export function cellText(raw: string): string {
  const text = xmlText(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function formatsOf(xml: string): NumberFormat[] {
  const codes = new Map<string, string>();
  const formats: NumberFormat[] = [];
  let isInCells = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'cellXfs') isInCells = !tag.isClosing && !tag.isEmpty;
    if (tag.isClosing || (tag.name !== 'numFmt' && !(isInCells && tag.name === 'xf'))) continue;
    const { numFmtId = '', formatCode = '' } = attributesOf(xml, tag);
    if (tag.name === 'numFmt') codes.set(numFmtId, formatCode);
    else formats.push(formatOf(Number(numFmtId), codes.get(numFmtId)));
  }
  return formats;
}

/** Formats of days and times among those that have only a number. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Characters of a format that are read. */
const MAX_FORMAT = 200;

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return { isDate: isBuiltInDate(id), digits: 0 };
  const [first = ''] = code.slice(0, MAX_FORMAT).split(';', 1);
  const [, named] = /\[\$([^\]-]+)/.exec(first) ?? [];
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  const isDate = /[dmyhs]/i.test(bare.replace(/general|standard/i, ''));
  const sign = named ?? signIn(first.replace(/\[[^\]]*\]|["\\]|_./g, ' '));
  const digits = /^0{2,20}$/.test(bare) ? bare.length : 0;
  return { isDate, digits, ...(!isDate && sign !== undefined && { sign }) };
}
