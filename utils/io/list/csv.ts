/** CSV files in any encoding and with any separator, by the text of each record. */
import { AppError, type Failure } from '../../core/errors';
import { LIST_LIMITS } from '../../core/list/limits';
import { ENOUGH_ROWS, isFilled, makeTable, textCell } from '../../core/list/make-table';
import type { ListRow, ListTable } from '../../core/list/table';
import { type OpenedText, openText } from './encodings';

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

export interface OpenedCsv extends OpenedText {
  /** `,`, `;`, tab or `|` */
  cut: string;
  /** Where the first record begins: after `sep=;`. */
  start: number;
  /** Records in the order of the file, blank lines included. */
  records: () => Iterable<CsvRecord>;
}

const [CR, LF] = [13, 10];

/**
 * Papaparse has one line end for all records, and says of none where it stands: where the file is written again, its
 * own text of each record is needed, and files that were put together have several.
 */
function* recordsIn(text: string, from: number, cut: string): Generator<CsvRecord> {
  const code = cut.charCodeAt(0);
  const isEnd = (one: number) => one === code || one === CR || one === LF;
  let at = from;
  while (at < text.length) {
    const fields: Field[] = [];
    let hasOpenQuote = false;
    for (;;) {
      const start = at;
      if (text[at] === '"') {
        const close = closingQuote(text, at + 1);
        hasOpenQuote ||= close === undefined;
        at = (close ?? at) + 1;
      }
      while (at < text.length && !isEnd(text.charCodeAt(at))) at += 1;
      fields.push({ start, end: at });
      if (fields.length > LIST_LIMITS.columns) throw new AppError('list-too-wide');
      if (text.charCodeAt(at) !== code) break;
      at += 1;
    }
    yield { fields, end: at, hasOpenQuote };
    at = afterLineEnd(text, at);
  }
}

/** Undefined for one that is never closed: it is a character like others, and hides no rows. */
function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

const CUTS = [',', ';', '\t', '|'];
/** Records in which the separator is looked for. */
const SAMPLE_RECORDS = 30;

export function openCsv(bytes: Uint8Array): OpenedCsv {
  const opened = openText(bytes);
  const { text } = opened;
  const [line = '', named] = /^"?sep=(.)"?(?=[\r\n]|$)/i.exec(text) ?? [];
  const start = named === undefined ? 0 : afterLineEnd(text, line.length);
  const cut = named ?? likeliestCut(text, start);
  return { ...opened, cut, start, records: () => recordsIn(text, start, cut) };
}

const afterLineEnd = (text: string, end: number): number =>
  end + (text.startsWith('\r\n', end) ? 2 : 1);

/** The separator by which most records have as many cells; of equals, the one by which they have more. */
function likeliestCut(text: string, start: number): string {
  const scores = CUTS.map((cut) => {
    const counts: number[] = [];
    for (const { fields, end } of recordsIn(text, start, cut)) {
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
  const { text, records } = openCsv(bytes);
  const rows: ListRow[] = [];
  const problems: Failure[] = [];
  let [number, width] = [0, 0];
  for (const { fields, hasOpenQuote } of records()) {
    number += 1;
    const shown = fields.slice(0, LIST_LIMITS.shownColumns);
    const cells = shown.map(({ start, end }) => textCell(unquoted(text.slice(start, end))));
    width = Math.max(width, fields.length);
    if (hasOpenQuote) problems.push({ code: 'list-row-quote', detail: { row: number } });
    if (isFilled({ cells })) rows.push({ number, cells });
    if (rows.length === ENOUGH_ROWS) throw new AppError('list-too-long');
  }
  return makeTable({ kind: 'csv', rows, width, problems });
}
