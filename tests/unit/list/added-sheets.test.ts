import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { XlsxSheet } from '@/utils/io/export/workbook/xlsx';
import { tagsOf } from '@/utils/io/list/xml';
import { openWorkbook } from '@/utils/io/list/workbook';
import { readXlsx } from '@/utils/io/list/xlsx';
import { writeXlsx } from '@/utils/io/list/write-xlsx';
import { workbook } from '../../support/list-files/workbook';
import { SHEETS } from '../../support/list-files/contents';
import { XLSX_FILES } from '../../support/list-files/xlsx-files';

const sheetOf = (name: string, rows: XlsxSheet['rows'] = [[{ number: 1 }]]): XlsxSheet => ({
  name,
  rows,
  widths: [10],
});

function withSheets(bytes: Uint8Array, ...names: string[]) {
  const table = readXlsx(bytes);
  const added = { titles: ['Seller'], rows: table.rows.map(() => ['S']) };
  return writeXlsx(bytes, table, added, (nameFor) => names.map((name) => sheetOf(nameFor(name))));
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );

/** Names of elements that are opened and not closed in their order. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const { name, prefix, isClosing, isEmpty } of tagsOf(xml)) {
    if (!isClosing && !isEmpty) open.push(prefix + name);
    else if (isClosing && open.pop() !== prefix + name) return [prefix + name];
  }
  return open;
}

describe.each(XLSX_FILES)('sheets behind a workbook of $name', ({ bytes }) => {
  const before = readXlsx(bytes);
  const written = withSheets(bytes, 'Costs', 'Inputs');

  it('the list stays the sheet that is read', () => {
    const again = readXlsx(written);
    expect(again.sheet).toBe(before.sheet);
    const own = ({ cells }: { cells: unknown[] }) => cells.slice(0, before.columns.length);
    expect(again.rows.map(own)).toEqual(before.rows.map(own));
  });

  it('the workbook names the added sheets last, and has each as a part of its type', () => {
    const { sheets } = openWorkbook(written);
    expect(sheets.map(({ name }) => name).slice(-2)).toEqual(['Costs', 'Inputs']);
    const parts = partsOf(written);
    for (const { path } of sheets.slice(-2)) {
      expect(parts[path]).toContain('<v>1</v>');
      expect(parts['[Content_Types].xml']).toContain(`PartName="/${path}"`);
    }
  });

  it('every part that is added or changed is well-formed', () => {
    const own = partsOf(bytes);
    for (const [name, xml] of Object.entries(partsOf(written))) {
      if (xml !== own[name]) expect({ name, open: unclosed(xml) }).toEqual({ name, open: [] });
    }
  });
});

it('a sheet whose name is taken gets a number, in any case, within the 31 characters of Excel', () => {
  const long = 'A name that is longer than Excel takes';
  const [excel] = XLSX_FILES;
  const once = withSheets(excel?.bytes ?? new Uint8Array(), 'LIST & PRICES', long);
  const names = openWorkbook(withSheets(once, 'List & Prices', long)).sheets.map(
    ({ name }) => name,
  );
  expect(names).toEqual([
    'List & prices',
    'LIST & PRICES 2',
    'A name that is longer than Exce',
    'List & Prices 3',
    'A name that is longer than Ex 2',
  ]);
});

it('a cell has its text as text, its formula with the result that is known, and a foreign link as nothing', () => {
  const bytes = workbook(SHEETS.en, { strings: 'shared' });
  const table = readXlsx(bytes);
  const rows: XlsxSheet['rows'] = [
    [{ text: '=1+1 & <b>' }, undefined, { number: Number.NaN }, { link: { offerId: '=x' } }],
    [{ formula: 'IF(A1<"b",1,2)', value: 2 }, { formula: 'A2' }],
  ];
  const make = () => [sheetOf('Costs', rows)];
  const parts = partsOf(writeXlsx(bytes, table, { titles: [], rows: [] }, make));
  expect(parts['xl/worksheets/found1.xml']).toContain(
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">=1+1 &amp; &lt;b&gt;</t></is></c></row>' +
      '<row r="2"><c r="A2"><f>IF(A1&lt;"b",1,2)</f><v>2</v></c><c r="B2"><f>A2</f></c></row>',
  );
});

it('a workbook with sheets added computes when it is opened, once, whatever it said before', () => {
  const bytes = workbook(SHEETS.en, { strings: 'shared' });
  const once = withSheets(bytes, 'Costs');
  const twice = withSheets(once, 'Costs');
  for (const book of [once, twice]) {
    const xml = partsOf(book)['xl/workbook.xml'] ?? '';
    expect(xml.match(/<calcPr[^>]*>/g)).toEqual(['<calcPr fullCalcOnLoad="1"/>']);
    expect(xml.indexOf('<calcPr')).toBeGreaterThan(xml.indexOf('</sheets>'));
  }
});
