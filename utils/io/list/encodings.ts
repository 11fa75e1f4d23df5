/** The encoding of a text file. */
import { named } from '../../core/list/recognise';

/** Encodings that spreadsheets write and do not name: where Windows speaks one of the twelve languages. */
const UNNAMED = [
  'gb18030',
  'windows-1251',
  'shift_jis',
  'euc-kr',
  'windows-1256',
  'windows-1258',
  'windows-1252',
] as const;
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | (typeof UNNAMED)[number];

interface FoundEncoding {
  encoding: Encoding;
  /** Bytes of the byte order mark. */
  mark: number;
}

/** The encoding is known by the mark; else it is the first that the bytes can be, and names of columns tell several apart. */
export function encodingOf(bytes: Uint8Array): FoundEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 };
  return { encoding: withoutMark(bytes), mark: 0 };
}

function withoutMark(bytes: Uint8Array): Encoding {
  const start = bytes.subarray(0, SAMPLE);
  const zeros = [0, 1].map(
    (odd) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length,
  );
  // Every second byte of a separator, a digit or a Latin letter.
  if (Math.max(...zeros) > start.length / 8) return (zeros[1] ?? 0) > 0 ? 'utf-16le' : 'utf-16be';
  if (decoded(bytes, 'utf-8') !== undefined) return 'utf-8';
  const sample = start.subarray(0, start.lastIndexOf(LINE_FEED) + 1 || start.length);
  const isChinese = decoded(sample, 'gb18030') !== undefined && isOfFrequent(sample);
  const likeliest = isChinese ? 'gb18030' : 'windows-1252';
  const scores = UNNAMED.map((encoding) => ({
    encoding,
    score: namesIn(decoded(sample, encoding) ?? '') + (encoding === likeliest ? 1 : 0),
  }));
  return scores.toSorted((a, b) => b.score - a.score)[0]?.encoding ?? likeliest;
}

const SAMPLE = 64 * 1024;
const LINE_FEED = 10;

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not in this encoding
  }
}

/** How well names of columns beyond ASCII are known, in the lines where they may stand. */
function namesIn(text: string): number {
  const cells = text
    .slice(0, 4000)
    .split(/[\r\n]/, 20)
    .join('\t')
    .split(/[,;\t|"]/);
  const beyond = cells.filter((cell) => /[^\0-\x7f]/.test(cell));
  return beyond.reduce((sum, cell) => sum + (named(cell)?.score ?? 0), 0);
}

/** Whether pairs of bytes are mostly the signs and frequent characters of GB 2312, in whose place accents stand alone. */
function isOfFrequent(bytes: Uint8Array): boolean {
  let [pairs, frequent] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
    if (lead < 0x81) continue;
    pairs += 1;
    at += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)))
      frequent += 1;
  }
  return frequent > 0.6 * pairs;
}

/** A text, and how it is written again. */
export interface OpenedText {
  /** Without the mark. */
  text: string;
  encode: (text: string) => Uint8Array<ArrayBuffer>;
}

/** UTF-8 and UTF-16 stay what they are, with their mark or without; every other encoding becomes UTF-8 with one. */
export function openText(bytes: Uint8Array): OpenedText {
  const { encoding, mark } = encodingOf(bytes);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const isUnicode = encoding.startsWith('utf-');
  const start = mark > 0 || !isUnicode ? MARK : '';
  return {
    text: decoder.decode(bytes.subarray(mark)),
    encode: (text) =>
      encoding === 'utf-16le' || encoding === 'utf-16be'
        ? utf16(start + text, encoding === 'utf-16le')
        : new TextEncoder().encode(start + text),
  };
}

const MARK = '\uFEFF';

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}
