/** What an order costs in all, and what each of its sellers is paid: formulas over its lines. */
import { t } from '../../i18n/words';
import { COST_LINES } from '../../../core/model/compared-offer';
import type { OrderSeller } from '../../../core/order/sellers';
import { BULK_ABOVE_KG } from '../../../core/pricing/landed-cost/lines';
import { COST_VALUES, type End } from '../workbook/cost-formulas';
import type { WorkbookInput } from '../workbook/costs';
import { VALUE_WORDS } from '../workbook/costs-sheets';
import { inputRef } from '../workbook/layout';
import type { XlsxCell, XlsxSheet } from '../workbook/xlsx';
import { AMOUNT, type OrderFormulas, bold, handledTotal, titled } from './formulas';
import {
  ENDS,
  type LineColumn,
  SELLER_COLUMNS,
  type SellerColumn,
  TOTALS,
  type Total,
} from './layout';

export function sellerSheet(
  sellers: readonly OrderSeller[],
  formulas: OrderFormulas,
  name: string,
): XlsxSheet {
  const body = sellers.map(({ seller, items }, at) => {
    const hasPrice = items.some(({ lines }) => lines.some(({ unitPrice }) => unitPrice));
    const cells = hasPrice ? sellerCells(at + 1, formulas) : {};
    const facts: Partial<Record<SellerColumn, XlsxCell>> = {
      seller: { number: at + 1 },
      name: seller?.name === undefined ? undefined : { text: seller.name },
      id: seller?.id === undefined ? undefined : { text: seller.id },
    };
    return SELLER_COLUMNS.map((id) => facts[id] ?? cells[id]);
  });
  return {
    name,
    rows: [SELLER_COLUMNS.map((id) => bold(sellerTitle(id, formulas.currency))), ...body],
    widths: SELLER_COLUMNS.map((id) => (id === 'name' ? 28 : 15)),
    sticky: { rows: 1, columns: 2 },
  };
}

/** Freight inside China is paid once for all that a seller sends. */
function sellerCells(
  seller: number,
  formulas: OrderFormulas,
): Partial<Record<SellerColumn, XlsxCell>> {
  const { refs } = formulas;
  const own = (id: SellerColumn) => refs.seller(seller, id);
  const sumOf = (column: LineColumn) =>
    `SUMIF(${refs.lineColumn('seller')},${own('seller')},${refs.lineColumn(column)})`;
  const paidBy = (end: End) => {
    const isOwn = `(${refs.lineColumn('seller')}=${own('seller')})`;
    const goods = `SUMPRODUCT(${isOwn}*1,${refs.lineColumn('pieces')},${refs.lineColumn(`goods ${end}`)})`;
    return `${goods}+${own(`domestic ${end}`)}`;
  };
  const inland = ENDS.map((end) => inlandFormula(own(`weight ${end}`), end, formulas));
  const lines = `COUNTIFS(${refs.lineColumn('seller')},${own('seller')},${refs.lineColumn('isPaid')},1,${refs.lineColumn('pieces')},">0")`;
  return {
    pieces: { formula: sumOf('pieces') },
    lines: { formula: lines },
    amount: {
      formula: `SUMPRODUCT((${refs.lineColumn('seller')}=${own('seller')})*1,${refs.orderColumn('amount')})`,
      format: '0.00',
    },
    'weight low': { formula: sumOf('paidWeight low'), format: '0.###' },
    'weight high': { formula: sumOf('paidWeight high'), format: '0.###' },
    'domestic low': { formula: `IF(${own('lines')}>0,MIN(${inland.join(',')}),0)`, ...AMOUNT },
    'domestic high': { formula: `IF(${own('lines')}>0,MAX(${inland.join(',')}),0)`, ...AMOUNT },
    'paid low': { formula: paidBy('low'), ...AMOUNT },
    'paid high': { formula: paidBy('high'), ...AMOUNT },
  };
}

function inlandFormula(weight: string, end: End, { inputs }: OrderFormulas): string {
  const input = (id: WorkbookInput) => inputRef(id, end, inputs);
  const bulk = `MAX(${input('domesticBulkMin')},${input('domesticBulkPerKg')}*${weight})`;
  const parcels = `${input('domesticFirst')}+${input('domesticPerKg')}*MAX(0,${weight}-1)`;
  return `IF(${weight}>${BULK_ABOVE_KG},${bulk},${parcels})`;
}

export function totalSheet(formulas: OrderFormulas, sheet: string, isAtLeast: boolean): XlsxSheet {
  const head = [
    `${t('export.order.totals')} (${formulas.currency})`,
    t('export.lowEnd'),
    t('export.highEnd'),
  ];
  const body = TOTALS.map((id): XlsxCell[] => {
    const name = TOTAL_WORDS[id]();
    const format = id === 'pieces' ? '0' : '0.00';
    return [
      id === 'landed' || id === 'cash' ? bold(name) : { text: name },
      { formula: totalFormula(id, 'low', formulas), format },
      { formula: totalFormula(id, 'high', formulas), format },
    ];
  });
  const note: XlsxCell[][] = isAtLeast
    ? [[], [bold(t('export.atLeast')), { text: t('export.yes') }]]
    : [];
  return {
    name: sheet,
    rows: [head.map(bold), ...body, ...note],
    widths: [44, 16, 16],
    sticky: { rows: 1, columns: 1 },
  };
}

function totalFormula(id: Total, end: End, formulas: OrderFormulas): string {
  const { refs, costs, inputs } = formulas;
  const sumOf = (value: (typeof COST_VALUES)[number]) =>
    `SUMPRODUCT(${refs.lineColumn('pieces')},${refs.lineColumn(`${value} ${end}`)})`;
  const total = (of: Total) => refs.total(of, end);
  const { vatRecoverable } = costs.switches;
  const formulasOf: Partial<Record<Total, string>> = {
    pieces: `MAX(1,SUM(${refs.lineColumn('pieces')}))`,
    agent: `IF(${total('goods')}>0,MAX(${inputRef('agentShare', end, inputs)}*(${handledTotal(end, formulas)}),${inputRef('agentMin', end, inputs)}),0)`,
    vat: vatRecoverable ? '0' : sumOf('vat'),
    refundedVat: vatRecoverable ? sumOf('vat') : '0',
    landed: COST_LINES.map(total).join('+'),
    cash: `${total('landed')}+${total('refundedVat')}`,
  };
  const isSum = COST_VALUES.find((value) => value === id);
  return formulasOf[id] ?? (isSum ? sumOf(isSum) : '0');
}

const TOTAL_WORDS: Record<Total, () => string> = {
  ...VALUE_WORDS,
  pieces: () => t('export.pieces'),
  landed: () => t('export.order.landed'),
  refundedVat: () => t('export.order.refundedVat'),
  cash: () => t('export.order.cash'),
};

function sellerTitle(id: SellerColumn, currency: string): string {
  const [column = '', end] = id.split(' ');
  return titled(SELLER_WORDS[column]?.(currency) ?? column, end);
}

const SELLER_WORDS: Readonly<Record<string, (currency: string) => string>> = {
  seller: () => t('export.rank'),
  name: () => t('export.seller'),
  id: () => t('export.sellerId'),
  pieces: () => t('export.pieces'),
  lines: () => t('export.order.lines'),
  amount: () => t('export.order.amount'),
  weight: () => t('export.order.weight'),
  domestic: (currency) => `${t('export.line.domestic')} (${currency})`,
  paid: (currency) => t('export.order.paid', [currency]),
};
