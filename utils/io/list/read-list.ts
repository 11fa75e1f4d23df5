/** Lists from files, whatever they are called: what they are is in their bytes. */
import { AppError } from '../../core/errors';
import { LIST_LIMITS } from '../../core/list/limits';
import type { ListTable } from '../../core/list/table';
import { readCsv } from './csv';
import { encodingOf } from './encodings';
import { readHtml } from './pasted';
import { readXlsx } from './xlsx';

/**
 * Throws `list-too-large` before the file is read, and what the readers throw. A web page that is named XLS, as shops
 * and banks export them, is read as the table in it.
 */
export async function readList(file: Blob): Promise<ListTable> {
  if (file.size > LIST_LIMITS.bytes) throw new AppError('list-too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, 'PK\x03\x04')) return readXlsx(bytes);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    throw new AppError(isEncrypted(bytes) ? 'list-encrypted' : 'list-other-format');
  }
  const start = new TextDecoder().decode(bytes.subarray(0, START)).trimStart().toLowerCase();
  if (start.startsWith('<')) {
    if (/<(?:html|table|meta|head|body)\b/.test(start))
      return readHtml(new TextDecoder(charsetIn(start)).decode(bytes));
    throw new AppError('list-other-format');
  }
  if (start.startsWith('%pdf') || start.startsWith('{\\rtf') || isBinary(bytes)) {
    throw new AppError('list-other-format');
  }
  return readCsv(bytes);
}

const START = 4096;

function startsWith(bytes: Uint8Array, characters: string): boolean {
  return Array.from(characters).every((one, at) => bytes[at] === one.charCodeAt(0));
}

/** Office stores the encrypted workbook in a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1')
    .decode(bytes)
    .includes(Array.from('EncryptedPackage').join('\0'));
}

/** The encoding of a web page, which may name one that no browser has. */
function charsetIn(start: string): string {
  const [, named = 'utf-8'] = /charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/.exec(start) ?? [];
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}

/** Text has no such characters, and UTF-16 without a mark no zero at every place. */
function isBinary(bytes: Uint8Array): boolean {
  if (encodingOf(bytes.subarray(0, 4)).mark > 0) return false;
  const start = bytes.subarray(0, START);
  const strange = start.filter(
    (byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27),
  ).length;
  const zeros = start.filter((byte) => byte === 0).length;
  return strange - zeros > start.length / 100 || zeros > 0.6 * start.length;
}
