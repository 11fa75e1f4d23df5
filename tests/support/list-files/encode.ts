/** Bytes of a text in the encodings of files, without the code that reads them. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import './decoder';

/** Characters of `contents.ts` beyond ASCII by their bytes, as Python's codecs write them. */
const encoded = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(JSON.parse(readFileSync(new URL('encoded.json', import.meta.url), 'utf8')));

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'windows-1252'
  | 'windows-1251'
  | 'shift_jis'
  | 'euc-kr';

export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  return Buffer.concat(Array.from(text, (one) => bytesOf(one, encoding)));
}

function bytesOf(character: string, encoding: Encoding): Uint8Array {
  if (character < '\u0080') return Buffer.from(character);
  const hex = encoded[encoding]?.[character];
  if (hex === undefined) throw new Error(`encoded.json has no ${character} in ${encoding}`);
  return Buffer.from(hex, 'hex');
}
