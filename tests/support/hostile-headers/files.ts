/** Files whose headers hold as much as fits: each for the length that it is asked for. */
import { fill, head, ico, png, u16, u32, u32le } from './bytes';

export interface HostileFile {
  name: string;
  make: (length: number) => Uint8Array<ArrayBuffer>;
}

/** The largest number that a length of four bytes can say. */
const ALL = 0xffff_ffff;
const START = [0xff, 0xd8];
const END = [0xff, 0xd9];
/** A frame that is searched as it is: 400 × 400 pixels, one component. */
const FRAME = [0xff, 0xc0, 0, 11, 8, ...u16(400), ...u16(400), 1, 1, 0x11, 0];
const SCAN = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0];
/** Behind an empty one, which keeps the first bytes those of a JPEG. */
const TABLE = [0xff, 0xdb, 0, 2];
const APP1 = [0xff, 0xe1];
const DROPPED = [...APP1, 0, 2];

/** An EXIF segment of full length, with a directory of as many entries as it says. */
const EXIF = [
  ...APP1,
  ...u16(0xffff),
  ...head('Exif\0\0MM\0*'),
  ...u32(8),
  ...u16(0xffff),
  ...Array.from({ length: 0xffff - 2 - 16 }, () => 7),
];
/** The same, whose directory begins at itself. */
const EXIF_AT_ITSELF = EXIF.with(17, 0);

const JPEGS: readonly HostileFile[] = Object.entries({
  'tables of no length': TABLE,
  'metadata of no length': DROPPED,
  'tables and metadata in turn': [...TABLE, ...DROPPED],
  'fill bytes': [0xff],
  'segments of length 0': [0xff, 0xdb, 0, 0],
  'EXIF directories of 65,535 entries': EXIF,
  'EXIF directories that are at themselves': EXIF_AT_ITSELF,
  'scans of no length': [0xff, 0xda, 0, 2],
  'a scan of escaped bytes': [0xff, 0],
  'a scan of restarts': [0xff, 0xd0],
}).flatMap(([name, part]) => {
  const scan = name.startsWith('a scan') ? SCAN : [];
  return [
    {
      name: `JPEG, no frame, ${name}`,
      make: (length: number) =>
        fill(length, { first: [...START, ...TABLE, ...scan], part, last: END }),
    },
    {
      name: `JPEG, behind its frame ${name}`,
      make: (length: number) =>
        fill(length, { first: [...START, ...TABLE, ...FRAME, ...scan], part, last: END }),
    },
  ];
});

const empty = (type: string) => [...u32(0), ...head(type), ...u32(0)];
const PNG_END = empty('IEND');
const PNGS: readonly HostileFile[] = [
  ...['gAMA', 'IDAT', 'tEXt', 'iCCP', 'IHDR'].map((type) => ({
    name: `PNG of empty ${type}`,
    make: (length: number) =>
      fill(length, { first: png(400, 400), part: empty(type), last: PNG_END }),
  })),
  {
    name: 'PNG of empty IDAT and tEXt in turn',
    make: (length) =>
      fill(length, {
        first: png(400, 400),
        part: [...empty('IDAT'), ...empty('tEXt')],
        last: PNG_END,
      }),
  },
  {
    name: 'PNG of chunks that claim 2^32-1 bytes',
    make: (length) =>
      fill(length, {
        first: png(400, 400),
        part: [...u32(ALL), ...head('gAMA'), ...u32(0)],
        last: PNG_END,
      }),
  },
];

/** A screen of 400 × 400 without colours. */
const GIF = [...head('GIF89a'), 0x90, 1, 0x90, 1, 0, 0, 0];
const GIFS: readonly HostileFile[] = Object.entries({
  'blocks of one byte': { first: [...GIF, 0x21, 0xfe], part: [1, 0x21] },
  'empty extensions': { first: GIF, part: [0x21, 0xfe, 0] },
  'extensions without an end': { first: GIF, part: [0x21] },
}).map(([name, parts]) => ({
  name: `GIF of ${name}`,
  make: (length: number) => fill(length, parts),
}));

const riff = [...head('RIFF'), ...u32(ALL), ...head('WEBP')];
const WEBPS: readonly HostileFile[] = [
  {
    name: 'WebP of empty chunks',
    make: (length) =>
      fill(length, {
        first: [...riff, ...head('VP8X'), ...u32le(10), ...fill(10, { first: [], part: [0] })],
        part: [...head('EXIF'), ...u32(0)],
      }),
  },
  {
    name: 'WebP that begins with no picture',
    make: (length) => fill(length, { first: riff, part: [...head('ALPH'), ...u32(ALL)] }),
  },
];

