/** The costs of one piece of each line of an order: formulas. */
import { t } from '../../i18n/words';
import {
  COST_VALUES,
  type End,
  type Refs,
  rowFormulas,
  underFormula,
} from '../workbook/cost-formulas';
import type { WorkbookInput } from '../workbook/costs';
import { VALUE_WORDS } from '../workbook/costs-sheets';
import { inputRef } from '../workbook/layout';
import type { XlsxCell, XlsxSheet } from '../workbook/xlsx';
import { AMOUNT, type OrderFormulas, bold, handledTotal, titled } from './formulas';
import { ENDS, LINE_COLUMNS, type LineColumn, type OrderRow, type SellerColumn } from './layout';

export function lineSheet(
  rows: readonly OrderRow[],
  formulas: OrderFormulas,
  name: string,
): XlsxSheet {
  const body = rows.map((row, at) => {
    const cells = lineCells(row, at, formulas);
    return LINE_COLUMNS.map((id) => cells[id]);
  });
  return {
    name,
    rows: [LINE_COLUMNS.map((id) => bold(lineTitle(id))), ...body],
    widths: LINE_COLUMNS.map(() => 13),
    sticky: { rows: 1, columns: 1 },
  };
}

type LineCells = Partial<Record<LineColumn, XlsxCell>>;

/** Cells of a line: only its number where the price is unknown. */
function lineCells(row: OrderRow, at: number, formulas: OrderFormulas): LineCells {
  const { refs, costs } = formulas;
  const { piece } = row.line;
  const facts = { item: { number: row.item }, seller: { number: row.seller } };
  if (!piece) return facts;
  return {
    ...facts,
    pieces: { formula: refs.order(at, 'pieces') },
    price: {
      formula: `${refs.order(at, 'pricePerUnit')}/${refs.order(at, 'perUnit')}`,
      ...AMOUNT,
    },
    volume: piece.volume === undefined ? undefined : { number: piece.volume, isInput: true },
    isPaid: { number: piece.domestic === 'paid' ? 1 : 0, isInput: true },
    isUnder: { formula: underFormula(costs, lineRefs(row, at, formulas)) },
    invoice:
      piece.invoice === undefined
        ? undefined
        : { number: piece.invoice, isInput: true, format: '0.00%' },
    ...endCells(row, at, 'low', formulas),
    ...endCells(row, at, 'high', formulas),
  };
}

function endCells(row: OrderRow, at: number, end: End, formulas: OrderFormulas): LineCells {
  const { refs, costs, inputs } = formulas;
  const { values } = row.ordered.inputs;
  const weighs = row.line.piece?.weight[end];
  const own = (id: LineColumn) => refs.line(at, id);
  const weight = own(`weight ${end}`);
  const isUsual = ENDS.every((one) => costs.amounts[one].duty === values.duty[one]);
  const of = pieceFormulas(row, at, end, formulas);
  return {
    [`weight ${end}`]: weighs === undefined ? undefined : { number: weighs, isInput: true },
    [`paidWeight ${end}`]: { formula: `${own('isPaid')}*${refs.line(at, 'pieces')}*${weight}` },
    [`dutyShare ${end}`]: isUsual
      ? { formula: inputRef('duty', end, inputs), format: '0.00%' }
      : { number: values.duty[end], format: '0.00%', isInput: true },
    ...Object.fromEntries(
      COST_VALUES.map((id) => [`${id} ${end}`, { formula: of[id], ...AMOUNT }]),
    ),
  };
}

