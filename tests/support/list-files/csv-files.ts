/** CSV files as the programs that people use write them. */
import { type Content, BELOW_HEAD, SHEETS, type Sheet } from './contents';
import { type Encoding, encode } from './encode';

interface Dialect {
  encoding: Encoding;
  hasMark?: boolean;
  cut: string;
  lineEnd: string;
  /** Which cells are quoted: those that need it, or all texts. */
  quotes?: 'all' | 'texts';
  /** Google and Numbers write none after the last row. */
  isLastOpen?: boolean;
  /** Blank lines before rows of these numbers, from 0. */
  blankBefore?: readonly number[];
  /** `sep=;`, which Excel obeys. */
  firstLine?: string;
  /** Cells at the end of a line that are empty are not written. */
  isRagged?: boolean;
}

/** A line of the file, and its end. */
interface Line {
  text: string;
  end: string;
  kind: 'other' | 'head' | 'row';
  cells: number;
}

export interface CsvFile {
  name: string;
  sheet: Sheet;
  bytes: Uint8Array<ArrayBuffer>;
  /**
   * The file with a column at the right of all others, made of the lines that it was made of, in UTF-8 with its mark if it
   * was neither UTF-8 nor UTF-16.
   */
  withColumn: (title: string, cells: readonly string[]) => Uint8Array;
  /** The number of each row as a spreadsheet counts, from 1, without `sep=`. */
  rowNumbers: readonly number[];
}

function csvFile(name: string, sheet: Sheet, dialect: Dialect): CsvFile {
  const { encoding, hasMark = false, cut, lineEnd, blankBefore = [], firstLine } = dialect;
  const line = (cells: readonly Content[], kind: Line['kind']): Line => {
    const shown = dialect.isRagged ? withoutEnd(cells) : cells;
    const text = shown.map((cell) => written(cell, dialect)).join(cut);
    return { text, end: lineEnd, kind, cells: shown.length };
  };
  const blank: Line = { text: '', end: lineEnd, kind: 'other', cells: 0 };
  const lines: Line[] = [
    ...(sheet.above ?? []).map((cells) => line(cells, 'other')),
    line(sheet.titles, 'head'),
    ...sheet.rows.flatMap((cells, at) => [
      ...(blankBefore.includes(at) ? [blank] : []),
      line(cells, 'row'),
    ]),
  ];
  const last = lines.at(-1);
  if (dialect.isLastOpen && last) last.end = '';
  const before = firstLine === undefined ? '' : firstLine + lineEnd;
  const width = Math.max(...lines.map(({ cells }) => cells));
  const joined = (addedOf: (own: Line, at: number) => string): string => {
    let row = -1;
    const parts = lines.map((own) => {
      if (own.kind === 'row') row += 1;
      const added = own.kind === 'other' ? '' : addedOf(own, row);
      return own.text + added + own.end;
    });
    return before + parts.join('');
  };
  const bytesOf = (all: string, as = encoding) => {
    const mark = hasMark || as !== encoding ? '\uFEFF' : '';
    return new Uint8Array(encode(mark + all, as));
  };
  return {
    name,
    sheet,
    bytes: bytesOf(joined(() => '')),
    withColumn: (title, cells) =>
      bytesOf(
        joined(({ kind, cells: own }, row) => {
          const text = kind === 'head' ? title : (cells[row] ?? '');
          return cut.repeat(width - own + 1) + (dialect.quotes === 'all' ? `"${text}"` : text);
        }),
        encoding.startsWith('utf-') ? encoding : 'utf-8',
      ),
    rowNumbers: lines.flatMap(({ kind }, at) => (kind === 'row' ? [at + 1] : [])),
  };
}

function withoutEnd(cells: readonly Content[]): readonly Content[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1);
}

