/** What a row of a list asks for, by the roles of its columns. Pure. */
import type { Failure } from '../errors';
import { currenciesOf, currencyOfSign } from '../money-text/currencies';
import { normalizeNumber, normalizeText } from '../money-text/numbers';
import { parseAmount } from '../money-text/parse-amount';
import { signIn } from '../money-text/parse-price';
import type { ColumnRole } from './columns';
import type { ListCell, ListRow, ListTable } from './table';

export interface RowValues {
  /** The row's own picture: its address, its key (`ListRow`), or the name of a file to be chosen. */
  picture?: { url: string } | { key: string } | { fileName: string };
  sku?: string;
  title?: string;
  quantity?: number;
  /** Decimal with a point, and ISO 4217; without a currency where the list names none. */
  price?: { amount: string; currency?: string };
  page?: string;
  note?: string;
}

/**
 * Reads rows of one list; what is unknown is absent.
 * @param currency ISO 4217 of the reader, for a sign that several share
 */
export function rowReader(
  { columns, rows }: Pick<ListTable, 'columns' | 'rows'>,
  currency?: string,
): (row: ListRow) => RowValues {
  // Looked up for each cell: the first column of each role.
  const places = new Map(columns.map(({ role }, at) => [role, at] as const).toReversed());
  const columnOf = (role: ColumnRole) => places.get(role) ?? -1;
  const cellOf = (row: ListRow, role: ColumnRole) => row.cells[columnOf(role)];
  const textOf = (row: ListRow, role: ColumnRole) => cellOf(row, role)?.text.trim() || undefined;
  const priceAt = columnOf('price');
  const named = signIn(columns[priceAt]?.name ?? '');
  const hasComma = rows.some(({ cells }) => /,\d{1,2}\D{0,5}$/u.test(cells[priceAt]?.text ?? ''));
  const codeOf = (sign: string | undefined, codes: readonly string[] = []) =>
    sign === undefined
      ? (codes.find((code) => code === currency) ?? codes[0])
      : (currencyOfSign(sign, {}, [currency]) ?? currenciesOf(sign)[0]);
  const priceOf = (cell: ListCell): RowValues['price'] => {
    const typed = cell.type === 'number' ? undefined : amountIn(cell, hasComma);
    const amount = cell.type === 'number' ? plain(cell.text) : typed?.amount;
    if (amount === undefined) return undefined;
    const code = codeOf(cell.sign ?? (typed?.currencies ? undefined : named), typed?.currencies);
    return { amount, ...(code !== undefined && { currency: code }) };
  };

  return (row) => {
    const [url, fileName] = [textOf(row, 'picture'), textOf(row, 'fileName')];
    const [cell, amount] = [cellOf(row, 'price'), cellOf(row, 'quantity')];
    const [price, quantity] = [cell && priceOf(cell), amount && countIn(amount)];
    const texts = (['sku', 'title', 'page', 'note'] as const).map((role) => [
      role,
      textOf(row, role),
    ]);
    const picture = pictureOf(row, url, fileName);
    return {
      ...Object.fromEntries(texts.filter(([, text]) => text !== undefined)),
      ...(picture && { picture }),
      ...(price && { price }),
      ...(quantity !== undefined && { quantity }),
    };
  };
}

/** An address in the row comes first, as it is the picture's original. */
function pictureOf(
  { picture }: ListRow,
  url: string | undefined,
  fileName: string | undefined,
): RowValues['picture'] {
  const address = [url, fileName].find((text) => text && /^https?:\/\//iu.test(text));
  if (address !== undefined) return { url: address };
  if (picture?.url !== undefined) return { url: picture.url };
  if (picture?.key !== undefined) return { key: picture.key };
  return fileName === undefined ? undefined : { fileName };
}

function amountIn({ text }: ListCell, hasComma: boolean) {
  return parseAmount(text, hasComma ? ',' : '.');
}

/** Digits without an exponent; undefined for a number that is no price. */
function plain(text: string): string | undefined {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0 || number >= 1e12) return undefined;
  return String(Number(number.toFixed(6)));
}

const FIRST_NUMBER = /\d+(?:[.,'’ ]\d+)*/u;
const MAX_COUNT_LENGTH = 40;

/** `1,000 pcs`, `2.000`, `500个`; undefined for anything that is no whole number of pieces. */
function countIn({ text, type }: ListCell): number | undefined {
  if (text.length > MAX_COUNT_LENGTH) return undefined;
  const written = type === 'number' ? text : FIRST_NUMBER.exec(normalizeText(text))?.[0];
  const count = Number(type === 'number' ? text : normalizeNumber(written ?? '') || NaN);
  return Number.isSafeInteger(count) && count > 0 ? count : undefined;
}

/** What is wrong with rows as their columns are understood now; each goes on without it. */
export function rowProblems(table: Pick<ListTable, 'columns' | 'rows'>): Failure[] {
  const read = rowReader(table);
  const priceAt = table.columns.findIndex(({ role }) => role === 'price');
  const values = table.rows.map((row) => ({ row, values: read(row) }));
  const counts = new Map<string, number>();
  for (const {
    values: { sku },
  } of values)
    if (sku) counts.set(sku, (counts.get(sku) ?? 0) + 1);
  return values.flatMap(({ row, values: { picture, page, price, sku } }) => {
    const hasPriceText = (row.cells[priceAt]?.text.trim() ?? '') !== '';
    const found = {
      'list-row-no-picture': !picture && page === undefined,
      'list-row-price': hasPriceText && !price,
      'list-row-same-sku': (counts.get(sku ?? '') ?? 0) > 1,
    };
    return ROW_CODES.filter((code) => found[code]).map((code): Failure => {
      return { code, detail: { row: row.number } };
    });
  });
}
const ROW_CODES = ['list-row-no-picture', 'list-row-price', 'list-row-same-sku'] as const;
