/** Workbooks of given cells, with the parts and the markup that a program writes. */
import { strToU8, zipSync } from 'fflate';
import type { Content, Sheet } from './contents';

/** How a program writes what others write otherwise. */
export interface Dialect {
  /** Where texts stand: in a part of their own, with markup, in the cell, or as the result of a formula. */
  strings: 'shared' | 'rich' | 'inline' | 'str';
  /** Before the names of elements: `x:`. */
  prefix?: string;
  /** Rows and cells without their addresses, which the format allows. */
  hasNoAddresses?: boolean;
  /** Google writes `500.0`, LibreOffice names the type of numbers. */
  numbers?: 'google' | 'typed';
  /** Days are counted from 1904. */
  is1904?: boolean;
  /** Formulas are written without results. */
  hasNoResults?: boolean;
  /** A sheet before the list that is not shown. */
  hasHiddenSheet?: boolean;
  /** Targets of relationships begin with `/xl/`. */
  hasAbsoluteTargets?: boolean;
  /** Cells to the last column of these rows have a border. */
  isFormattedToTheEnd?: boolean;
  merged?: readonly string[];
  /** Pictures of the rows, in this way. */
  pictures?: 'anchors' | 'cellImages' | 'richValues' | 'formula';
}

const NS = 'http://schemas.openxmlformats.org';
const R = `${NS}/officeDocument/2006/relationships`;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`).replaceAll('\r', '_x000D_');

/** `A`, `XFD`. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : letters(rest)) + String.fromCharCode(65 + (column % 26));
}

/** The bytes of the picture in a row, and of no other. */
export const pictureBytes = (row: number): Uint8Array =>
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, row);

const DAY_FORMAT = 1;

/** A workbook with one list; its first row has number 1. */
export function workbook(sheet: Sheet, dialect: Dialect): Uint8Array<ArrayBuffer> {
  const lines = [...(sheet.above ?? []), sheet.titles, ...sheet.rows];
  const firstRow = (sheet.above?.length ?? 0) + 1;
  const formats = [
    ...new Set(lines.flat().flatMap((cell) => (isKind(cell, 'money') ? [cell.format] : []))),
  ];
  const strings: string[] = [];
  const p = dialect.prefix ?? '';
  const cellOf = (cell: Content, address: string): string => {
    const r = dialect.hasNoAddresses ? '' : ` r="${address}"`;
    const c = (attributes: string, inside: string) => `<${p}c${r}${attributes}>${inside}</${p}c>`;
    const v = (value: string | number) => `<${p}v>${value}</${p}v>`;
    const number = (value: number) =>
      dialect.numbers === 'google' && Number.isInteger(value) ? `${value}.0` : String(value);
    const typed = dialect.numbers === 'typed' ? ' t="n"' : '';
    if (cell === undefined) return dialect.hasNoAddresses ? c('', '') : '';
    if (typeof cell === 'number') return c(typed, v(number(cell)));
    if (typeof cell === 'boolean') return c(' t="b"', v(cell ? 1 : 0));
    if (typeof cell === 'string') {
      if (dialect.strings === 'inline') {
        return c(
          ' t="inlineStr"',
          `<${p}is><${p}t xml:space="preserve">${escaped(cell)}</${p}t></${p}is>`,
        );
      }
      if (dialect.strings === 'str') {
        return c(' t="str"', v(escaped(cell).replaceAll('_x000D_', '&#13;')));
      }
      return c(' t="s"', v(strings.push(cell) - 1));
    }
    if ('day' in cell) return c(` s="${DAY_FORMAT}"${typed}`, v(serial(cell.day, dialect)));
    if ('error' in cell) return c(' t="e"', v(cell.error));
    if ('money' in cell) return c(` s="${2 + formats.indexOf(cell.format)}"`, v(cell.money));
    const type = typeof cell.value === 'string' ? ' t="str"' : '';
    const result = cell.value === undefined || dialect.hasNoResults ? '' : v(cell.value);
    return c(type, `<${p}f>${escaped(cell.formula)}</${p}f>${result}`);
  };

  const width = sheet.titles.length;
  const rows = lines.map((cells, at) => {
    const number = at + 1;
    const own = cells.map((cell, column) => cellOf(cell, `${letters(column)}${number}`));
    const row = number - firstRow - 1;
    if (dialect.pictures && row >= 0)
      own.push(pictureCell(dialect.pictures, row, `${letters(width)}${number}`, p));
    if (dialect.isFormattedToTheEnd) {
      for (let column = cells.length; column < 16_384; column += 1) {
        own.push(`<${p}c r="${letters(column)}${number}" s="0"/>`);
      }
    }
    const attributes = dialect.hasNoAddresses
      ? ''
      : ` r="${number}" spans="1:${width}" ht="60" customHeight="1"`;
    return `<${p}row${attributes}>${own.join('')}</${p}row>`;
  });
  const emptyRows = dialect.isFormattedToTheEnd
    ? Array.from(
        { length: 3000 },
        (_, at) => `<${p}row r="${lines.length + 1 + at}" s="0" customFormat="1"/>`,
      )
    : [];
  const merged = dialect.merged
    ? `<${p}mergeCells count="${dialect.merged.length}">${dialect.merged.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('')}</${p}mergeCells>`
    : '';
  const drawing = dialect.pictures === 'anchors' ? `<${p}drawing r:id="rId1"/>` : '';
  const xmlns = p === '' ? 'xmlns' : `xmlns:${p.slice(0, -1)}`;
  const worksheet = (inside: string) =>
    `${XML}<${p}worksheet ${xmlns}="${NS}/spreadsheetml/2006/main" xmlns:r="${R}"><${p}dimension ref="A1"/><${p}sheetFormatPr defaultRowHeight="15"/><${p}sheetData>${inside}</${p}sheetData>${merged}${drawing}</${p}worksheet>`;
  const base = dialect.hasAbsoluteTargets ? '/xl/' : '';
  const hidden = dialect.hasHiddenSheet
    ? `<${p}sheet name="Lookup" sheetId="7" state="hidden" r:id="rId9"/>`
    : '';
  const view = dialect.hasHiddenSheet
    ? `<${p}bookViews><${p}workbookView activeTab="1"/></${p}bookViews>`
    : '';
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${NS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides(dialect)}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', `${base ? '/' : ''}xl/workbook.xml`]]),
    'xl/workbook.xml': `${XML}<${p}workbook ${xmlns}="${NS}/spreadsheetml/2006/main" xmlns:r="${R}"><${p}workbookPr${dialect.is1904 ? ' date1904="1"' : ''}/>${view}<${p}sheets>${hidden}<${p}sheet name="List &amp; prices" sheetId="1" r:id="rId1"/></${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', `${base}worksheets/sheet1.xml`],
      ['rId2', 'styles', `${base}styles.xml`],
      ...(usesShared(dialect)
        ? [['rId3', 'sharedStrings', `${base}sharedStrings.xml`] as const]
        : []),
      ...(dialect.hasHiddenSheet
        ? [['rId9', 'worksheet', `${base}worksheets/sheet2.xml`] as const]
        : []),
      ...(dialect.pictures === 'richValues' ? RICH_RELATIONSHIPS : []),
    ]),
    'xl/worksheets/sheet1.xml': worksheet(rows.join('') + emptyRows.join('')),
    'xl/styles.xml': styles(formats, p, xmlns),
    ...(usesShared(dialect) && {
      'xl/sharedStrings.xml': sharedStrings(strings, dialect, p, xmlns),
    }),
    ...(dialect.hasHiddenSheet && {
      'xl/worksheets/sheet2.xml': worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    }),
    ...(dialect.pictures && pictureParts(dialect.pictures, sheet.rows.length, firstRow, width)),
  };
  const files = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

