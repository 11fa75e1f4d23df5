/**
 * An order as a workbook with formulas: a change of units, a tier, the rate or an input updates prices,
 * what lacks to the MOQ, landed cost and cash.
 */
import { t } from '../../i18n/words';
import type { Range } from '../../../core/model/compared-offer';
import { minorDigits } from '../../../core/model/money';
import { dayInChina } from '../../../core/china-day';
import { isoOf } from '../../../core/order/calendar';
import { productionOf } from '../../../core/order/warnings';
import { BUYING_INPUTS } from '../workbook/costs';
import { inputsSheet } from '../workbook/costs-sheets';
import { type XlsxCell, type XlsxSheet, toXlsx } from '../workbook/xlsx';
import { lineSheet } from './line-sheet';
import type { OrderFormulas } from './formulas';
import { questionSheet, sellerQuestions } from './question-sheet';
import { sellerSheet, totalSheet } from './sum-sheets';
import { warningRows, warningSheet } from './warning-sheet';
import {
  ORDER_COLUMNS,
  type OrderColumn,
  type OrderRefs,
  type OrderRow,
  type OrderSheet,
  orderRefs,
  orderSheetNames,
  rowsOf,
  variantText,
} from './layout';

const FEN = 100;

export function toOrderWorkbook(sheet: OrderSheet): Promise<Blob> {
  const { order, costs, currency } = sheet;
  const names = orderSheetNames();
  const rows = rowsOf(order);
  const tiers = Math.max(1, ...rows.map((row) => tiersOf(row).length));
  const refs = orderRefs(rows.length, tiers, names);
  const lines = orderSheet(sheet, rows, refs, tiers, names.order);
  const warnings = warningRows(sheet);
  const warned = warnings.length > 0 ? [warningSheet(warnings)] : [];
  const questions = sellerQuestions(sheet);
  const asked = questions.length > 0 ? [questionSheet(questions)] : [];
  if (!costs || !order.costs) return toXlsx([lines, ...warned, ...asked]);
  const formulas: OrderFormulas = { costs, refs, inputs: names.inputs, currency };
  return toXlsx([
    lines,
    totalSheet(formulas, names.totals, order.costs.isAtLeast),
    ...warned,
    ...asked,
    sellerSheet(order.sellers, formulas, names.sellers),
    inputsSheet(costs, currency, names.inputs, BUYING_INPUTS),
    lineSheet(rows, formulas, names.lines),
  ]);
}

function orderSheet(
  sheet: OrderSheet,
  rows: readonly OrderRow[],
  refs: OrderRefs,
  tiers: number,
  name: string,
): XlsxSheet {
  const { currency } = sheet;
  const numbers = Array.from({ length: tiers }, (_, at) => String(at + 1));
  const head = [
    ...ORDER_COLUMNS.map((id) => columnTitle(id, currency)),
    ...numbers.map((n) => t('export.tierFrom', [n])),
    ...numbers.map((n) => t('export.tierPrice', [n])),
  ];
  const hasCosts = sheet.costs !== undefined && sheet.order.costs !== undefined;
  const body = rows.map((row, at) => {
    const cells = {
      ...factCells(row, sheet),
      ...(row.line.unitPrice && liveCells(row, at, refs, hasCosts)),
    };
    const own = tiersOf(row);
    return [
      ...ORDER_COLUMNS.map((id) => cells[id]),
      ...numbers.map((_, n): XlsxCell => numberCell(own[n]?.from)),
      ...numbers.map((_, n): XlsxCell => numberCell(own[n] && own[n].price / FEN, true)),
    ];
  });
  return {
    name,
    rows: [...headRows(sheet), head.map((text) => ({ text, isBold: true })), ...body],
    widths: [
      ...ORDER_COLUMNS.map((id) => WIDTHS[id] ?? 13),
      ...numbers.map(() => 10),
      ...numbers.map(() => 10),
    ],
    sticky: { rows: headRows(sheet).length + 1, columns: 2 },
  };
}

const WIDTHS: Partial<Record<OrderColumn, number>> = {
  item: 6,
  sellerName: 24,
  title: 40,
  translated: 40,
  link: 44,
};

/** Head in the order of the layout's `GIVEN`. */
function headRows({ costs, currency, at, day = isoOf(dayInChina(at)) }: OrderSheet): XlsxCell[][] {
  const unit = 10 ** minorDigits(currency);
  const given = (text: string, number: number | undefined): XlsxCell[] =>
    number === undefined ? [] : [undefined, { text }, { number, isInput: true }];
  const limit = costs?.amounts.limit;
  return [
    [
      undefined,
      { text: t('export.order.sheet'), isBold: true },
      { text: `${t('export.order.day')}: ${day}` },
    ],
    [undefined, { text: t('export.change'), isBold: true }],
    given(t('export.rateFor', [currency]), costs && (costs.amounts.perFen * FEN) / unit),
    given(t('export.limit', [currency]), limit === undefined ? undefined : limit / unit),
    [],
  ];
}

