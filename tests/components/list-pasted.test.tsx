import { unparse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { rowProblems, rowReader } from '@/utils/core/list/row-values';
import { readPasted } from '@/utils/io/list/pasted';
import { readList } from '@/utils/io/list/read-list';
import { writeNewCsv, writePasted } from '@/utils/io/list/write-pasted';

const PICTURE = 'https://shop.example/a.jpg';

/** Cells as Excel copies them: a document with styles, and lines that are broken anywhere. */
const OF_EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:General}</style></head>
<body><table border=0><!--StartFragment--><col width=64>
<tr height=20><td class=xl65>SKU</td><td>Product
  name</td><td>Target price</td></tr>
<tr><td style='mso-number-format:"\\@"'>00417</td><td rowspan=2>Mug,<br>
  matte</td><td align=right x:num="1.25">$1.25</td></tr>
<tr><td>00418</td><td align=right>$0.95</td></tr>
<!--EndFragment--></table></body></html>`;

/** Cells as Google Sheets copies them, with a picture in a cell. */
const OF_GOOGLE = `<google-sheets-html-origin><style type="text/css"></style><table xmlns="http://www.w3.org/1999/xhtml" dir="ltr"><colgroup><col/></colgroup><tbody>
<tr><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;货号&quot;}">货号</td><td>图片</td></tr>
<tr><td>KL-1</td><td><div><img src="${PICTURE}"/></div></td></tr></tbody></table>`;

describe('a table pasted from a spreadsheet', () => {
  it('a pasted table is read with line ends in cells, and cells over several rows', () => {
    const table = readPasted({ html: OF_EXCEL, text: '' });
    expect(table.columns.map(({ role }) => role)).toEqual(['sku', 'title', 'price']);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['00417', 'Mug,\nmatte', '$1.25'],
      ['00418', 'Mug,\nmatte', '$0.95'],
    ]);
  });

  it('a pasted table brings the pictures that stand in its cells', () => {
    const table = readPasted({ html: OF_GOOGLE, text: '' });
    expect(table.rows.map(rowReader(table))).toEqual([{ sku: 'KL-1', picture: { url: PICTURE } }]);
  });

  it('a pasted table is read from its text where the clipboard has no other form', () => {
    const table = readPasted({ html: '', text: `SKU\tPhoto\n00417\t${PICTURE}\n` });
    expect(table.kind).toBe('pasted');
    expect(table.rows.map(rowReader(table))).toEqual([{ sku: '00417', picture: { url: PICTURE } }]);
    expect(rowProblems(table)).toEqual([]);
  });

  it('nothing in a pasted table is run or loaded', () => {
    const html = `<table><tr><td>SKU</td><td>Note</td></tr><tr><td>A-1<script>globalThis.ran = 1</script></td><td onclick="x"><img src="x" onerror="globalThis.ran = 1">b</td></tr></table>`;
    expect(readPasted({ html, text: '' }).rows[0]?.cells.at(-1)?.text).toBe('b');
    expect(globalThis).not.toHaveProperty('ran');
  });

  it.each([
    ['without a table', '<p>a</p>', 'list-empty'],
    ['of 2,001 rows', `<table>${'<tr><td>a1</td></tr>'.repeat(2003)}</table>`, 'list-too-long'],
  ])('a pasted text %s is refused', (_, html, code) => {
    expect(() => readPasted({ html, text: '' })).toThrow(code);
  });
});

it('a web page that is named XLS is read as the table in it', async () => {
  const table = await readList(
    new File([OF_EXCEL], 'orders.xls', { type: 'application/vnd.ms-excel' }),
  );
  expect(table.rows.map(({ number }) => number)).toEqual([2, 3]);
});

describe('a list for the clipboard', () => {
  const table = readPasted({ html: '', text: 'SKU\tNote\n00417\t=1+1\n00418\t-5\n' });
  const added = {
    titles: ['Seller', 'Price'],
    rows: [
      ['@cmd', 1.5],
      ['<b>', -2],
    ],
  };

  it('a copied list has the added columns at its right, and no formulas', () => {
    expect(writePasted(table, added).text).toBe(
      "SKU\tNote\tSeller\tPrice\n00417\t'=1+1\t'@cmd\t1.5\n00418\t-5\t<b>\t-2",
    );
  });

  it('a copied list comes back as it was, with leading zeros', () => {
    const { html } = writePasted(table, added);
    expect(html).toContain(String.raw`<td style="mso-number-format:&#39;\@&#39;">00417</td>`);
    const again = readPasted({ html, text: '' });
    expect(again.rows.map(({ cells }) => cells[0]?.text)).toEqual(['00417', '00418']);
    expect(again.rows[1]?.cells[2]?.text).toBe('<b>');
  });

  it('a copied list is a file as well', async () => {
    const text = await writeNewCsv(table, added).text();
    expect(text).toContain("00417,'=1+1,'@cmd,1.5\r\n00418,-5,<b>,-2");
  });

  it('a new file is quoted as papaparse quotes', async () => {
    const odd = ['a,b', 'say "x"', ' a', 'b ', '', 'plain', 0, undefined].map((cell) => [cell]);
    const own = {
      ...table,
      rows: odd.map((_, at) => ({ number: at + 1, cells: [] })),
      columns: [],
    };
    const text = await writeNewCsv(own, { titles: ['Seller'], rows: odd }).text();
    expect(text.replace('\uFEFF', '')).toBe(unparse([['Seller'], ...odd]));
  });
});