function written(cell: Content, { cut, quotes }: Dialect): string {
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
  const isNeeded = text.includes(cut) || /["\r\n]/.test(text);
  const isQuoted = isNeeded || quotes === 'all' || (quotes === 'texts' && typeof cell === 'string');
  return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}

const CRLF = '\r\n';
const EXCEL = { cut: ',', lineEnd: CRLF } as const;
const EXCEL_WITH_SEMICOLON = { cut: ';', lineEnd: CRLF } as const;

export const CSV_FILES: readonly CsvFile[] = [
  csvFile('Excel, CSV UTF-8', SHEETS.en, { ...EXCEL, encoding: 'utf-8', hasMark: true }),
  csvFile('Excel in German', SHEETS.de, { ...EXCEL_WITH_SEMICOLON, encoding: 'windows-1252' }),
  csvFile('Excel in French', SHEETS.fr, { ...EXCEL_WITH_SEMICOLON, encoding: 'windows-1252' }),
  csvFile('Excel in Spanish', SHEETS.es, { ...EXCEL_WITH_SEMICOLON, encoding: 'windows-1252' }),
  csvFile('Excel in Chinese', SHEETS['zh-CN'], { ...EXCEL, encoding: 'gb18030' }),
  csvFile('Excel in Russian', SHEETS.ru, { ...EXCEL_WITH_SEMICOLON, encoding: 'windows-1251' }),
  csvFile('Excel in Japanese', SHEETS.ja, { ...EXCEL, encoding: 'shift_jis' }),
  csvFile('Excel in Korean', SHEETS.ko, { ...EXCEL, encoding: 'euc-kr' }),
  csvFile('Excel, Unicode text', SHEETS['zh-CN'], {
    encoding: 'utf-16le',
    hasMark: true,
    cut: '\t',
    lineEnd: CRLF,
  }),
  csvFile('Google Sheets', SHEETS.en, { ...EXCEL, encoding: 'utf-8', isLastOpen: true }),
  csvFile('Google Sheets, TSV', SHEETS.id, {
    encoding: 'utf-8',
    cut: '\t',
    lineEnd: CRLF,
    isLastOpen: true,
  }),
  csvFile('LibreOffice', SHEETS.vi, {
    encoding: 'utf-8',
    cut: ',',
    lineEnd: '\n',
    quotes: 'texts',
  }),
  csvFile('Numbers', SHEETS['pt-BR'], {
    encoding: 'utf-8',
    cut: ';',
    lineEnd: CRLF,
    isLastOpen: true,
  }),
  csvFile('WPS', SHEETS['zh-CN'], { ...EXCEL, encoding: 'utf-8', hasMark: true }),
  csvFile('a shop in Arabic', SHEETS.ar, { ...EXCEL, encoding: 'utf-8', hasMark: true }),
  csvFile('Excel for Mac of old', SHEETS.en, { encoding: 'utf-8', cut: ',', lineEnd: '\r' }),
  csvFile('big-endian, of a stock program', SHEETS.ru, {
    encoding: 'utf-16be',
    hasMark: true,
    cut: ';',
    lineEnd: CRLF,
  }),
  csvFile('a shop, everything quoted', SHEETS.en, {
    encoding: 'utf-8',
    cut: ',',
    lineEnd: '\n',
    quotes: 'all',
  }),
  csvFile('a header in row 3', BELOW_HEAD, { ...EXCEL, encoding: 'utf-8' }),
  csvFile('sep= in the first line', SHEETS.de, {
    ...EXCEL_WITH_SEMICOLON,
    encoding: 'utf-8',
    hasMark: true,
    firstLine: 'sep=;',
  }),
  csvFile('empty lines between rows', SHEETS.en, {
    ...EXCEL,
    encoding: 'utf-8',
    blankBefore: [0, 2],
  }),
  csvFile('lines of unequal length, cut at |', SHEETS.en, {
    encoding: 'utf-8',
    cut: '|',
    lineEnd: '\n',
    isRagged: true,
  }),
];
