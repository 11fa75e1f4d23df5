/** The two sheets behind the offers: the cost inputs, and the cost lines. */
import { INPUTS } from '../../../core/costs/cost-inputs';
import type { ComparedOffer } from '../../../core/model/compared-offer';
import { minorDigits } from '../../../core/model/money';
import {
  type AmountId,
  COST_ROWS,
  type CostValues,
  INLAND,
  PARCEL_ROW,
  ROW_VALUES,
  type RowValue,
} from '../../../core/pricing/landed-cost/cost-rows';
import { endsOf, isUnderThreshold } from '../../../core/pricing/landed-cost/landed';
import {
  AMOUNT_IDS,
  costLines,
  parcelValue,
  termFacts,
} from '../../../core/pricing/landed-cost/lines';
import { t } from '../../i18n/words';
import { type Cell, exactMoneyCell, numberCell, percentCell, textCell } from '../cell';
import { columnsOf, number, percent } from '../columns';
import type { Column, End } from '../table';
import type { WorkbookCosts } from './costs';
import type { SheetRefs } from './table-sheet';
import { cellRef } from './xlsx';

/** Addresses that formulas of costs refer to. */
export interface CostRefs {
  inputs: SheetRefs;
  lines: SheetRefs;
  offers: SheetRefs;
  given: (id: 'rate' | 'limit' | 'pagePrice' | 'pagePieces' | 'parcelPieces') => string;
}

/** A value stands once where both ends are the same. */
export function inputColumns(
  { amounts, titleOf }: WorkbookCosts,
  currency: string,
): Column<AmountId>[] {
  const isMoney = (id: AmountId) => !['share', 'divisor'].includes(INPUTS[id].unit);
  const valueOf = (id: AmountId, end: End): Cell | undefined => {
    const value = amounts[end][id];
    if (isMoney(id)) return exactMoneyCell({ low: value, high: value }, currency);
    return INPUTS[id].unit === 'share' ? percentCell(value) : numberCell(value);
  };
  return [
    {
      id: 'input',
      title: t('export.input'),
      kind: 'text',
      value: (id) => textCell(isMoney(id) ? `${titleOf(id)} (${currency})` : titleOf(id)),
    },
    {
      id: 'low',
      title: t('export.lowEnd'),
      kind: 'number',
      isInput: true,
      value: (id) => valueOf(id, 'low'),
    },
    {
      id: 'high',
      title: t('export.highEnd'),
      kind: 'number',
      isInput: true,
      value: (id) => valueOf(id, 'high'),
      formula: ({ row, at }) =>
        amounts.low[row] === amounts.high[row] ? cellRef(1 + at, 1) : undefined,
    },
  ];
}

/** What the lines sheet computes of an offer; absent where nothing can be computed. */
export interface CostedPiece {
  piece: NonNullable<ReturnType<WorkbookCosts['pieceOf']>>;
  pieces: number;
  /** Fen. */
  price: number;
  isUnder: boolean;
  low: CostValues;
  high: CostValues;
}

/** The same numbers as the panel's, at both ends. */
export function costedPiece(
  costs: WorkbookCosts,
  compared: ComparedOffer,
): CostedPiece | undefined {
  const piece = costs.pieceOf(compared);
  const { unitPrice } = compared;
  if (!piece || !unitPrice) return undefined;
  const { amounts, page } = costs;
  const { pieces, perPiece } = unitPrice;
  const price = perPiece * amounts.perFen;
  const ends = endsOf({ ...piece, pieces }, amounts);
  const isUnder = isUnderThreshold(parcelValue(price, ends.high, amounts.high, costs), amounts);
  const at = (end: End) => costLines(price, ends[end], amounts[end], costs, isUnder, page);
  return { piece, pieces, price: perPiece, isUnder, low: at('low'), high: at('high') };
}

interface LineRow {
  rank: number;
  costed?: CostedPiece | undefined;
}