const usesShared = ({ strings }: Dialect): boolean => strings === 'shared' || strings === 'rich';

function isKind<Kind extends string>(
  cell: Content,
  kind: Kind,
): cell is Extract<Content, Record<Kind, unknown>> {
  return typeof cell === 'object' && kind in cell;
}

/** Days since the last of 1899, or since the first of 1904. */
function serial(day: string, { is1904 = false }: Dialect): number {
  return Math.round(
    (Date.parse(day) - Date.UTC(is1904 ? 1904 : 1899, is1904 ? 0 : 11, is1904 ? 1 : 30)) /
      86_400_000,
  );
}

function overrides({ hasHiddenSheet, pictures, ...dialect }: Dialect): string {
  const of = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  return [
    of('workbook', 'spreadsheetml.sheet.main'),
    of('worksheets/sheet1', 'spreadsheetml.worksheet'),
    hasHiddenSheet ? of('worksheets/sheet2', 'spreadsheetml.worksheet') : '',
    of('styles', 'spreadsheetml.styles'),
    usesShared(dialect) ? of('sharedStrings', 'spreadsheetml.sharedStrings') : '',
    pictures === 'anchors' ? of('drawings/drawing1', 'drawing') : '',
  ].join('');
}

function relationships(
  list: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const all = list.map(([id, type, target]) => {
    const full = type.startsWith('http') ? type : `${R}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"/>`;
  });
  return `${XML}<Relationships xmlns="${NS}/package/2006/relationships">${all.join('')}</Relationships>`;
}

