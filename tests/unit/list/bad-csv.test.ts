import fc from 'fast-check';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { rowProblems, rowReader } from '@/utils/core/list/row-values';
import { readCsv } from '@/utils/io/list/csv';
import { readList } from '@/utils/io/list/read-list';
import { writeCsv } from '@/utils/io/list/write-csv';
import { encode } from '../../support/list-files/encode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(utf8(text));
const HEAD = 'Picture,SKU,Target price\n';
const PICTURE = 'https://shop.example/a.jpg';

/** The file with one column more, as text. */
function written(text: string, ...cells: (string | number)[]): string {
  const bytes = writeCsv(utf8(text), read(text), {
    titles: ['Seller'],
    rows: cells.map((cell) => [cell]),
  });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

describe('a quotation mark in CSV that is never closed', () => {
  const text = `${HEAD}${PICTURE},A-1,1\n${PICTURE},"A-2,2\n${PICTURE},A-3,3\n`;

  it('an open quotation mark is named with its row', () => {
    expect(read(text).problems).toEqual([{ code: 'list-row-quote', detail: { row: 3 } }]);
  });

  it('an open quotation mark hides no row behind it', () => {
    expect(read(text).rows.map(({ cells }) => cells[1]?.text)).toEqual(['A-1', '"A-2', 'A-3']);
  });
});

it('rows of CSV with the same SKU are each named', () => {
  const table = read(`${HEAD}${PICTURE},A-1,1\n${PICTURE},A-2,2\n\n${PICTURE},A-1,3\n`);
  expect(rowProblems(table)).toEqual([
    { code: 'list-row-same-sku', detail: { row: 2 } },
    { code: 'list-row-same-sku', detail: { row: 5 } },
  ]);
});

it('a row without picture, and one whose target price is no amount, are named', () => {
  const table = read(`${HEAD}${PICTURE},A-1,ask\n,A-2,2\n`);
  expect(rowProblems(table)).toEqual([
    { code: 'list-row-price', detail: { row: 2 } },
    { code: 'list-row-no-picture', detail: { row: 3 } },
  ]);
});

it('an unreadable target price is unknown, and never zero', () => {
  const table = read(`${HEAD}${PICTURE},A-1,ask\n`);
  const [row] = table.rows;
  expect(row && rowReader(table)(row)).toEqual({ picture: { url: PICTURE }, sku: 'A-1' });
});

it.each([
  ['without a byte', '', 'list-empty'],
  ['of empty lines', '\n\n,,\n', 'list-empty'],
  ['of names of columns alone', HEAD, 'list-empty'],
  ['of 2,001 rows', HEAD + `${PICTURE},A,1\n`.repeat(2001), 'list-too-long'],
  ['of 16,384 columns', HEAD + `${'x,'.repeat(16_383)}x\n`, 'list-too-wide'],
])('a CSV file %s is refused', (_, text, code) => {
  expect(() => read(text)).toThrow(code);
});

it('a CSV file of 2,000 rows is taken', () => {
  expect(read(HEAD + `${PICTURE},A,1\n`.repeat(2000)).rows).toHaveLength(2000);
});

it('a CSV file of 15,000 columns keeps them all', () => {
  const wide = 'x,'.repeat(14_999);
  const text = `SKU,Title,${wide}x\nA-1,A mug,${wide}y\n`;
  expect(written(text, 'S')).toBe(`SKU,Title,${wide}x,Seller\nA-1,A mug,${wide}y,S\n`);
});

it('a CSV file without names of columns gets a line for those that are added', () => {
  const text = `${PICTURE},KL-1,12\r\n${PICTURE},KL-2,15\r\n`;
  expect(written(text, 'S', 'T')).toBe(
    `,,,Seller\r\n${PICTURE},KL-1,12,S\r\n${PICTURE},KL-2,15,T\r\n`,
  );
});

it('each record of CSV keeps the line end that it has', () => {
  const text = `${HEAD}${PICTURE},A,1\r\n${PICTURE},B,2\r${PICTURE},C,3`;
  expect(written(text, 'S', 'T', 'U')).toBe(
    `Picture,SKU,Target price,Seller\n${PICTURE},A,1,S\r\n${PICTURE},B,2,T\r${PICTURE},C,3,U`,
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'an added cell %j is no formula in CSV, and one of the file stays as it is',
  (cell) => {
    const text = `SKU,Note\nA-1,=1+1\nA-2,@x\n`;
    const [, first] = written(text, cell, 'b').split('\n');
    expect(first).toMatch(/^A-1,=1\+1,'/);
  },
);

it('a number is added to CSV with the decimal sign of the file', () => {
  expect(written('SKU;Preis\nA-1;1,50\n', -2.5)).toBe('SKU;Preis;Seller\nA-1;1,50;-2,5\n');
  expect(written('SKU;Price\nA-1;1.50\n', -2.5)).toBe('SKU;Price;Seller\nA-1;1.50;-2.5\n');
});

it.each([
  [
    'windows-1252',
    'Artikelnummer;Gürtel\r\nA-1;ß\r\n',
    'Artikelnummer;Gürtel;für\r\nA-1;ß;义乌工厂\r\n',
  ],
  // The second byte of 質 is that of `|`.
  ['gb18030', '货号|品名\r\nA-1|質\r\n', '货号|品名|für\r\nA-1|質|义乌工厂\r\n'],
] as const)('a list in %s comes back in UTF-8 with its mark', (encoding, text, wanted) => {
  const own = encode(text, encoding);
  const output = writeCsv(own, readCsv(own), { titles: ['für'], rows: [['义乌工厂']] });
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(output)).toBe(`\uFEFF${wanted}`);
});

it('UTF-16 without a mark is known by its zeros', async () => {
  const text = 'SKU;Price\r\n0017;1,50\r\n';
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const bytes = new Uint8Array(encode(text, encoding));
    const table = await readList(new Blob([bytes]));
    expect(table.rows[0]?.cells.map((cell) => cell.text)).toEqual(['0017', '1,50']);
    const again = writeCsv(bytes, table, { titles: ['Seller'], rows: [['厂']] });
    const whole = encode('SKU;Price;Seller\r\n0017;1,50;厂\r\n', encoding);
    expect(Buffer.from(again).equals(whole)).toBe(true);
  }
});

it('every CSV that is written well is read as papaparse reads it', () => {
  const cell = fc.oneof(
    fc.constantFrom('a', '', '"', '""', 'a"b', '\n', '\r\n', ',', ';', ' x ', '杯'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(table, (cells) => {
      const rows = cells.map(([first, ...rest]) => [`r${first}`, ...rest]);
      const text = [['SKU', 'Title', 'Price'], ...rows]
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      const { data } = parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
      expect(read(text).rows.map((row) => row.cells.map((one) => one.text))).toEqual(data.slice(1));
    }),
  );
});

it.each([
  ['17,000 blank lines', 'SKU,Title\n' + '\n'.repeat(17_000) + 'A-1,A mug\n', 1],
  [
    'nine lines in a cell of each of 2,000 rows',
    'SKU,Title\n' + 'A,"1\n2\n3\n4\n5\n6\n7\n8\n9"\n'.repeat(2000),
    2000,
  ],
])('a CSV file with %s is read', (_, text, rows) => {
  expect(read(text).rows).toHaveLength(rows);
});

it.each([',', ';', '\t', '|'])(
  'a name of a seller in a list cut at %j begins no formula, whichever sign it is cut at when it is opened',
  (cut) => {
    const names = ["Yiwu Cup Factory,=1+cmd|'/C calc'!A0", 'a;=1', 'a|=1', 'a, "@x"'];
    const rows = names.map((_, at) => `A-${at}${cut}b`);
    const text = `SKU${cut}Note\n${rows.join('\n')}\n`;
    const [, ...lines] = written(text, ...names)
      .trim()
      .split('\n');
    for (const [at, line] of lines.entries()) {
      expect(line).toContain(`${rows[at]}${cut}"`);
      for (const other of [',', ';', '\t', '|'])
        for (const cell of line.split(other)) expect(cell).not.toMatch(/^[\s"]*[=+@-]/);
    }
  },
);