export function lineColumns(
  costs: WorkbookCosts,
  currency: string,
  refs: () => CostRefs,
): Column<LineRow>[] {
  // Without a price on the page there are no earnings.
  const ids = ROW_VALUES.filter((id) => costs.page || (id !== 'net' && id !== 'profit'));
  return [
    ...columnsOf<LineRow>({
      rank: number(t('export.rank'), ({ rank }) => rank),
      pieces: {
        ...number(t('export.pieces'), ({ costed }: LineRow) => costed?.pieces),
        formula: ifCosted((at) => refs().offers.cell('pieces', at)),
      },
      price: {
        title: t('export.unitPrice'),
        kind: 'money',
        value: ({ costed }) =>
          exactMoneyCell(costed && { low: costed.price, high: costed.price }, 'CNY'),
        formula: ifCosted((at) => refs().offers.cell('unitPrice', at)),
      },
      volume: number(t('export.volume'), ({ costed }) => costed?.piece.volume),
      isPaid: number(
        t('export.isPaid'),
        ({ costed }) => costed && Number(costed.piece.domestic === 'paid'),
      ),
      isUnder: {
        ...number(t('export.isUnder'), ({ costed }: LineRow) => costed && Number(costed.isUnder)),
        formula: ifCosted((at) => underFormula(at, costs, refs())),
      },
      weight: {
        title: t('export.weight'),
        kind: 'number',
        isRange: true,
        isInput: true,
        value: ({ costed }) => costed && { kind: 'number', ...costed.piece.weight },
      },
      invoice: {
        ...percent(t('export.invoice'), ({ costed }: LineRow) => costed?.piece.invoice),
        isInput: true,
      },
    }),
    ...ids.map((id): Column<LineRow> => ({
      id,
      title: VALUE_WORDS[id](),
      kind: 'money',
      isRange: true,
      value: ({ costed }) =>
        exactMoneyCell(costed && { low: costed.low[id], high: costed.high[id] }, currency),
      formula: ifCosted((at, end) => filled(COST_ROWS[id].formula, at, end, costs, refs())),
    })),
  ];
}

function ifCosted(formula: (at: number, end: End) => string): Column<LineRow>['formula'] {
  return ({ row, at, end }) => (row.costed ? formula(at, end) : undefined);
}

/** Whether a parcel is below the threshold: decided by the higher end, as in the panel. */
function underFormula(at: number, costs: WorkbookCosts, refs: CostRefs): string {
  if (costs.amounts.limit === undefined) return '0';
  return `IF(${filled(PARCEL_ROW.formula, at, 'high', costs, refs)}<=${refs.given('limit')},1,0)`;
}

/** The formula of a row of costs, with addresses in place of names. @param kg of the whole order */
function filled(
  formula: string,
  at: number,
  end: End,
  costs: WorkbookCosts,
  refs: CostRefs,
  kg = '',
): string {
  const own = (id: string) => refs.lines.cell(id, at, end);
  const inland = (of: End) => {
    const weight = `${own('pieces')}*${refs.lines.cell('weight', at, of)}`;
    return filled(INLAND.formula, at, of, costs, refs, weight);
  };
  const input = (id: string) =>
    refs.inputs.cell(
      end,
      AMOUNT_IDS.findIndex((one) => one === id),
    );
  const invoice = `IF(ISNUMBER(${own('invoice')}),${own('invoice')},${input('invoice')})`;
  const facts: Readonly<Record<string, string | number>> = {
    ...termFacts(costs),
    kg,
    price: `${own('price')}*${refs.given('rate')}`,
    invoice: costs.switches.withInvoice ? invoice : 0,
    shipped: costs.mode === 'direct' ? refs.given('parcelPieces') : own('pieces'),
    pagePrice: refs.given('pagePrice'),
    pagePieces: refs.given('pagePieces'),
    ...(formula.includes('{inland}') && {
      inland: `${own('isPaid')}*${end === 'low' ? 'MIN' : 'MAX'}(${inland('low')},${inland('high')})`,
    }),
  };
  return formula.replace(/\{(a\.)?(\w+)\}/g, (_, isInput: string | undefined, id: string) =>
    isInput ? input(id) : String(facts[id] ?? own(id)),
  );
}

const VALUE_WORDS: Record<RowValue, () => string> = {
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

/** Amounts of minor units as whole ones. */
export const majorOf = (minor: number, currency: string): number =>
  minor / 10 ** minorDigits(currency);