function styles(formats: readonly string[], p: string, xmlns: string): string {
  const own = formats.map(
    (format, at) => `<${p}numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`,
  );
  const xfs = [0, 14, ...formats.map((_, at) => 164 + at)].map(
    (id) =>
      `<${p}xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `${XML}<${p}styleSheet ${xmlns}="${NS}/spreadsheetml/2006/main"><${p}numFmts count="${own.length}">${own.join('')}</${p}numFmts><${p}fonts count="1"><${p}font/></${p}fonts><${p}fills count="1"><${p}fill/></${p}fills><${p}borders count="1"><${p}border/></${p}borders><${p}cellStyleXfs count="1"><${p}xf numFmtId="0"/></${p}cellStyleXfs><${p}cellXfs count="${xfs.length}">${xfs.join('')}</${p}cellXfs></${p}styleSheet>`;
}

function sharedStrings(
  strings: readonly string[],
  dialect: Dialect,
  p: string,
  xmlns: string,
): string {
  const t = (text: string) => `<${p}t xml:space="preserve">${escaped(text)}</${p}t>`;
  const all = strings.map((text) =>
    dialect.strings === 'rich'
      ? `<${p}si><${p}r><${p}rPr><${p}b/></${p}rPr>${t(text.slice(0, 2))}</${p}r><${p}r>${t(text.slice(2))}</${p}r><${p}rPh sb="0" eb="1">${t('ヨミ')}</${p}rPh></${p}si>`
      : `<${p}si>${t(text)}</${p}si>`,
  );
  return `${XML}<${p}sst ${xmlns}="${NS}/spreadsheetml/2006/main" count="${all.length}" uniqueCount="${all.length}">${all.join('')}</${p}sst>`;
}

type PictureWay = NonNullable<Dialect['pictures']>;

function pictureCell(pictures: PictureWay, row: number, address: string, p: string): string {
  switch (pictures) {
    case 'cellImages':
      return `<${p}c r="${address}" t="str"><${p}f>_xlfn.DISPIMG(&quot;ID_${row}F&quot;,1)</${p}f><${p}v>=DISPIMG(&quot;ID_${row}F&quot;,1)</${p}v></${p}c>`;
    case 'richValues':
      return `<${p}c r="${address}" t="e" vm="${row + 1}"><${p}v>#VALUE!</${p}v></${p}c>`;
    case 'formula':
      return `<${p}c r="${address}"><${p}f>IMAGE(&quot;https://cdn.shop.example/${row}.jpg&quot;)</${p}f></${p}c>`;
    case 'anchors':
      return '';
  }
}

