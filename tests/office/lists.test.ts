import { beforeAll, describe, expect, it } from 'vitest';
import type { ListTable } from '@/utils/core/list/table';
import { readXlsx } from '@/utils/io/list/xlsx';
import { writeXlsx } from '@/utils/io/list/write-xlsx';
import { XLSX_FILES } from '../support/list-files/xlsx-files';
import { type Source, savedByLibreOffice, withLibreOffice, xmlOfWorkbooks } from './libreoffice';

/** A cell's kind of value, the value, the formula, and the text that is shown. */
type SeenCell = Record<'type' | 'value' | 'formula' | 'text', string>;

const ROW = /<table:table-row[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gs;
const CELL =
  /<table:(?:covered-)?table-cell([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gs;

/** Columns that are compared; none of the lists has more. */
const MOST = 20;

/** The cells of the sheet with the list, row by row as LibreOffice has read them. */
function seen(xml: string | undefined): SeenCell[][] {
  const tables = xml?.split('<table:table ').slice(1) ?? [];
  const list = tables.find((table) => table.startsWith('table:name="List &amp; prices"')) ?? '';
  return [...list.matchAll(ROW)].slice(0, MOST).map(([, row = '']) =>
    [...row.matchAll(CELL)]
      .flatMap(([, attributes = '', inside = '']) => {
        const of = (name: RegExp) => name.exec(attributes)?.[1] ?? '';
        const count = Math.min(MOST, Number(of(/number-columns-repeated="(\d+)"/) || 1));
        const text = inside.replace(/<draw:frame.*<\/draw:frame>/s, '').replace(/<[^>]*>/g, '');
        const cell = {
          type: of(/office:value-type="(\w+)"/),
          value: of(/office:(?:date-|boolean-)?value="([^"]*)"/),
          formula: of(/table:formula="([^"]*)"/),
          text: text.trim(),
        };
        return Array.from({ length: count }, (): SeenCell => cell);
      })
      .slice(0, MOST),
  );
}

const added = ({ rows }: ListTable) => ({
  titles: ['Seller', 'Price'],
  rows: rows.map((_, at) => [`=S${at}`, at + 0.5]),
});

/** What LibreOffice reads of files, and of the same files with columns added. */
async function compared(files: readonly Source[]) {
  const written = files.map(({ name, bytes }) => {
    const table = readXlsx(bytes);
    return { name, table, bytes: writeXlsx(bytes, table, added(table)) };
  });
  const [before, after] = [await xmlOfWorkbooks(files), await xmlOfWorkbooks(written)];
  return written.map(({ name, table }) => ({
    name,
    table,
    before: seen(before.get(name)),
    after: seen(after.get(name)),
  }));
}

function expectSame({ table, before, after }: Awaited<ReturnType<typeof compared>>[number]) {
  const own = (rows: SeenCell[][]) => rows.map((row) => row.slice(0, table.width));
  expect(own(before).flat().length).toBeGreaterThan(table.rows.length);
  expect(own(after)).toEqual(own(before));
  for (const [at, { number }] of table.rows.entries()) {
    const [seller, price] = after[number - 1]?.slice(table.width, table.width + 2) ?? [];
    expect(seller).toMatchObject({ type: 'string', formula: '', text: `=S${at}` });
    expect(price).toMatchObject({ type: 'float', value: String(at + 0.5) });
  }
}

const FILES = XLSX_FILES.map(({ bytes }, at): Source => ({ name: `file${at}`, bytes }));

describe('a workbook with columns added, in LibreOffice', withLibreOffice, () => {
  let all: Awaited<ReturnType<typeof compared>> = [];
  beforeAll(async () => {
    all = await compared(FILES);
  }, 300_000);

  it.each(XLSX_FILES.map(({ name }, at) => [name, at] as const))(
    '%s: every cell has its value and type',
    (_, at) => {
      const one = all[at];
      expect(one?.name).toBe(`file${at}`);
      if (one) expectSame(one);
    },
  );
});

describe('a workbook that LibreOffice has saved', withLibreOffice, () => {
  let [all, saved]: [Awaited<ReturnType<typeof compared>>, Map<string, Uint8Array>] = [
    [],
    new Map(),
  ];
  beforeAll(async () => {
    saved = await savedByLibreOffice(FILES);
    all = await compared([...saved].map(([name, bytes]) => ({ name, bytes })));
  }, 300_000);

  it.each(XLSX_FILES.map(({ name }, at) => [name, at] as const))(
    '%s: the file is read with the same rows and roles, and comes back with every value and type',
    (_, at) => {
      const [one, first] = [all.find(({ name }) => name === `file${at}`), FILES[at]];
      if (!one || !first) throw new Error('LibreOffice has not saved it');
      const table = readXlsx(first.bytes);
      expect(one.table.rows.map(({ number }) => number)).toEqual(
        table.rows.map(({ number }) => number),
      );
      const columns = XLSX_FILES[at]?.sheet.titles.length ?? 0;
      const cells = (own: ListTable) => own.rows.map((row) => row.cells.slice(0, columns));
      expect(cells(one.table)).toEqual(cells(table));
      expect(one.table.columns.slice(0, columns)).toEqual(table.columns.slice(0, columns));
      expectSame(one);
    },
  );
});
