/** Formula cells of an offer. */
import { t } from '../../i18n/words';
import type { Buying } from './costs';
import { givenRef, valueColumn, type Sheets } from './layout';
import type { End, RowValue } from './cost-formulas';
import { cellRef, type XlsxCell } from './xlsx';

export interface RowPlace {
  /** Row in the offers sheet, and in the lines sheet. */
  row: number;
  line: number;
  /** Column of a field in the offers sheet. */
  column: (id: string, end?: End) => number;
  buying: Buying;
  /** Number of tier columns. */
  tiers: number;
  hasCost: boolean;
  hasEarning: boolean;
}

type Cells = Record<string, XlsxCell>;

const SHARE = '0.0%';
const AMOUNT = '0.00';
const FEN = 100;

/** Cells by field id, with the end for a range: `margin low`. */
export function liveCells(place: RowPlace, sheets: Sheets): Cells {
  const { row, column, hasCost, hasEarning } = place;
  const own = (id: string, end?: End) => cellRef(row, column(id, end));
  return {
    ...boughtCells(place),
    ...(hasCost && costCells(place, sheets)),
    ...(hasEarning && earningCells(place, sheets)),
    ...(hasEarning && {
      reaches: {
        formula: `IF((${own('margin', 'low')}+${own('margin', 'high')})/2>=${givenRef('targetMargin')},"${t('export.yes')}","${t('export.no')}")`,
      },
    }),
  };
}

/**
 * The user's quantity, rounded up to the minimum and to full lots, at the price of that quantity.
 */
function boughtCells({ row, column, tiers }: RowPlace): Cells {
  const own = (id: string) => cellRef(row, column(id));
  const span = (id: string) => `${own(`${id}1`)}:${own(`${id}${tiers}`)}`;
  const [perUnit, lot] = [own('perUnit'), own('multiple')];
  const units = `MAX(${givenRef('quantity')}/${perUnit},${own('least')})`;
  const tier = `MAX(1,COUNTIF(${span('from')},"<="&(${own('pieces')}/${perUnit})))`;
  return {
    pieces: { formula: `ROUNDUP(${units}/${lot},0)*${lot}*${perUnit}` },
    unitPrice: { formula: `INDEX(${span('price')},1,${tier})/${perUnit}`, format: '0.00##' },
  };
}

function costCells({ row, line, column }: RowPlace, { lines }: Sheets): Cells {
  const landed = (end: End) => cellRef(line, valueColumn('landed', end), lines);
  const pieces = cellRef(row, column('pieces'));
  return {
    'landed low': { formula: landed('low'), format: AMOUNT },
    'landed high': { formula: landed('high'), format: AMOUNT },
    'cash low': { formula: `${landed('low')}*${pieces}`, format: AMOUNT },
    'cash high': { formula: `${landed('high')}*${pieces}`, format: AMOUNT },
  };
}

/** The higher cost gives the lower earnings. */
function earningCells({ line }: RowPlace, { lines }: Sheets): Cells {
  const of = (id: RowValue, end: End) => cellRef(line, valueColumn(id, end), lines);
  const pack = (end: End) => `(${of('landed', end)}*${givenRef('pagePieces')})`;
  return {
    'profit low': { formula: of('profit', 'high'), format: AMOUNT },
    'profit high': { formula: of('profit', 'low'), format: AMOUNT },
    'margin low': { formula: `${of('profit', 'high')}/${of('net', 'high')}`, format: SHARE },
    'margin high': { formula: `${of('profit', 'low')}/${of('net', 'low')}`, format: SHARE },
    'roi low': { formula: `${of('profit', 'high')}/${pack('high')}`, format: SHARE },
    'roi high': { formula: `${of('profit', 'low')}/${pack('low')}`, format: SHARE },
  };
}

/** Values that the formulas look up. */
export function termCells({ buying }: RowPlace): Cells {
  const { least, lot, piecesPerUnit, tiers } = buying;
  return {
    least: { number: least },
    multiple: { number: lot },
    perUnit: { number: piecesPerUnit },
    ...Object.fromEntries(tiers.map(({ from }, at) => [`from${at + 1}`, { number: from }])),
    ...Object.fromEntries(
      tiers.map(({ price }, at) => [`price${at + 1}`, { number: price / FEN, isInput: true }]),
    ),
  };
}
