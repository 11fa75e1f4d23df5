/** Cell positions in the workbook of an order. Rows and columns count from 0. */
import { t } from '../../i18n/words';
import type { Mark } from '../../../core/model/compared-offer';
import type { Order } from '../../../core/order/order';
import type { OrderLine, OrderedItem } from '../../../core/order/items';
import type { WorkbookCosts } from '../workbook/costs';
import { COST_VALUES, type End } from '../workbook/cost-formulas';
import { cellRef } from '../workbook/xlsx';

/** What is exported of an order. */
export interface OrderSheet {
  order: Order;
  /** Epoch milliseconds. */
  at: number;
  /** ISO day of the order; absent: that of `at`, in China. */
  day?: string;
  /** ISO 4217 of the user's. */
  currency: string;
  /** Inputs of formulas; absent if a currency has no rate. */
  costs?: WorkbookCosts | undefined;
  /** City in China that goods are sent to. */
  city?: string | undefined;
  /** Sellers are not asked: asking would warn a copier. */
  isSecret?: boolean;
  /** Describes the mark of a rule. */
  markWords: (mark: Mark) => string;
  /** The name of a variant as it is read; undefined where the seller's own says all. */
  skuOf?: ((name: string) => string | undefined) | undefined;
}

/** The seller's own name of a variant, by which it is ordered, and what it means. */
export function variantText(
  { skuOf }: Pick<OrderSheet, 'skuOf'>,
  name: string | undefined,
): string | undefined {
  return name === undefined ? undefined : [name, skuOf?.(name)].filter(Boolean).join(' · ');
}

/** One line of the sheet. Those of a seller stand together. */
export interface OrderRow {
  /** Number of the item, from 1. */
  item: number;
  seller: number;
  ordered: OrderedItem;
  line: OrderLine;
  /** The line of its item that has the most units. */
  isMain: boolean;
}

export function rowsOf({ sellers }: Order): OrderRow[] {
  let item = 0;
  return sellers.flatMap(({ items }, at) =>
    items.flatMap((ordered): OrderRow[] => {
      item += 1;
      const most = Math.max(...ordered.lines.map(({ units }) => units));
      const main = ordered.lines.findIndex(({ units }) => units === most);
      return ordered.lines.map((line, place) => ({
        item,
        seller: at + 1,
        ordered,
        line,
        isMain: place === main,
      }));
    }),
  );
}

export const orderSheetNames = () => ({
  order: t('export.order.sheet'),
  sellers: t('export.order.sellers'),
  totals: t('export.order.totals'),
  lines: t('export.costs'),
  inputs: t('export.inputs'),
});
type Names = ReturnType<typeof orderSheetNames>;

export const ENDS = ['low', 'high'] as const;
const both = <T extends string>(ids: readonly T[]) =>
  ids.flatMap((id) => ENDS.map((end) => `${id} ${end}` as const));

/** Values above the lines: names in column B, values in C. */
const GIVEN = ['rate', 'limit'] as const;
type Given = (typeof GIVEN)[number];
const GIVEN_FROM = 2;
/** Row of the column titles. */
const ORDER_HEAD = GIVEN_FROM + GIVEN.length + 1;

export const ORDER_COLUMNS = [
  'item',
  'sellerName',
  'title',
  'translated',
  'variant',
  'link',
  'units',
  'unit',
  'perUnit',
  'pieces',
  'ofOffer',
  'least',
  'lot',
  'production',
  'pricePerUnit',
  'amount',
  'short',
  'shortAmount',
  ...both(['landed', 'total']),
  'mark',
] as const;
export type OrderColumn = (typeof ORDER_COLUMNS)[number];

export const LINE_COLUMNS = [
  'item',
  'seller',
  'pieces',
  'price',
  'volume',
  'isPaid',
  'isUnder',
  'invoice',
  ...both(['weight', 'paidWeight', 'dutyShare']),
  ...both(COST_VALUES),
] as const;
export type LineColumn = (typeof LINE_COLUMNS)[number];

export const SELLER_COLUMNS = [
  'seller',
  'name',
  'id',
  'pieces',
  'lines',
  'amount',
  ...both(['weight', 'domestic', 'paid']),
] as const;
export type SellerColumn = (typeof SELLER_COLUMNS)[number];

/** Totals of the whole order, in the order of the sheet. */
export const TOTALS = [
  'pieces',
  'goods',
  'domestic',
  'agent',
  'freight',
  'insurance',
  'duty',
  'vat',
  'broker',
  'prep',
  'landed',
  'refundedVat',
  'cash',
  'value',
] as const;
export type Total = (typeof TOTALS)[number];

/** Addresses of cells and of whole columns, each with the name of its sheet. */
export interface OrderRefs {
  given: (id: Given) => string;
  order: (row: number, id: OrderColumn) => string;
  orderColumn: (id: OrderColumn) => string;
  /** Reference to tier `from` or `price`, of one line. */
  tiers: (row: number, id: 'from' | 'price') => string;
  line: (row: number, id: LineColumn) => string;
  lineColumn: (id: LineColumn) => string;
  /** @param seller from 1 */
  seller: (seller: number, id: SellerColumn) => string;
  total: (id: Total, end: End) => string;
}

/** @param count lines of the order @param tiers columns of tiers */
export function orderRefs(count: number, tiers: number, names: Names): OrderRefs {
  const order = (row: number, column: number, sheet?: string) =>
    cellRef(ORDER_HEAD + 1 + row, column, sheet);
  const last = Math.max(0, count - 1);
  return {
    given: (id) => cellRef(GIVEN_FROM + GIVEN.indexOf(id), 2, names.order),
    order: (row, id) => order(row, ORDER_COLUMNS.indexOf(id), names.order),
    orderColumn: (id) => {
      const column = ORDER_COLUMNS.indexOf(id);
      return `${order(0, column, names.order)}:${order(last, column)}`;
    },
    tiers: (row, id) => {
      const from = ORDER_COLUMNS.length + (id === 'from' ? 0 : tiers);
      return `${order(row, from, names.order)}:${order(row, from + tiers - 1)}`;
    },
    line: (row, id) => cellRef(1 + row, LINE_COLUMNS.indexOf(id), names.lines),
    lineColumn: (id) => {
      const column = LINE_COLUMNS.indexOf(id);
      return `${cellRef(1, column, names.lines)}:${cellRef(1 + last, column)}`;
    },
    seller: (seller, id) => cellRef(seller, SELLER_COLUMNS.indexOf(id), names.sellers),
    total: (id, end) => cellRef(1 + TOTALS.indexOf(id), 1 + ENDS.indexOf(end), names.totals),
  };
}
