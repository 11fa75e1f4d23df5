/** Which row of a list names its columns, and what each column holds. Pure. */
import { parseAmount } from '../money-text/parse-amount';
import { COLUMN_NAMES } from './column-names';
import { HEAD_ROWS, NAMED_ROLES, SELLER_COLUMNS, type ColumnRole } from './columns';
import type { ListCell, ListRow, ListTable } from './table';

type Columns = ListTable['columns'];

/** Rows that tell what a column holds. */
const SAMPLE = 60;
/** Part of a column's cells that hold the same sort of thing. */
const MOST = 0.6;

export interface Recognised {
  /** Index of the row with the names; undefined where there is none. */
  head: number | undefined;
  columns: Columns;
}

/** @param width columns to name */
export function recognise(rows: readonly ListRow[], width: number): Recognised {
  const head = headOf(rows);
  const body = rows.slice((head ?? -1) + 1, (head ?? -1) + 1 + SAMPLE);
  const names = Array.from({ length: width }, (_, at) =>
    (head === undefined ? '' : textAt(rows[head], at)).trim(),
  );
  const own = names.slice(0, firstAdded(names));
  const roles = rolesOf(
    own,
    own.map((_, at) => body.flatMap(({ cells }) => filled(cells[at]))),
  );
  return { head, columns: names.map((name, at) => ({ name, role: roles[at] ?? 'none' })) };
}

/** Where the columns begin that an earlier result has at its right: they say nothing of the row's product. */
function firstAdded(names: readonly string[]): number | undefined {
  const { length } = SELLER_COLUMNS;
  const isOfFirst = (name: string) => name.startsWith('1. ');
  const at = names.findIndex(
    (_, from) => names.slice(from, from + length).filter(isOfFirst).length === length,
  );
  return at === -1 ? undefined : at;
}

const textAt = (row: ListRow | undefined, at: number): string => row?.cells[at]?.text ?? '';

function filled(cell: ListCell | undefined): ListCell[] {
  return cell === undefined || cell.text.trim() === '' ? [] : [cell];
}

/** The row with most known names; without any, a first row of words above something else. */
function headOf(rows: readonly ListRow[]): number | undefined {
  const known = rows.slice(0, HEAD_ROWS).map(({ cells }) => {
    const roles = cells.flatMap(({ text, type }) =>
      type === 'text' ? (named(text)?.role ?? []) : [],
    );
    return new Set(roles).size;
  });
  const most = Math.max(0, ...known);
  // A single known name is also a word in a title above the columns, or in a row.
  if (most > 1) return known.indexOf(most);
  const cells = (rows[0]?.cells ?? []).flatMap(filled);
  const isWords = cells.length > 0 && cells.every(isWord);
  const isAlone = most === 1 && known[0] === 1 && isWords;
  const hasOthersBelow = rows[1]?.cells.some((cell) => filled(cell).length > 0 && !isWord(cell));
  return isWords && (isAlone || hasOthersBelow) ? 0 : undefined;
}

function isWord(cell: ListCell): boolean {
  return cell.type === 'text' && !/\d|:\/\//u.test(cell.text) && !FILE_NAME.test(cell.text);
}

/** Roles by name first: the surest column of each role has it. Then by what the others hold. */
function rolesOf(names: readonly string[], cells: readonly ListCell[][]): ColumnRole[] {
  const byName = names.flatMap((name, at) => {
    const found = named(name);
    if (!found) return [];
    return [{ at, role: agreed(found.role, cells[at] ?? []), score: found.score }];
  });
  const roles = names.map((): ColumnRole => 'none');
  const taken = new Set<ColumnRole>();
  const give = (at: number, role: ColumnRole | undefined) => {
    if (role === undefined || roles[at] !== 'none' || (role !== 'note' && taken.has(role))) return;
    roles[at] = role;
    taken.add(role);
  };
  for (const { at, role } of byName.toSorted((a, b) => b.score - a.score)) give(at, role);
  for (const [at, own] of cells.entries())
    if (named(names[at] ?? '') === undefined) give(at, held(own));
  return roles;
}

