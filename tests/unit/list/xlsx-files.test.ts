import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rowReader } from '@/utils/core/list/row-values';
import { type ListCell, listTableSchema } from '@/utils/core/list/table';
import { embeddedPictures, readXlsx } from '@/utils/io/list/xlsx';
import { writeXlsx } from '@/utils/io/list/write-xlsx';
import type { Content } from '../../support/list-files/contents';
import { letters, pictureBytes } from '../../support/list-files/workbook';
import { XLSX_FILES } from '../../support/list-files/xlsx-files';

/** What a reader is to see of a cell. */
function seen(cell: Content): Pick<ListCell, 'text' | 'type'> {
  if (typeof cell === 'string') return { type: 'text', text: cell };
  if (typeof cell === 'number') return { type: 'number', text: String(cell) };
  if (typeof cell === 'boolean') return { type: 'boolean', text: cell ? 'TRUE' : 'FALSE' };
  if (cell === undefined) return { type: 'text', text: '' };
  if ('day' in cell) return { type: 'date', text: cell.day };
  if ('error' in cell) return { type: 'error', text: cell.error };
  return seen('money' in cell ? cell.money : cell.value);
}

describe.each(XLSX_FILES)('a workbook of $name', ({ sheet, dialect, bytes }) => {
  const table = readXlsx(bytes);
  const columns = sheet.titles.length;

  it('every cell is read, with its type', () => {
    expect(table.columns.slice(0, columns).map(({ name }) => name)).toEqual(sheet.titles);
    const cells = table.rows.map((row) =>
      row.cells.slice(0, columns).map(({ text, type }) => ({ text, type })),
    );
    const first = sheet.rows[0] ?? [];
    const filled = sheet.rows.map((row) =>
      dialect.merged
        ? row.map((cell, at) => (at % 2 === 0 && at < 3 ? (cell ?? first[at]) : cell))
        : row,
    );
    expect(cells).toEqual(filled.map((row) => row.map(seen)));
    const before = (sheet.above?.length ?? 0) + 2;
    expect(table.rows.map(({ number }) => number)).toEqual(sheet.rows.map((_, at) => before + at));
    expect(table.sheet).toBe('List & prices');
    expect(table.problems).toEqual([]);
    expect(listTableSchema.parse(table)).toEqual(table);
  });

  it('the columns are recognised', () => {
    expect(table.columns.slice(0, columns).map(({ role }) => role)).toEqual(sheet.roles);
  });

  it('every row has its picture', () => {
    const read = rowReader(table);
    for (const [at, row] of table.rows.entries()) {
      const { picture } = read(row);
      if (dialect.pictures === 'formula') {
        expect(picture).toEqual({ url: `https://cdn.shop.example/${at}.jpg` });
      } else if (dialect.pictures) {
        const key = picture && 'key' in picture ? picture.key : '';
        expect(embeddedPictures(bytes, [key])).toEqual([pictureBytes(at)]);
      } else expect(picture).toBeDefined();
    }
  });

  it('the file comes back with the value and the type of each cell, and one column more', () => {
    const rows = table.rows.map((_, at) => [`=S & <${at}>`]);
    const written = writeXlsx(bytes, table, { titles: ['Seller'], rows });
    const again = readXlsx(written);
    const own = ({ cells }: { cells: ListCell[] }) => cells.slice(0, table.columns.length);
    expect(again.rows.map(own)).toEqual(table.rows.map(own));
    expect(again.rows.map(({ picture }) => picture)).toEqual(
      table.rows.map(({ picture }) => picture),
    );
    expect(again.columns[table.width]?.name).toBe('Seller');
    const added = again.rows.map(({ cells }) => cells[table.width]);
    expect(added).toEqual(rows.map(([text]) => ({ type: 'text', text })));
  });

  it('the file comes back with every part but its sheet as it was', () => {
    const rows = table.rows.map(() => ['S']);
    const [before, after] = [bytes, writeXlsx(bytes, table, { titles: ['Seller'], rows })].map(
      (one) =>
        Object.fromEntries(
          Object.entries(unzipSync(one)).map(([name, part]) => [
            name,
            new TextDecoder('latin1').decode(part),
          ]),
        ),
    );
    const path = 'xl/worksheets/sheet1.xml';
    const { [path]: sheetBefore = '', ...partsBefore } = before ?? {};
    const { [path]: sheetAfter = '', ...partsAfter } = after ?? {};
    expect(partsAfter).toEqual(partsBefore);
    // Each of its own cells is there as it was written, in their order.
    const cells = (xml: string) => xml.match(/<(?:x:)?c(?: [^<>]*[^/<>])?>.*?<\/(?:x:)?c>/g) ?? [];
    const isAdded = (cell: string) => cell.includes(`"${letters(table.width)}`);
    expect(cells(sheetAfter).filter((cell) => !isAdded(cell))).toEqual(cells(sheetBefore));
  });
});
