/** CSV files in any encoding and with any separator, by the bytes of each record. */
import { AppError, type Failure } from '../../core/errors';
import { LIST_LIMITS } from '../../core/list/limits';
import { ENOUGH_ROWS, isFilled, makeTable, textCell } from '../../core/list/make-table';
import type { ListRow, ListTable } from '../../core/list/table';
import { type Encoding, encodingOf } from './encodings';

/** Positions are units of the encoding: two bytes of UTF-16, else one. */
interface Field {
  start: number;
  end: number;
}

interface CsvRecord {
  fields: Field[];
  /** Where its line end begins. */
  end: number;
  hasOpenQuote: boolean;
}

export interface OpenedCsv {
  encoding: Encoding;
  /** `,`, `;`, tab or `|` */
  cut: string;
  /** Bytes of a unit. */
  unit: 1 | 2;
  /** Unit at which the first record begins: after the mark and `sep=;`. */
  start: number;
  /** Records in the order of the file, blank lines included. */
  records: () => Iterable<CsvRecord>;
  rawText: (field: Field) => string;
}

const [QUOTE, CR, LF] = [34, 13, 10];

/**
 * Papaparse knows no bytes, and one line end for all records: where the file is written again, its own bytes
 * of each record are needed, and files that were put together have several.
 */
function* recordsIn(
  units: Uint8Array | Uint16Array,
  from: number,
  cut: number,
): Generator<CsvRecord> {
  let at = from;
  while (at < units.length) {
    const fields: Field[] = [];
    let hasOpenQuote = false;
    for (;;) {
      const start = at;
      if (units[at] === QUOTE) {
        const close = closingQuote(units, at + 1);
        hasOpenQuote ||= close === undefined;
        at = (close ?? at) + 1;
      }
      while (at < units.length && units[at] !== cut && units[at] !== CR && units[at] !== LF)
        at += 1;
      fields.push({ start, end: at });
      if (fields.length > LIST_LIMITS.columns) throw new AppError('list-too-wide');
      if (units[at] !== cut || at >= units.length) break;
      at += 1;
    }
    yield { fields, end: at, hasOpenQuote };
    if (units[at] === CR && units[at + 1] === LF) at += 1;
    at += 1;
  }
}

/** Undefined for one that is never closed: it is a character like others, and hides no rows. */
function closingQuote(units: Uint8Array | Uint16Array, from: number): number | undefined {
  for (let at = units.indexOf(QUOTE, from); at !== -1; at = units.indexOf(QUOTE, at + 2)) {
    if (units[at + 1] !== QUOTE) return at;
  }
  return undefined;
}

const CUTS = [',', ';', '\t', '|'];
/** Records in which the separator is looked for. */
const SAMPLE_RECORDS = 30;

export function openCsv(bytes: Uint8Array): OpenedCsv {
  const { encoding, mark } = encodingOf(bytes);
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const units = isWide ? unitsOf(bytes, encoding === 'utf-16le') : bytes;
  const decoder = new TextDecoder(isWide ? 'utf-16le' : encoding, { ignoreBOM: true });
  const rawText = ({ start, end }: Field) => decoder.decode(units.subarray(start, end));
  const begin = isWide ? mark / 2 : mark;
  const [first] = recordsIn(units, begin, LF);
  const [, named] =
    (first && /^"?sep=(.)"?$/i.exec(rawText({ start: begin, end: first.end }))) ?? [];
  const start = named !== undefined && first ? afterLineEnd(units, first.end) : begin;
  const cut = named ?? likeliestCut(units, start);
  const records = () => recordsIn(units, start, cut.charCodeAt(0));
  return { encoding, cut, unit: isWide ? 2 : 1, start, records, rawText };
}

function afterLineEnd(units: Uint8Array | Uint16Array, end: number): number {
  return end + (units[end] === CR && units[end + 1] === LF ? 2 : 1);
}

function unitsOf(bytes: Uint8Array, isLittle: boolean): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint16Array.from({ length: Math.floor(bytes.length / 2) }, (_, at) =>
    view.getUint16(2 * at, isLittle),
  );
}

/** The separator by which most records have as many cells; of equals, the one by which they have more. */
function likeliestCut(units: Uint8Array | Uint16Array, start: number): string {
  const scores = CUTS.map((cut) => {
    const counts: number[] = [];
    for (const { fields, end } of recordsIn(units, start, cut.charCodeAt(0))) {
      if (end > (fields[0]?.start ?? 0)) counts.push(fields.length);
      if (counts.length === SAMPLE_RECORDS) break;
    }
    const same = (count: number) => counts.filter((one) => one === count).length;
    const usual = counts.toSorted((a, b) => same(b) - same(a) || b - a)[0] ?? 1;
    return usual < 2 ? 0 : same(usual) / counts.length + Math.min(usual, 50) / 200;
  });
  return CUTS[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** The text of a field without its quotes. */
function unquoted(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  let close = raw.indexOf('"', 1);
  while (close !== -1 && raw[close + 1] === '"') close = raw.indexOf('"', close + 2);
  return close === -1 ? raw : raw.slice(1, close).replaceAll('""', '"') + raw.slice(close + 1);
}

/** Throws `list-empty`, `list-too-long` and `list-too-wide`. */
export function readCsv(bytes: Uint8Array): ListTable {
  const { records, rawText } = openCsv(bytes);
  const rows: ListRow[] = [];
  const problems: Failure[] = [];
  let [number, width] = [0, 0];
  for (const { fields, hasOpenQuote } of records()) {
    number += 1;
    const shown = fields.slice(0, LIST_LIMITS.shownColumns);
    const cells = shown.map((field) => textCell(unquoted(rawText(field))));
    width = Math.max(width, fields.length);
    if (hasOpenQuote) problems.push({ code: 'list-row-quote', detail: { row: number } });
    if (isFilled({ cells })) rows.push({ number, cells });
    if (rows.length === ENOUGH_ROWS) throw new AppError('list-too-long');
  }
  return makeTable({ kind: 'csv', rows, width, problems });
}