/** An address or a file name says more than the column's name, which is `Picture` or `Link` for both. */
function agreed(role: ColumnRole, cells: readonly ListCell[]): ColumnRole {
  const own = addressRole(cells);
  if (role !== 'picture' && role !== 'page' && role !== 'note') return role;
  // A picture's address often ends without a sign of it: its name is believed.
  return own === undefined || (role === 'picture' && own === 'page') ? role : own;
}

/** Names of files and addresses, at their end. */
const FILE_NAME = /\.(?:jpe?g|png|webp|gif|bmp|avif|heic|tiff?)$/iu;
const PICTURE_ADDRESS = /^https?:\/\/[^?#]{0,2000}\.(?:jpe?g|png|webp|gif|bmp|avif)(?:[_!?#@]|$)/iu;
const ADDRESS = /^(?:https?:)?\/\/|^www\./iu;

function share(cells: readonly ListCell[], is: (text: string) => boolean): boolean {
  return (
    cells.length > 0 && cells.filter(({ text }) => is(text.trim())).length >= MOST * cells.length
  );
}

function addressRole(cells: readonly ListCell[]): ColumnRole | undefined {
  if (share(cells, (text) => PICTURE_ADDRESS.test(text))) return 'picture';
  if (share(cells, (text) => ADDRESS.test(text))) return 'page';
  return share(cells, (text) => FILE_NAME.test(text)) ? 'fileName' : undefined;
}

/** What cells without a known name hold. A bare number may be anything. */
function held(cells: readonly ListCell[]): ColumnRole | undefined {
  const address = addressRole(cells);
  if (address !== undefined || cells.length === 0) return address;
  if (cells.some(({ sign }) => sign !== undefined) || share(cells, isMoney)) return 'price';
  const texts = cells.filter(({ type }) => type === 'text').map(({ text }) => text.trim());
  if (texts.length < MOST * cells.length) return undefined;
  if (share(cells, (text) => CODE.test(text)) && new Set(texts).size > 0.8 * texts.length)
    return 'sku';
  return share(cells, (text) => WORDS.test(text)) ? 'title' : undefined;
}

function isMoney(text: string): boolean {
  return parseAmount(text, '.')?.currencies !== undefined;
}
/** Letters and digits together, without a space: `KL-001`. */
const CODE = /^(?=\S{0,40}\d)(?=\S{0,40}[A-Za-z])[\w./-]{3,40}$/u;
/** Two words of any script that has spaces, or four characters of one that has none. */
const WORDS = /\p{L} \p{L}|\p{Script=Han}{4}|[\p{Script=Hiragana}\p{Script=Katakana}]{4}/u;

interface Named {
  role: ColumnRole;
  score: number;
}

/** What the name of a column means; undefined for one that is not known. */
export function named(name: string): Named | undefined {
  if (name.length > MAX_NAME) return undefined;
  const plain = ` ${plainName(name)} `;
  let best: Named | undefined;
  for (const { role, words, isSpaced, weight } of ENTRIES) {
    if (!plain.includes(isSpaced ? ` ${words} ` : words)) continue;
    const isWhole = plain.length === words.length + 2;
    const score = weight + words.length + (isWhole ? WHOLE : 0);
    if (!best || score > best.score) best = { role, score };
  }
  return best;
}

const MAX_NAME = 80;
const [SURE, LIKELY, WHOLE] = [200, 100, 50];

/** Without case, accents, signs and white space that vary. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const HAS_SPACES = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\d ]+$/u;

const WEIGHTS = { sure: SURE, likely: LIKELY };

const ENTRIES = NAMED_ROLES.flatMap((role) =>
  (['sure', 'likely'] as const).flatMap((how) =>
    COLUMN_NAMES[role][how].split('|').map((one) => {
      const words = plainName(one);
      return { role, words, isSpaced: HAS_SPACES.test(words), weight: WEIGHTS[how] };
    }),
  ),
);
