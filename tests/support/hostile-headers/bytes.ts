/** Files from a beginning, a part that is repeated to fill them, and an end. */

export const head = (text: string): number[] => [...Buffer.from(text, 'latin1')];
export const u16 = (value: number): number[] => [value >>> 8, value & 0xff];
export const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];
export const u32le = (value: number): number[] => u32(value).toReversed();

interface Parts {
  first: readonly number[];
  part: readonly number[];
  last?: readonly number[];
}

/** The end is always there; the last of the parts may be cut. */
export function fill(length: number, { first, part, last = [] }: Parts): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const repeated = Math.max(0, Math.floor((length - first.length - last.length) / part.length));
  bytes.set(first.slice(0, length));
  Buffer.from(bytes.buffer, first.length, repeated * part.length).fill(Uint8Array.from(part));
  bytes.set(last, Math.min(length - last.length, first.length + repeated * part.length));
  return bytes;
}

/** The first chunk of a PNG, with its signature. */
export const png = (width: number, height: number): number[] => [
  ...head('\x89PNG\r\n\x1a\n'),
  ...u32(13),
  ...head('IHDR'),
  ...u32(width),
  ...u32(height),
  8,
  2,
  ...fill(7, { first: [], part: [0] }),
];

interface Icon {
  picture: readonly number[];
  /** What the file is filled with behind its picture. */
  part: readonly number[];
  /** Where each entry says that its picture begins. Default: behind the directory. */
  from?: number;
}

/** The icon has as many entries as are asked for, or fit into half of the file. */
export function ico(
  length: number,
  entries: number,
  { picture, part, from }: Icon,
): Uint8Array<ArrayBuffer> {
  const count = Math.min(entries, Math.floor((length / 2 - 6) / 16));
  const directory = 6 + 16 * count;
  const at = u32le(from ?? directory);
  const listed = new Uint8Array(directory);
  listed.set([0, 0, 1, 0, ...u16(count).toReversed()]);
  const entry = [16, 16, 0, 0, 1, 0, 32, 0, 0xff, 0xff, 0xff, 0xff, ...at];
  Buffer.from(listed.buffer, 6).fill(Uint8Array.from(entry));
  return fill(length, { first: [...listed, ...picture], part });
}
