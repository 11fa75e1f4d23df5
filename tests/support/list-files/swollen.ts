/**
 * Small files that swell where they are read. Without limits of what is made of them they took 1.5 s to 90 s, and up to 2 GB
 * (Node 20, two busy cores).
 */
import { deflateRawSync } from 'node:zlib';

export interface SwollenFile {
  name: string;
  /** Name of the file that the user chooses; `.html` is pasted. */
  file: `list.${'xlsx' | 'xls' | 'html'}`;
  bytes: () => Uint8Array<ArrayBuffer>;
  /** What becomes of it: the code of its sentence, or the rows that are read. */
  outcome: string | number;
}

const XMLNS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relations = (lines: string) => `<Relationships xmlns="${REL}">${lines}</Relationships>`;

/** @param names of sheets, all of which are the one part */
function book(
  sheet: string,
  {
    names = ['List'],
    strings = '',
    drawing = '',
    drawingRels = '',
    parts = {},
  }: Partial<Book> = {},
): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = {
    '_rels/.rels': relations(
      `<Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': `<workbook xmlns="${XMLNS}" xmlns:r="${RELATIONS}"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="s" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="t" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${XMLNS}" xmlns:r="${RELATIONS}">${sheet}${drawing && '<drawing r:id="d"/>'}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${XMLNS}">${strings}</sst>`,
    ...(drawing && {
      'xl/worksheets/_rels/sheet1.xml.rels': relations(
        `<Relationship Id="d" Type="${RELATIONS}/drawing" Target="../drawings/drawing1.xml"/>`,
      ),
      'xl/drawings/drawing1.xml': drawing,
      'xl/drawings/_rels/drawing1.xml.rels': relations(drawingRels),
    }),
  };
  const texts = Object.entries(files).map(([name, one]) => [name, Buffer.from(one)] as const);
  return archive([...texts, ...Object.entries(parts)]);
}
interface Book {
  names: readonly string[];
  strings: string;
  drawing: string;
  drawingRels: string;
  parts: Record<string, Uint8Array>;
}

/** Quicker than fflate, which takes 12 s for 130 MB. Nothing reads the checksums, which are missing. */
function archive(files: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const [parts, index]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of files) {
    const packed = deflateRawSync(bytes);
    const both = Buffer.alloc(26);
    both.writeUInt16LE(8, 4); // deflated
    both.writeUInt32LE(packed.length, 14);
    both.writeUInt32LE(bytes.length, 18);
    both.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), both, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    index.push(Buffer.concat([Buffer.from('PK\x01\x02\0\0'), both, rest, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...index, end]));
}

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const times = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join('');
const text = (value: string) => `<c t="str"><v>${value}</v></c>`;

/** Pictures in the cells of one merged area. */
function mergedPictures(count: number): Uint8Array<ArrayBuffer> {
  const cell = '<c t="str"><f>IMAGE("http://a")</f><v/></c>';
  const rows = row(1, text('SKU')) + row(2, `${text('A-1')}${cell.repeat(count)}`);
  return book(
    `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A2:XFD2001"/></mergeCells>`,
  );
}

/** Ten megabytes of rows without a value, or as many as are asked for. */
const emptyRows = (megabytes: number) => '<row><c/></row>'.repeat((megabytes * 1024 * 1024) / 15);

/** Noise that packs to a two-hundredth, so that the ratio of the archive tells nothing. */
function noisyRows(megabytes: number): string {
  let [noise, seed] = ['', 1];
  while (noise.length < megabytes * 5400) {
    seed = (seed * 48_271) % 2_147_483_647;
    noise += String.fromCharCode(97 + (seed % 26));
  }
  return emptyRows(megabytes) + `<row><c r="${noise}"/></row>`;
}

/** An anchor over the first cell of a row, and the picture in it. */
const anchor = (at: number) =>
  `<oneCellAnchor><from><col>0</col><colOff>0</colOff><row>${at}</row><rowOff>0</rowOff></from><ext cx="1" cy="1"/><pic><blipFill><blip r:embed="p"/></blipFill></pic></oneCellAnchor>`;

const page = (lines: string) =>
  new Uint8Array(Buffer.from(`<html><body><table>${lines}</table></body></html>`));

const HTML_HEAD = '<tr><td>SKU<td>Name</tr>';

export const SWOLLEN_FILES: readonly SwollenFile[] = [
  {
    name: '8,000 pictures in a merged cell of 2,000 rows',
    file: 'list.xlsx',
    bytes: () => mergedPictures(8000),
    outcome: 2000,
  },
  {
    name: '20,000 pictures in a merged cell of 2,000 rows',
    file: 'list.xlsx',
    bytes: () => mergedPictures(20_000),
    outcome: 'list-too-wide',
  },
  {
    name: '60,000 pictures in a merged cell of 2,000 rows',
    file: 'list.xlsx',
    bytes: () => mergedPictures(60_000),
    outcome: 'list-too-wide',
  },
  {
    name: 'an empty sheet of 10 MB that is named 20 times',
    file: 'list.xlsx',
    bytes: () =>
      book(`<sheetData>${noisyRows(9.9)}</sheetData>`, {
        names: Array.from({ length: 20 }, (_, at) => `S${at}`),
      }),
    outcome: 'list-empty',
  },
  {
    name: 'a sheet of 130 MB with noise against the ratio',
    file: 'list.xlsx',
    bytes: () => book(`<sheetData>${noisyRows(130)}</sheetData>`),
    outcome: 'list-bomb',
  },
  {
    name: 'one long text in 200 columns of 40 rows',
    file: 'list.xlsx',
    bytes: () =>
      book(
        `<sheetData>${times(40, (at) => row(at + 1, '<c t="s"><v>0</v></c>'.repeat(200)))}</sheetData>`,
        { strings: `<si><t>${'x'.repeat(32_767)}</t></si>` },
      ),
    outcome: 'list-bomb',
  },
  {
    name: 'five rows with one picture of 100 MB',
    file: 'list.xlsx',
    bytes: () =>
      book(
        `<sheetData>${row(1, text('SKU'))}${times(5, (at) => row(at + 2, text(`A-${at}`)))}</sheetData>`,
        {
          drawing: `<wsDr xmlns:r="${RELATIONS}">${times(5, (at) => anchor(at + 1))}</wsDr>`,
          drawingRels: `<Relationship Id="p" Type="${RELATIONS}/image" Target="../media/a.png"/>`,
          parts: { 'xl/media/a.png': noisyPicture() },
        },
      ),
    outcome: 5,
  },
  {
    name: '400 rows of cells over 200 columns each',
    file: 'list.xls',
    bytes: () => page(HTML_HEAD + `<tr>${'<td colspan=200>a</td>'.repeat(79)}</tr>`.repeat(400)),
    outcome: 400,
  },
  {
    name: '200 cells that reach down over 2,000 rows',
    file: 'list.html',
    bytes: () =>
      page(HTML_HEAD + `<tr>${'<td rowspan=2000>a'.repeat(200)}</tr>` + '<tr>'.repeat(1999)),
    outcome: 2000,
  },
];

/** A hundred megabytes that pack to 500 kB, and begin as a PNG does. */
function noisyPicture(): Uint8Array {
  const bytes = new Uint8Array(100 * 1024 * 1024);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  let seed = 1;
  for (let at = 8; at < 600_000; at += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    bytes[at] = seed & 0xff;
  }
  return bytes;
}
