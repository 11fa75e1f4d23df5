/**
 * All of fflate that `write-excel-file` uses, which gets this file in its place (`wxt.config.ts`): the
 * browser itself deflates, in a sixth of the code. fflate's own starts workers made of text, which the
 * policy of the extension's pages refuses.
 *
 * A ZIP file as PKWARE's APPNOTE describes it (sections 4.3.7, 4.3.12, 4.3.16), with UTF-8 names.
 */
import { joinBytes } from '../../bytes';

type Files = Readonly<Record<string, Uint8Array>>;

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: the format knows nothing earlier, and a workbook says itself when it was made. */
const FIRST_DAY = 0x0021;

export const strToU8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function zip(files: Files, done: Done): void {
  void callBack(zipFiles(files), done);
}

type Done = (error: Error | null, zipped: Uint8Array) => void;

async function callBack(zipping: Promise<Uint8Array>, done: Done): Promise<void> {
  try {
    done(null, await zipping);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), new Uint8Array());
  }
}

/**
 * Imported there, and never called: its other way to write a file is not ours.
 * @public
 */
export function zipSync(): never {
  throw new Error('Only the browser zips, and it takes a moment.');
}

async function zipFiles(files: Files): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const entries = await Promise.all(
    Object.entries(files).map(async ([path, bytes]) => ({
      name: strToU8(path),
      bytes,
      deflated: await deflate(bytes),
    })),
  );
  for (const { name, bytes, deflated } of entries) {
    // What both of its headers say of a file.
    const about = fields(
      [VERSION, UTF8_NAMES, DEFLATED, 0, FIRST_DAY],
      [crc32(bytes), deflated.length, bytes.length],
      [name.length, 0],
    );
    parts.push(fields([], [0x04034b50]), about, name, deflated);
    directory.push(
      fields([], [0x02014b50]),
      fields([VERSION]),
      about,
      fields([0, 0, 0], [0, offset]),
      name,
    );
    offset += 4 + about.length + name.length + deflated.length;
  }
  const listed = joinBytes(directory);
  const count = entries.length;
  const end = fields([], [0x06054b50], [0, 0, count, count], [listed.length, offset], [0]);
  return joinBytes([...parts, listed, end]);
}

/** Little-endian numbers: of two bytes, of four, of two, and so on in turn. */
function fields(...turns: readonly (readonly number[])[]): Uint8Array {
  const bytes = turns.flatMap((numbers, turn) =>
    numbers.flatMap((value) =>
      (turn % 2 === 0 ? [0, 8] : [0, 8, 16, 24]).map((shift) => (value >>> shift) & 0xff),
    ),
  );
  return Uint8Array.from(bytes);
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream();
  const deflated = stream.pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(deflated).arrayBuffer());
}

/** Of each byte alone (APPNOTE 4.4.7). */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
