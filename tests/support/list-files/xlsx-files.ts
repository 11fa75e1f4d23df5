/** Workbooks as the programs that people use write them. */
import { BELOW_HEAD, SHEETS, type Sheet, TYPED } from './contents';
import { type Dialect, workbook } from './workbook';

export interface XlsxFile {
  name: string;
  sheet: Sheet;
  dialect: Dialect;
  bytes: Uint8Array<ArrayBuffer>;
}

function xlsxFile(name: string, sheet: Sheet, dialect: Dialect): XlsxFile {
  return { name, sheet, dialect, bytes: workbook(sheet, dialect) };
}

/** Without addresses of pictures: they stand in the rows themselves. */
function withoutAddresses({ titles, roles, rows }: Sheet): Sheet {
  return { titles: titles.slice(1), roles: roles.slice(1), rows: rows.map((row) => row.slice(1)) };
}

const EXCEL: Dialect = { strings: 'shared' };

/** One product in two sizes: what they share stands in merged cells. */
const MERGED: Sheet = {
  ...SHEETS.en,
  rows: SHEETS.en.rows.map((row, at) =>
    at === 1 ? [undefined, row[1], undefined, ...row.slice(3)] : row,
  ),
};

export const XLSX_FILES: readonly XlsxFile[] = [
  xlsxFile('Excel', SHEETS.en, EXCEL),
  xlsxFile('Excel in Chinese, with pictures over the cells', withoutAddresses(SHEETS['zh-CN']), {
    ...EXCEL,
    pictures: 'anchors',
  }),
  xlsxFile('Excel, with pictures in the cells', withoutAddresses(SHEETS.en), {
    ...EXCEL,
    pictures: 'richValues',
  }),
  xlsxFile('WPS, with pictures in the cells', withoutAddresses(SHEETS['zh-CN']), {
    ...EXCEL,
    pictures: 'cellImages',
  }),
  xlsxFile('Google Sheets, with pictures by a formula', withoutAddresses(SHEETS.en), {
    ...EXCEL,
    numbers: 'google',
    pictures: 'formula',
  }),
  xlsxFile('Excel, values of every type', TYPED, EXCEL),
  xlsxFile('Excel for Mac of old, days from 1904', TYPED, { ...EXCEL, is1904: true }),
  xlsxFile('LibreOffice', TYPED, { ...EXCEL, numbers: 'typed' }),
  xlsxFile('Google Sheets', SHEETS.vi, { ...EXCEL, numbers: 'google' }),
  xlsxFile('Numbers', BELOW_HEAD, EXCEL),
  xlsxFile('Excel in Japanese, with readings', SHEETS.ja, { strings: 'rich' }),
  xlsxFile('Excel in German, numbers as text', SHEETS.de, EXCEL),
  xlsxFile('Excel in Arabic', SHEETS.ar, EXCEL),
  xlsxFile('a program in Java, texts in the cells', SHEETS.ko, { strings: 'inline' }),
  xlsxFile('a program in JavaScript, texts as results', SHEETS.fr, { strings: 'str' }),
  xlsxFile('a program in C#, elements with a prefix', SHEETS.ru, {
    strings: 'shared',
    prefix: 'x:',
  }),
  xlsxFile('a program in PHP, cells without addresses', SHEETS.id, {
    strings: 'inline',
    hasNoAddresses: true,
  }),
  xlsxFile('a program in Python, absolute targets', SHEETS['pt-BR'], {
    ...EXCEL,
    hasAbsoluteTargets: true,
  }),
  xlsxFile('Excel, behind a sheet that is hidden', SHEETS.es, { ...EXCEL, hasHiddenSheet: true }),
  xlsxFile('Excel, formatted to its last column', SHEETS.en, {
    ...EXCEL,
    isFormattedToTheEnd: true,
  }),
  xlsxFile('Excel, with merged cells', MERGED, { ...EXCEL, merged: ['A2:A3', 'C2:C3'] }),
];
