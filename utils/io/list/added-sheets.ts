/** Sheets that are put behind those of a workbook. Its styles are its own, so cells have values and formulas alone. */
import { canonicalLink } from '../../core/model/offer-link';
import { MAX_TEXT_LENGTH } from '../export/links';
import type { XlsxCell, XlsxSheet } from '../export/workbook/xlsx';
import { columnLetters } from './cell-address';
import { type Workbook, partText, relationshipsOf } from './workbook';
import { attributesOf, escapedXml, tagsOf } from './xml';

/** @param nameFor gives a name that no sheet of the workbook has */
export type SheetMaker = (nameFor: (name: string) => string) => readonly XlsxSheet[];

const CONTENT_TYPES = '[Content_Types].xml';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** What changes of a workbook's parts, by their names: new sheets, and what names them. */
export function partsWithSheets({ zip, path }: Workbook, make: SheetMaker): Map<string, string> {
  const xml = partText(zip, path) ?? '';
  const tags = [...tagsOf(xml)].filter(({ isClosing }) => !isClosing);
  const own = tags.filter(({ name }) => name === 'sheet').map((tag) => attributesOf(xml, tag));
  const root = tags.find(({ name }) => name === 'workbook');
  const prefix = root?.prefix.slice(0, -1);
  const xmlns = root && attributesOf(xml, root)[prefix ? `xmlns:${prefix}` : 'xmlns'];
  const related = relationshipsOf(zip, path);
  // Files of the strict kind name everything in other words.
  const type = [...related.values()].find((one) => one.type.endsWith(SHEET))?.type;
  if (xmlns === undefined || type === undefined) return new Map();
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const partAt = (at: number) => `${folder}worksheets/found${at}.xml`;
  const used = new Set([...zip.names, ...related.keys()]);
  const highest = Math.max(0, ...own.map(({ sheetId }) => Number(sheetId) || 0));
  const added = make(namesBeside(own.map(({ name = '' }) => name))).map((sheet, index) => {
    const at = unusedFrom((one) => used.has(partAt(one)) || used.has(`found${one}`));
    used.add(partAt(at));
    return { sheet, part: partAt(at), id: `found${at}`, sheetId: highest + 1 + index };
  });
  const withAll = (part: string, element: string, line: (one: (typeof added)[number]) => string) =>
    withLines(partText(zip, part) ?? '', element, added.map(line));
  const relationships = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const linked = `xmlns:found="${quoted(type.slice(0, -SHEET.length))}"`;
  return new Map([
    [
      path,
      computedAtOpening(
        withAll(path, 'sheets', ({ sheet, sheetId, id }) => {
          return `sheet ${linked} name="${quoted(sheet.name)}" sheetId="${sheetId}" found:id="${id}"`;
        }),
      ),
    ],
    [
      relationships,
      withAll(relationships, 'Relationships', ({ id, part }) => {
        return `Relationship Id="${id}" Type="${quoted(type)}" Target="/${part}"`;
      }),
    ],
    [
      CONTENT_TYPES,
      withAll(CONTENT_TYPES, 'Types', ({ part }) => {
        return `Override PartName="/${part}" ContentType="${SHEET_TYPE}"`;
      }),
    ],
    ...added.map(({ part, sheet }): [string, string] => [part, sheetXml(sheet, xmlns)]),
  ]);
}
/** How the type of a sheet's relationship ends. */
const SHEET = '/worksheet';

const quoted = (text: string): string => escapedXml(text).replaceAll('"', '&quot;');

/** The first number from which on nothing is used. A list that we have written may be written again. */
function unusedFrom(isUsed: (at: number) => boolean): number {
  let at = 1;
  while (isUsed(at)) at += 1;
  return at;
}

/** Characters of a name in Excel, where case makes no difference. */
const MAX_NAME = 31;

function namesBeside(own: readonly string[]): (name: string) => string {
  const taken = new Set(own.map((name) => name.toLowerCase()));
  return (wanted) => {
    const named = (at: number) => {
      const ending = at === 1 ? '' : ` ${at}`;
      return wanted.slice(0, MAX_NAME - ending.length) + ending;
    };
    const name = named(unusedFrom((at) => taken.has(named(at).toLowerCase())));
    taken.add(name.toLowerCase());
    return name;
  };
}

/** @param children names and attributes of elements that are put at the end of another */
function withLines(xml: string, element: string, children: readonly string[]): string {
  for (const { name, prefix, isClosing, start } of tagsOf(xml)) {
    if (name !== element || !isClosing) continue;
    const lines = children.map((child) => `<${prefix}${child}/>`);
    return xml.slice(0, start) + lines.join('') + xml.slice(start);
  }
  return xml;
}

/** Elements after which that of the computation stands. */
const BEFORE_COMPUTATION = new Set([
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/** Most formulas have no result before a program has computed them. */
function computedAtOpening(xml: string): string {
  let [end, prefix] = [0, ''];
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'calcPr' && !tag.isClosing) {
      const attributes = Object.entries({ ...attributesOf(xml, tag), fullCalcOnLoad: '1' })
        .map(([name, value]) => `${name}="${quoted(value)}"`)
        .join(' ');
      const element = `<${tag.prefix}calcPr ${attributes}${tag.isEmpty ? '/' : ''}>`;
      return xml.slice(0, tag.start) + element + xml.slice(tag.end);
    }
    if (BEFORE_COMPUTATION.has(tag.name)) [end, prefix] = [tag.end, tag.prefix];
  }
  return `${xml.slice(0, end)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(end)}`;
}

function sheetXml({ rows, widths }: XlsxSheet, xmlns: string): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, at) => {
    const own = cells.map((cell, column) => addedCellXml(cell, column, at + 1));
    return `<row r="${at + 1}">${own.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${quoted(xmlns)}"><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function addedCellXml(cell: XlsxCell, column: number, row: number): string {
  if (cell === undefined) return '';
  if ('text' in cell) return cellXml(cell.text, column, row);
  if ('link' in cell) return cellXml(canonicalLink(cell.link), column, row);
  if ('number' in cell) return cellXml(cell.number, column, row);
  const value = cell.value === undefined ? '' : `<v>${cell.value}</v>`;
  return `<c r="${columnLetters(column)}${row}"><f>${escapedXml(cell.formula)}</f>${value}</c>`;
}

/** A text is a text, which no program reads as a formula. @param p prefix of the sheet's elements */
export function cellXml(
  cell: string | number | undefined,
  column: number,
  row: number,
  p = '',
): string {
  if (cell === undefined || cell === '') return '';
  const r = `${columnLetters(column)}${row}`;
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<${p}c r="${r}"><${p}v>${cell}</${p}v></${p}c>` : '';
  const text = escapedXml(cell.slice(0, MAX_TEXT_LENGTH)).replace(
    /_(?=x[0-9A-Fa-f]{4}_)/g,
    '_x005F_',
  );
  return `<${p}c r="${r}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
}