const RICH_RELATIONSHIPS = [
  ['rId5', 'sheetMetadata', 'metadata.xml'],
  [
    'rId6',
    'http://schemas.microsoft.com/office/2022/10/relationships/richValueRel',
    'richData/richValueRel.xml',
  ],
  [
    'rId7',
    'http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue',
    'richData/rdrichvalue.xml',
  ],
] as const;

/** Pictures are stored in another order than their rows', as programs do after rows were moved. */
function pictureParts(pictures: PictureWay, count: number, firstRow: number, column: number) {
  const all = Array.from({ length: count }, (_, row) => ({
    row,
    file: `image${count - row}.png`,
    id: `rId${count - row}`,
  }));
  const media = Object.fromEntries(
    all.map(({ row, file }) => [`xl/media/${file}`, pictureBytes(row)]),
  );
  const targets = (base: string) =>
    relationships(all.map(({ id, file }) => [id, 'image', `${base}media/${file}`]));
  const pic = (row: number, id: string) =>
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${row + 2}" name="ID_${row}F"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr/></xdr:pic>`;
  const names = `xmlns:xdr="${NS}/drawingml/2006/spreadsheetDrawing" xmlns:a="${NS}/drawingml/2006/main" xmlns:r="${R}"`;
  switch (pictures) {
    case 'anchors': {
      // A picture placed by hand begins a little above its row, of 60 points, and ends within it.
      const anchors = all.map(({ row, id }) => {
        const above = firstRow + row - 1;
        const at = (name: string, line: number, offset: number) =>
          `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
        return row % 2 === 0
          ? `<xdr:twoCellAnchor>${at('from', above, 700_000)}${at('to', above + 1, 600_000)}${pic(row, id)}<xdr:clientData/></xdr:twoCellAnchor>`
          : `<xdr:oneCellAnchor>${at('from', above + 1, 40_000)}<xdr:ext cx="500000" cy="500000"/>${pic(row, id)}<xdr:clientData/></xdr:oneCellAnchor>`;
      });
      return {
        ...media,
        'xl/drawings/drawing1.xml': `${XML}<xdr:wsDr ${names}>${anchors.join('')}</xdr:wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': targets('../'),
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          ['rId1', 'drawing', '../drawings/drawing1.xml'],
        ]),
      };
    }
    case 'cellImages':
      return {
        ...media,
        'xl/cellimages.xml': `${XML}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" ${names}>${all.map(({ row, id }) => `<etc:cellImage>${pic(row, id)}</etc:cellImage>`).join('')}</etc:cellImages>`,
        'xl/_rels/cellimages.xml.rels': targets(''),
      };
    case 'richValues':
      return {
        ...media,
        'xl/metadata.xml': `${XML}<metadata xmlns="${NS}/spreadsheetml/2006/main" xmlns:xlrd="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="${count}">${all.map(({ row }) => `<bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="${row}"/></ext></extLst></bk>`).join('')}</futureMetadata><valueMetadata count="${count}">${all.map(({ row }) => `<bk><rc t="1" v="${row}"/></bk>`).join('')}</valueMetadata></metadata>`,
        'xl/richData/rdrichvalue.xml': `${XML}<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" count="${count}">${all.map(({ row }) => `<rv s="0"><v>${row}</v><v>5</v></rv>`).join('')}</rvData>`,
        'xl/richData/richValueRel.xml': `${XML}<richValueRels xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/richvaluerel" xmlns:r="${R}">${all.map(({ id }) => `<rel r:id="${id}"/>`).join('')}</richValueRels>`,
        'xl/richData/_rels/richValueRel.xml.rels': targets('../'),
      };
    case 'formula':
      return {};
  }
}
