/** ZIP archives that anybody may have made: what they unpack to is limited before and while it is unpacked. */
import { Inflate } from 'fflate/browser';
import { AppError } from '../../core/errors';

const ZIP_LIMITS = {
  entries: 10_000,
  /** Bytes of all entries together; a list of 20 MB is mostly pictures, which are packed already. */
  unpacked: 150 * 1024 * 1024,
  /** Bytes of the entries that are read as text, each once: 2,000 rows of 200 columns are 20 MB. */
  text: 30 * 1024 * 1024,
  /** Times its packed size, of an entry above 10 MB: sheets reach 50. */
  ratio: 200,
};
const RATIO_ABOVE = 10 * 1024 * 1024;

interface Entry {
  isDeflated: boolean;
  packed: Uint8Array;
  /** Bytes as the archive says; more than that is not unpacked. */
  size: number;
}

export interface OpenedZip {
  names: readonly string[];
  /** Undefined without an entry of that name, or of more bytes than `most`. Throws `list-bomb` and `list-unreadable`. */
  bytes: (name: string, most?: number) => Uint8Array<ArrayBuffer> | undefined;
  /** The same as text. All together may be no longer than the limit. */
  text: (name: string) => string | undefined;
}

/** Throws `list-bomb`, `list-encrypted` and `list-unreadable`. */
export function openZip(archive: Uint8Array): OpenedZip {
  const entries = entriesOf(archive);
  const all = [...entries.values()];
  const isBomb =
    all.reduce((sum, { size }) => sum + size, 0) > ZIP_LIMITS.unpacked ||
    all.some(({ size, packed }) => size > RATIO_ABOVE && size > ZIP_LIMITS.ratio * packed.length);
  if (isBomb) throw new AppError('list-bomb');
  const bytes: OpenedZip['bytes'] = (name, most = Infinity) => {
    const entry = entries.get(name);
    if (!entry || entry.size > most) return undefined;
    return entry.isDeflated ? unpack(entry) : entry.packed.slice();
  };
  let left = ZIP_LIMITS.text;
  return {
    names: [...entries.keys()],
    bytes,
    text: (name) => {
      left -= entries.get(name)?.size ?? 0;
      if (left < 0) throw new AppError('list-bomb');
      const found = bytes(name);
      return found && new TextDecoder().decode(found);
    },
  };
}

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
/** Bytes of the record at the end, and of the longest comment behind it. */
const [END_LENGTH, MAX_COMMENT] = [22, 65_535];
const [ENCRYPTED, STORED, DEFLATED] = [1, 0, 8];

/** Entries are found by the directory at the end, as programs find them. */
function entriesOf(archive: Uint8Array): Map<string, Entry> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries = new Map<string, Entry>();
  try {
    let at = view.byteLength - END_LENGTH;
    const lowest = Math.max(0, at - MAX_COMMENT);
    while (at > lowest && view.getUint32(at, true) !== END) at -= 1;
    if (view.getUint32(at, true) !== END) throw new AppError('list-unreadable');
    const count = view.getUint16(at + 10, true);
    if (count > ZIP_LIMITS.entries) throw new AppError('list-bomb');
    at = view.getUint32(at + 16, true);
    for (let left = count; left > 0; left -= 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new AppError('list-unreadable');
      const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
      if (flags & ENCRYPTED) throw new AppError('list-encrypted');
      if (method !== STORED && method !== DEFLATED) throw new AppError('list-unreadable');
      const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      const nameEnd = at + 46 + view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(archive.subarray(at + 46, nameEnd));
      const local = view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== LOCAL) throw new AppError('list-unreadable');
      const start =
        local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const isDeflated = method === DEFLATED;
      const packed = archive.subarray(start, start + (isDeflated ? packedSize : size));
      entries.set(name, { isDeflated, packed, size });
      at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (cause) {
    if (cause instanceof RangeError) throw new AppError('list-unreadable', { cause });
    throw cause;
  }
}

/** What is pushed at once unpacks to 16 MB at most. */
const CHUNK = 16 * 1024;

function unpack({ packed, size }: Entry): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((part) => {
    if (length + part.length > size) throw new AppError('list-bomb');
    bytes.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('list-unreadable', { cause });
  }
  return bytes.subarray(0, length);
}
