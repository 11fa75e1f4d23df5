/** The two sheets behind the offers: the cost inputs, and the cost lines. */
import type { ComparedOffer } from '../../../core/model/compared-offer';
import { minorDigits } from '../../../core/model/money';
import { t } from '../../i18n/words';
import { ROW_VALUES, rowFormulas, underFormula, type RowValue } from './cost-formulas';
import { kindOfInput, WORKBOOK_INPUTS, type WorkbookCosts, type WorkbookInput } from './costs';
import { ENDS, inputRef, LINE_FACTS, lineRefs, type LineFact, type Sheets } from './layout';
import type { XlsxCell, XlsxSheet } from './xlsx';

/** @param ids the first of `WORKBOOK_INPUTS`. Default: all */
export function inputsSheet(
  costs: WorkbookCosts,
  currency: string,
  name: string,
  ids: readonly WorkbookInput[] = WORKBOOK_INPUTS,
): XlsxSheet {
  const head = [t('export.input'), t('export.lowEnd'), t('export.highEnd')];
  const rows = ids.map((id): XlsxCell[] => {
    const [low, high] = ENDS.map((end) => valueOf(id, costs.amounts[end][id], currency));
    const isOne = costs.amounts.low[id] === costs.amounts.high[id];
    const copied = { formula: inputRef(id, 'low'), ...FORMATS[kindOfInput(id)] };
    return [{ text: titleOf(id, costs, currency) }, low, isOne ? copied : high];
  });
  return {
    name,
    rows: [head.map((text) => ({ text, isBold: true })), ...rows],
    widths: [44, 14, 14],
    sticky: { rows: 1, columns: 1 },
  };
}

const FORMATS = {
  money: {},
  number: {},
  share: { format: '0.00%' },
} as const;

function titleOf(id: WorkbookInput, { titleOf: title }: WorkbookCosts, currency: string): string {
  return kindOfInput(id) === 'money' ? `${title(id)} (${currency})` : title(id);
}

function valueOf(id: WorkbookInput, value: number, currency: string): XlsxCell {
  const kind = kindOfInput(id);
  const number = kind === 'money' ? value / 10 ** minorDigits(currency) : value;
  return { number, isInput: true, ...FORMATS[kind] };
}

/** What the offers sheet provides for one of its rows. */
export interface LiveRow {
  compared: ComparedOffer;
  /** Addresses in the offers sheet, with its name; undefined: the row has no formulas. */
  refs?: { pieces: string; price: string };
}

export function linesSheet(
  rows: readonly LiveRow[],
  costs: WorkbookCosts,
  sheets: Sheets,
): XlsxSheet {
  const values = ROW_VALUES.flatMap((id) => ENDS.map((end) => [id, end] as const));
  const head = [
    ...LINE_FACTS.map((id) => FACT_WORDS[id]()),
    ...values.map(([id, end]) => t(`export.${end}`, [VALUE_WORDS[id]()])),
  ];
  const body = rows.map((row, at) => lineOf(row, at + 1, costs, sheets));
  return {
    name: sheets.lines,
    rows: [head.map((text) => ({ text, isBold: true })), ...body],
    widths: head.map(() => 13),
    sticky: { rows: 1, columns: 1 },
  };
}

function lineOf(
  { compared, refs: offer }: LiveRow,
  row: number,
  costs: WorkbookCosts,
  sheets: Sheets,
): XlsxCell[] {
  const piece = costs.pieceOf(compared);
  if (!offer || !piece) return [{ number: row }];
  const refs = lineRefs(row, sheets);
  const facts: Record<LineFact, XlsxCell> = {
    rank: { number: row },
    pieces: { formula: offer.pieces },
    price: { formula: offer.price, ...AMOUNT },
    volume: piece.volume === undefined ? undefined : { number: piece.volume },
    isPaid: { number: piece.domestic === 'paid' ? 1 : 0 },
    isUnder: { formula: underFormula(costs, refs) },
    weightLow: { number: piece.weight.low, isInput: true },
    weightHigh: { number: piece.weight.high, isInput: true },
    invoice:
      piece.invoice === undefined
        ? undefined
        : { number: piece.invoice, isInput: true, ...FORMATS.share },
  };
  const [low, high] = ENDS.map((end) => rowFormulas(costs, refs, end));
  const formulas = ROW_VALUES.flatMap((id) => [low, high].map((end) => formulaOf(id, end, costs)));
  return [...LINE_FACTS.map((id) => facts[id]), ...formulas];
}

/** Without a price on the page there are no earnings. */
function formulaOf(
  id: RowValue,
  end: Record<RowValue, string> | undefined,
  { page }: WorkbookCosts,
): XlsxCell {
  const isEarned = id === 'net' || id === 'profit';
  return end && (page || !isEarned) ? { formula: end[id], ...AMOUNT } : undefined;
}
const AMOUNT = { format: '0.00##' } as const;

const FACT_WORDS: Record<LineFact, () => string> = {
  rank: () => t('export.rank'),
  pieces: () => t('export.pieces'),
  price: () => t('export.unitPrice'),
  volume: () => t('export.volume'),
  isPaid: () => t('export.isPaid'),
  isUnder: () => t('export.isUnder'),
  weightLow: () => t('export.low', [t('export.weight')]),
  weightHigh: () => t('export.high', [t('export.weight')]),
  invoice: () => t('export.invoice'),
};

export const VALUE_WORDS: Record<RowValue, () => string> = {
  goods: () => t('export.line.goods'),
  domestic: () => t('export.line.domestic'),
  prep: () => t('export.line.prep'),
  freight: () => t('export.line.freight'),
  agent: () => t('export.line.agent'),
  insurance: () => t('export.line.insurance'),
  value: () => t('export.line.value'),
  duty: () => t('export.line.duty'),
  vat: () => t('export.line.vat'),
  broker: () => t('export.line.broker'),
  landed: () => t('export.landedOwn'),
  net: () => t('export.line.net'),
  profit: () => t('export.line.profit'),
};