const FTYP = [...u32(24), ...head('ftypavif'), ...u32(0), ...head('mif1avif')];
const box = (type: string, length = 8) => [...u32(length), ...head(type)];
/** A box that says its length in eight bytes. */
const long = (type: string, high: number, low: number) => [
  ...box(type, 1),
  ...u32(high),
  ...u32(low),
];
const ISPE = [...box('ispe', 20), ...u32(0), ...u32(400), ...u32(400)];
/** Down to the box that holds sizes; each to the end of the file. */
const PROPERTIES = [...FTYP, ...box('meta', 0), ...u32(0), ...box('iprp', 0), ...box('ipco', 0)];
const AVIFS: readonly HostileFile[] = Object.entries({
  'the letter i': { first: FTYP, part: head('i') },
  'the name of a size': { first: FTYP, part: head('ispe') },
  'empty boxes': { first: FTYP, part: box('free') },
  'boxes in boxes': { first: FTYP, part: [...box('meta', 0), ...u32(0)] },
  'properties in properties': { first: PROPERTIES, part: [...box('iprp', 0), ...box('ipco', 0)] },
  sizes: { first: PROPERTIES, part: ISPE },
  turns: { first: PROPERTIES, part: [...box('irot', 9), 1] },
  'boxes of length 1 that say 0': { first: PROPERTIES, part: long('free', 0, 0) },
  'boxes of length 1 that say 2^64-1': { first: FTYP, part: long('meta', ALL, ALL) },
  'boxes of length 2': { first: PROPERTIES, part: box('ispe', 2) },
  'boxes of 2^32-1 bytes': { first: FTYP, part: [...box('meta', ALL), ...u32(0)] },
}).map(([name, parts]) => ({
  name: `AVIF of ${name}`,
  make: (length: number) => fill(length, parts),
}));

const BMPS: readonly HostileFile[] = [0, 12, ALL].map((size) => ({
  name: `BMP, a header of ${size} bytes`,
  make: (length) =>
    fill(length, {
      first: [...head('BM'), ...u32(ALL), ...u32(0), ...u32(ALL), ...u32le(size)],
      part: [0xff],
    }),
}));

const bitmap = (header: number[]) => ({ picture: header, part: [0] });
const nothing = { picture: [], part: [0] };
const ICONS = Object.entries({
  'one PNG of empty chunks': { picture: png(400, 400), part: empty('gAMA') },
  'one bitmap': bitmap([...u32le(40), ...u32le(400), ...u32le(800)]),
  'one bitmap of the first version': bitmap([...u32le(12), 144, 1, 32, 3]),
  'the beginning of the file': { ...nothing, from: 0 },
  themselves: { ...nothing, from: 6 },
  '2^32-1': { ...nothing, from: ALL },
});
const ICOS: readonly HostileFile[] = [64, 0xffff].flatMap((entries) =>
  ICONS.map(([name, content]) => ({
    name: `icon, ${entries} entries at ${name}`,
    make: (length: number) => ico(length, entries, content),
  })),
);

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const svg = utf8('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">');
/** What no reader knows, so that none may look through it. */
const REFUSED: readonly HostileFile[] = Object.entries({
  'SVG of groups in groups': { first: svg, part: utf8('<g>') },
  'SVG of attributes': { first: utf8('<svg '), part: utf8('a="" ') },
  'TIFF, directories of 65,535 entries': {
    first: [...head('II*\0'), ...u32le(8), 0xff, 0xff],
    part: [0, 1, 4, 0, 1, 0, 0, 0, 0x90, 1, 0, 0],
  },
  'TIFF, a directory that is its own next': {
    first: [...head('MM\0*'), ...u32(8), 0, 0, ...u32(8)],
    part: [0, 0, ...u32(8)],
  },
}).map(([name, parts]) => ({ name, make: (length: number) => fill(length, parts) }));

export const HOSTILE: readonly HostileFile[] = [
  ...JPEGS,
  ...PNGS,
  ...GIFS,
  ...WEBPS,
  ...AVIFS,
  ...BMPS,
  ...ICOS,
  ...REFUSED,
];
