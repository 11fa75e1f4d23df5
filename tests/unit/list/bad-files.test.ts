import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readList } from '@/utils/io/list/read-list';
import { writeXlsx } from '@/utils/io/list/write-xlsx';
import { readXlsx } from '@/utils/io/list/xlsx';
import { SHEETS, TYPED } from '../../support/list-files/contents';
import { workbook } from '../../support/list-files/workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const usual = workbook(SHEETS.en, { strings: 'shared' });

const read = (bytes: Uint8Array | string) =>
  readList(new Blob([new Uint8Array(typeof bytes === 'string' ? strToU8(bytes) : bytes)]));

/** The usual workbook with other parts. */
function withParts(parts: Record<string, Uint8Array | string>): Uint8Array {
  const changed = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync({ ...unzipSync(usual), ...Object.fromEntries(changed) });
}

/** The usual workbook whose sheet is changed. */
function withSheet(change: (xml: string) => string): Uint8Array {
  return withParts({ [SHEET]: change(strFromU8(unzipSync(usual)[SHEET] ?? new Uint8Array())) });
}

/** An archive that says of each entry another size than it has. */
function withSizes(archive: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at < archive.length - 30; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return archive;
}

/** The beginning of a file of OLE, and what stands in it. */
const ole = (inside: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(inside, 'utf16le'),
  ]);

const zeros = new Uint8Array(12 * 1024 * 1024);

describe('a file is refused with its reason', () => {
  it.each<[string, () => Uint8Array | string, string]>([
    ['of 20 MB and a byte', () => new Uint8Array(20 * 1024 * 1024 + 1), 'list-too-large'],
    ['that is a workbook with a password', () => ole('EncryptedPackage'), 'list-encrypted'],
    ['that is an XLS of old', () => ole('Workbook'), 'list-other-format'],
    ['that is a PDF', () => '%PDF-1.7\n1 0 obj', 'list-other-format'],
    [
      'that is a picture',
      () => Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'),
      'list-other-format',
    ],
    ['that is XML of Excel 2003', () => '<?xml version="1.0"?><Workbook/>', 'list-other-format'],
    [
      'of OpenDocument',
      () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }),
      'list-other-format',
    ],
    [
      'that is an archive cut in half',
      () => usual.subarray(0, usual.length / 2),
      'list-unreadable',
    ],
    [
      'whose archive is one entry of a gigabyte',
      () => withSizes(withParts({ 'a.xml': 'a' }), 2 ** 30),
      'list-bomb',
    ],
    [
      'whose archive packs an entry a thousandfold',
      () => withParts({ 'a.xml': zeros }),
      'list-bomb',
    ],
    [
      'whose archive says less than it unpacks to',
      () => withSizes(withParts({ 'xl/workbook.xml': zeros }), 500),
      'list-bomb',
    ],
    [
      'whose archive has 10,001 entries',
      () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 10_001 }, (_, at) => [`${at}`, new Uint8Array()]),
          ),
        ),
      'list-bomb',
    ],
    [
      'whose sheet has a document type with entities',
      () =>
        withSheet((xml) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet')),
      'list-unreadable',
    ],
    ['whose sheet ends in a tag', () => withSheet((xml) => xml.slice(0, -30)), 'list-unreadable'],
    [
      'whose sheet has no row',
      () => withSheet((xml) => xml.replace(/<sheetData>.*<\/sheetData>/, '<sheetData/>')),
      'list-empty',
    ],
    [
      'with a value in column XFD',
      () => withSheet((xml) => xml.replace('</row>', '<c r="XFD1"><v>1</v></c></row>')),
      'list-too-wide',
    ],
    [
      'of 2,001 rows',
      () =>
        workbook(
          { ...SHEETS.en, rows: Array.from({ length: 2001 }, () => SHEETS.en.rows[0]) },
          { strings: 'shared' },
        ),
      'list-too-long',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(read(bytes())).rejects.toThrow(code);
  });
});

it('a formula without a stored result is named with its row, and its cell is empty', () => {
  const table = readXlsx(workbook(TYPED, { strings: 'shared', hasNoResults: true }));
  expect(table.problems).toEqual([
    { code: 'list-row-formula', detail: { row: 4 } },
    { code: 'list-row-formula', detail: { row: 5 } },
  ]);
  expect(table.rows[2]?.cells[3]?.text).toBe('');
});

it('an unknown entity in a sheet stays as it is written', () => {
  const table = readXlsx(
    withSheet((xml) =>
      xml.replace(/<c r="C2"[^]*?<\/c>/, '<c r="C2" t="str"><v>&xxe; &amp;#65; &#x41;</v></c>'),
    ),
  );
  expect(table.rows[0]?.cells[2]?.text).toBe('&xxe; &#65; A');
});

it('an added text is a text in a workbook, and never a formula or markup', () => {
  const table = readXlsx(usual);
  const texts = ['=1+1', '</t><f>1</f>', 'a\u0000\uD800b', '_x0041_'];
  const written = writeXlsx(usual, table, { titles: ['<b>'], rows: texts.map((text) => [text]) });
  const xml = strFromU8(unzipSync(written)[SHEET] ?? new Uint8Array());
  expect(xml).not.toContain('<f>');
  const again = readXlsx(written);
  expect(again.columns.at(-1)?.name).toBe('<b>');
  expect(again.rows.map(({ cells }) => cells.at(-1)?.text)).toEqual([
    '=1+1',
    '</t><f>1</f>',
    'a\uFFFDb',
    '_x0041_',
  ]);
});

it('an added number is a number in a workbook', () => {
  const table = readXlsx(usual);
  const written = writeXlsx(usual, table, {
    titles: ['Margin'],
    rows: [[-0.25], [undefined], [0], [NaN]],
  });
  expect(readXlsx(written).rows.map(({ cells }) => cells[7])).toEqual([
    { type: 'number', text: '-0.25' },
    { type: 'text', text: '' },
    { type: 'number', text: '0' },
    { type: 'text', text: '' },
  ]);
});

it('a row that only has a picture is written, where the file has no row for it', () => {
  const pictures = workbook(
    { titles: ['Photo'], roles: ['picture'], rows: [[undefined], [undefined]] },
    { strings: 'shared', pictures: 'anchors' },
  );
  const parts = unzipSync(pictures);
  const bare = strFromU8(parts[SHEET] ?? new Uint8Array())
    .replace('defaultRowHeight="15"', 'defaultRowHeight="60"')
    .replace(/<row r="[23]".*?<\/row>/g, '');
  const own = zipSync({ ...parts, [SHEET]: strToU8(bare) });
  const table = readXlsx(own);
  expect(table.rows.map(({ number }) => number)).toEqual([2, 3]);
  const again = readXlsx(writeXlsx(own, table, { titles: ['Seller'], rows: [['S'], ['T']] }));
  expect(again.rows.map(({ cells }) => cells[1]?.text)).toEqual(['S', 'T']);
});

it('a workbook that a program made twice from the same rows has the same list', () => {
  const [shared, inline] = (['shared', 'inline'] as const).map((strings) =>
    readXlsx(workbook(TYPED, { strings })),
  );
  expect(shared).toEqual(inline);
});