type Cells = Partial<Record<OrderColumn, XlsxCell>>;

function factCells({ item, ordered, line }: OrderRow, { markWords, skuOf }: OrderSheet): Cells {
  const { offer, mark } = ordered.compared;
  return {
    item: { number: item },
    sellerName: textCell(offer.seller?.name ?? offer.seller?.id),
    title: textCell(offer.title),
    translated: textCell(offer.titleTranslated),
    variant: textCell(variantText({ skuOf }, line.sku?.name)),
    link: { link: offer },
    units: { number: line.units, isInput: true },
    unit: textCell(offer.unitAsWritten ?? offer.unit),
    perUnit: { number: line.piecesPerUnit },
    least: { number: ordered.terms.least },
    lot: { number: ordered.terms.lot },
    production: textCell(rangeText(productionOf(ordered))),
    mark: textCell(mark && markWords(mark)),
  };
}

/** Tiers count the units of all SKUs of an offer. */
function liveCells({ isMain }: OrderRow, at: number, refs: OrderRefs, hasCosts: boolean): Cells {
  const own = (id: OrderColumn) => refs.order(at, id);
  const priceAt = (units: string) =>
    `INDEX(${refs.tiers(at, 'price')},1,MAX(1,COUNTIF(${refs.tiers(at, 'from')},"<="&${units})))`;
  const all = own('ofOffer');
  const reached = `ROUNDUP(MAX(${all},${own('least')})/${own('lot')},0)*${own('lot')}`;
  return {
    pieces: { formula: `${own('units')}*${own('perUnit')}` },
    ofOffer: {
      formula: `SUMIF(${refs.orderColumn('item')},${own('item')},${refs.orderColumn('units')})`,
    },
    pricePerUnit: { formula: priceAt(all), format: '0.00##' },
    amount: { formula: `${own('units')}*${own('pricePerUnit')}`, format: '0.00' },
    ...(isMain && {
      short: { formula: `IF(${all}>0,${reached}-${all},0)` },
      shortAmount: {
        formula: `${own('short')}*${priceAt(`(${all}+${own('short')})`)}`,
        format: '0.00',
      },
    }),
    ...(hasCosts && { ...landedCells(at, 'low', refs), ...landedCells(at, 'high', refs) }),
  };
}

function landedCells(at: number, end: 'low' | 'high', refs: OrderRefs): Cells {
  const landed = refs.line(at, `landed ${end}`);
  return {
    [`landed ${end}`]: { formula: landed, format: '0.00##' },
    [`total ${end}`]: { formula: `${landed}*${refs.order(at, 'pieces')}`, format: '0.00' },
  };
}

/** Tiers by rising quantity; one that always applies where the price does not depend on it. */
function tiersOf({ ordered, line }: OrderRow): readonly { from: number; price: number }[] {
  const { unitPrice } = line;
  if (!unitPrice) return [];
  const { tiers = [] } = ordered.compared.offer;
  return unitPrice.basis === 'tier' && tiers.length > 0
    ? tiers.toSorted((a, b) => a.from - b.from)
    : [{ from: 1, price: unitPrice.perUnit }];
}

/** Whole days. */
const rangeText = ({ low, high }: Range): string =>
  [...new Set([low, high].map(Math.ceil))].join('–');

function textCell(text: string | undefined): XlsxCell {
  return text === undefined || text === '' ? undefined : { text };
}

function numberCell(number: number | undefined, isInput = false): XlsxCell {
  return number === undefined ? undefined : { number, ...(isInput && { isInput }) };
}

function columnTitle(id: OrderColumn, currency: string): string {
  const [column = '', end] = id.split(' ');
  const title = COLUMN_WORDS[column]?.(currency) ?? column;
  return end === 'low' || end === 'high' ? t(`export.${end}`, [title]) : title;
}

const COLUMN_WORDS: Readonly<Record<string, (currency: string) => string>> = {
  item: () => t('export.rank'),
  sellerName: () => t('export.seller'),
  title: () => t('export.name'),
  translated: () => t('export.translated'),
  variant: () => t('export.order.variant'),
  link: () => t('export.link'),
  units: () => t('export.order.units'),
  unit: () => t('export.unit'),
  perUnit: () => t('export.piecesPerUnit'),
  pieces: () => t('export.pieces'),
  ofOffer: () => t('export.order.ofOffer'),
  least: () => t('export.leastUnits'),
  lot: () => `${t('export.lot')} (${t('export.unit')})`,
  production: () => t('export.order.production'),
  pricePerUnit: () => t('export.order.pricePerUnit'),
  amount: () => t('export.order.amount'),
  short: () => t('export.order.short'),
  shortAmount: () => t('export.order.shortAmount'),
  landed: (currency) => t('export.landed', [currency]),
  total: (currency) => t('export.order.lineTotal', [currency]),
  mark: () => t('export.mark'),
};