/** References as a row of offers has them, but with the duty of its own goods, and the pieces of the whole order. */
function lineRefs({ ordered }: OrderRow, at: number, { refs, inputs }: OrderFormulas): Refs {
  const { parcelPieces } = ordered.inputs;
  const own = (id: LineColumn) => refs.line(at, id);
  const isLine = (id: string): id is (typeof COST_VALUES)[number] =>
    COST_VALUES.some((value) => value === id);
  return {
    input: (id: WorkbookInput, end) =>
      id === 'duty' ? own(`dutyShare ${end}`) : inputRef(id, end, inputs),
    own: (id, end) => (isLine(id) ? own(`${id} ${end}`) : '0'),
    weight: (end) => own(`weight ${end}`),
    pieces: refs.total('pieces', 'low'),
    price: own('price'),
    volume: own('volume'),
    isPaid: own('isPaid'),
    isUnder: own('isUnder'),
    invoice: own('invoice'),
    rate: refs.given('rate'),
    limit: refs.given('limit'),
    pagePrice: '0',
    pagePieces: '1',
    parcelPieces: String(parcelPieces),
  };
}

/** Formulas of one offer, except for what is paid once by the order or by its seller. */
function pieceFormulas(row: OrderRow, at: number, end: End, formulas: OrderFormulas) {
  const { refs, costs, inputs } = formulas;
  const of = lineRefs(row, at, formulas);
  const own = (id: (typeof COST_VALUES)[number]) => of.own(id, end);
  const input = (id: WorkbookInput) => inputRef(id, end, inputs);
  const seller = (id: SellerColumn) => refs.seller(row.seller, id);
  // VAT that is refunded is paid all the same.
  const switches = { ...costs.switches, vatRecoverable: false };
  const usual = rowFormulas({ ...costs, switches }, of, end);
  const share = `IF(${seller(`weight ${end}`)}>0,${refs.line(at, `paidWeight ${end}`)}/${seller(`weight ${end}`)},1/MAX(1,${seller('lines')}))`;
  const ofLine = (value: string) => `IF(${refs.line(at, 'pieces')}>0,${value},0)`;
  const handled = [own('goods'), own('domestic')];
  if (costs.switches.agentOnFreight) handled.push(own('freight'));
  const value = refs.total('value', end);
  const lacking = `MAX(0,${input('processingMin')}-${input('processing')}*${value})`;
  const broker =
    `${input('entry')}/${of.pieces}+(${input('processing')}+${input('harbour')})*${own('value')}` +
    `+IF(${value}>0,${lacking}*${own('value')}/${value},${lacking}/${of.pieces})`;
  const isOnce = costs.mode === 'stock' && !costs.switches.ddp;
  const kept = costs.switches.vatRecoverable ? [] : [own('vat')];
  const landed = [
    'goods',
    'domestic',
    'prep',
    'freight',
    'agent',
    'insurance',
    'duty',
    'broker',
  ] as const;
  return {
    ...usual,
    domestic: ofLine(
      `${of.isPaid}*${seller(`domestic ${end}`)}*${share}/${refs.line(at, 'pieces')}`,
    ),
    prep: `${input('prep')}+${input('packing')}+${input('moulds')}/MAX(1,${seller('pieces')})`,
    agent: `IF(${handledTotal(end, formulas)}>0,${refs.total('agent', end)}*(${handled.join('+')})/(${handledTotal(end, formulas)}),0)`,
    broker: isOnce ? broker : usual.broker,
    landed: [...landed.map(own), ...kept].join('+'),
  };
}

function lineTitle(id: LineColumn): string {
  const [column = '', end] = id.split(' ');
  const value = COST_VALUES.find((one) => one === column);
  if (value) return titled(VALUE_WORDS[value](), end);
  return titled(LINE_WORDS[column]?.() ?? column, end);
}

const LINE_WORDS: Readonly<Record<string, () => string>> = {
  item: () => t('export.rank'),
  seller: () => t('export.seller'),
  pieces: () => t('export.pieces'),
  price: () => t('export.unitPrice'),
  volume: () => t('export.volume'),
  isPaid: () => t('export.isPaid'),
  isUnder: () => t('export.isUnder'),
  invoice: () => t('export.invoice'),
  weight: () => t('export.weight'),
  paidWeight: () => t('export.order.weight'),
  dutyShare: () => t('export.order.dutyRate'),
};
