/** XLSX files: values, our own formulas, and links to offers. */
import writeXlsxFile, { type Feature, type SheetData } from 'write-excel-file/universal';
import {
  getCellAddress,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { type LinkedOffer, canonicalLink } from '../../../core/model/offer-link';
import { MAX_TEXT_LENGTH } from '../links';

/** Foreign text is always `text`, so that it never becomes a formula. */
export type XlsxCell =
  | { text: string; isBold?: boolean }
  | { link: LinkedOffer }
  | { number: number; format?: string; isInput?: boolean }
  /** Formula without the equals sign, and its value: programs that compute nothing show it. */
  | { formula: string; value: number | string; format?: string }
  | undefined;

export interface XlsxSheet {
  name: string;
  rows: readonly (readonly XlsxCell[])[];
  /** Widths in characters, one per column. */
  widths: readonly number[];
  /** Frozen rows and columns. */
  sticky?: { rows: number; columns: number };
}

type FileFeature = Feature<Blob>;

export function toXlsx(sheets: readonly XlsxSheet[]): Promise<Blob> {
  const data = sheets.map(({ name, rows, widths, sticky }) => ({
    data: rows.map((row) => row.map(cellOf)),
    sheet: sheetName(name),
    columns: widths.map((width) => ({ width })),
    ...(sticky && { stickyRowsCount: sticky.rows, stickyColumnsCount: sticky.columns }),
  }));
  return writeXlsxFile(data, {
    features: [links(sheets), values(sheets), COMPUTE_AT_OPENING],
  }).toBlob();
}

/** Excel's limit for sheet names. */
const MAX_NAME_LENGTH = 31;

/** Excel does not allow these characters in a sheet name; references quote the name. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:']/g, ' ').slice(0, MAX_NAME_LENGTH);
}

/** `'Costs'!$B$3`, or `$B$3` on its own sheet. Row and column count from 0. */
export function cellRef(row: number, column: number, sheet?: string): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(getCellAddress(row, column)) ?? [];
  const address = `$${letters}$${digits}`;
  return sheet === undefined ? address : `'${sheetName(sheet)}'!${address}`;
}

function cellOf(cell: XlsxCell): SheetData[number][number] {
  if (cell === undefined) return null;
  if ('text' in cell) {
    const style = cell.isBold ? ({ fontWeight: 'bold', wrap: true } as const) : {};
    return { type: String, value: cell.text.slice(0, MAX_TEXT_LENGTH), ...style };
  }
  if ('link' in cell) {
    return { type: String, value: canonicalLink(cell.link) ?? '', textColor: '#9a3d00' };
  }
  const format = cell.format === undefined ? {} : { format: cell.format };
  if ('formula' in cell) return { type: 'Formula', value: cell.formula, ...format };
  const style = cell.isInput ? { backgroundColor: '#fff3e0' } : {};
  return { type: Number, value: cell.number, ...format, ...style };
}

/** The library does not support links, and a link formula would contain foreign text. */
function links(sheets: readonly XlsxSheet[]): FileFeature {
  const found = sheets.map(({ rows }) =>
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) => {
        const url = cell && 'link' in cell ? canonicalLink(cell.link) : undefined;
        return url === undefined ? [] : [{ address: getCellAddress(at, column), url }];
      }),
    ),
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => withLinks(xml, found[sheetIndex] ?? []),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            (found[sheetIndex] ?? []).map(({ url }, at) => relationship(url, at)).join(''),
        },
      },
    },
  };
}

function withLinks(xml: string, found: readonly { address: string }[]): string {
  if (found.length === 0) return xml;
  const elements = found.map(({ address }, at) => `<hyperlink ref="${address}" r:id="link${at}"/>`);
  const markup = `</sheetData><hyperlinks>${elements.join('')}</hyperlinks>`;
  return xml.replace('</sheetData>', () => markup);
}

function relationship(url: string, at: number): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  const target = sanitizeAttributeValue(url);
  return `<Relationship Id="link${at}" Type="${type}" Target="${target}" TargetMode="External"/>`;
}

/** The library writes formulas without their values. */
function values(sheets: readonly XlsxSheet[]): FileFeature {
  const known = sheets.map(
    ({ rows }) =>
      new Map(
        rows.flatMap((row, at) =>
          row.flatMap((cell, column): [string, number | string][] =>
            cell && 'formula' in cell ? [[getCellAddress(at, column), cell.value]] : [],
          ),
        ),
      ),
  );
  const withValue = (cell: string, address: string, value: number | string | undefined) => {
    if (value === undefined) return cell;
    const [start, kind] = [`<c r="${address}"`, typeof value === 'string' ? ' t="str"' : ''];
    const text = sanitizeTextContent(String(value));
    return `${start}${kind}${cell.slice(start.length, -'</c>'.length)}<v>${text}</v></c>`;
  };
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml.replace(/<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f><\/c>/g, (cell, address: string) =>
              withValue(cell, address, known[sheetIndex]?.get(address)),
            ),
        },
      },
    },
  };
}

/** Whoever changes a cell elsewhere than in a spreadsheet finds all formulas computed again. */
const COMPUTE_AT_OPENING: FileFeature = {
  files: {
    transform: {
      'xl/workbook.xml': {
        transformElementAttributes: (tag, attributes) =>
          tag === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
      },
    },
  },
};
