import { describe, expect, it } from 'vitest';
import { rowReader } from '@/utils/core/list/row-values';
import { listTableSchema } from '@/utils/core/list/table';
import { readCsv } from '@/utils/io/list/csv';
import { readList } from '@/utils/io/list/read-list';
import { writeCsv } from '@/utils/io/list/write-csv';
import { CSV_FILES } from '../../support/list-files/csv-files';

const shown = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';

describe.each(CSV_FILES)('a CSV file of $name', ({ sheet, bytes, withColumn, rowNumbers }) => {
  const table = readCsv(bytes);

  it('every cell is read', () => {
    expect(table.columns.map(({ name }) => name)).toEqual(sheet.titles);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
      sheet.rows.map((row) => row.map(shown)),
    );
    expect(table.rows.map(({ number }) => number)).toEqual(rowNumbers);
    expect(table.problems).toEqual([]);
    expect(listTableSchema.parse(table)).toEqual(table);
  });

  it('the file is known by its bytes', async () => {
    expect(await readList(new Blob([bytes]))).toEqual(table);
  });

  it('the columns are recognised', () => {
    expect(table.columns.map(({ role }) => role)).toEqual(sheet.roles);
  });

  it('every row has its picture, SKU, quantity and target price', () => {
    const read = rowReader(table);
    for (const row of table.rows) {
      const values = read(row);
      expect(values).toMatchObject({
        picture: expect.anything(),
        sku: expect.stringMatching(/\S/),
        quantity: expect.any(Number),
        price: { amount: expect.stringMatching(/^\d+(\.\d+)?$/), currency: expect.anything() },
      });
    }
  });

  it('the file comes back with its own text and one column more, in Unicode', () => {
    const cells = table.rows.map((_, at) => `S${at}`);
    const output = writeCsv(bytes, table, {
      titles: ['Seller'],
      rows: cells.map((cell) => [cell]),
    });
    expect(Buffer.from(output).equals(withColumn('Seller', cells))).toBe(true);
  });
});
