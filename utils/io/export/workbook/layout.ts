/** Cell positions in the workbook. Rows and columns count from 0. */
import { t } from '../../i18n/words';
import type { Table } from '../table';
import { ROW_VALUES, type End, type Refs, type RowValue } from './cost-formulas';
import { WORKBOOK_INPUTS, type WorkbookInput } from './costs';
import { cellRef } from './xlsx';

/** Editable values above the offers: names in column B, values in C. */
export const GIVEN = [
  'quantity',
  'pagePrice',
  'pagePieces',
  'rate',
  'targetMargin',
  'parcelPieces',
  'limit',
] as const;
export type Given = (typeof GIVEN)[number];
const GIVEN_FROM = 3;
const GIVEN_COLUMN = 2;
/** Row of the column titles. */
export const HEAD_ROW = GIVEN_FROM + GIVEN.length + 1;

export function givenRef(id: Given, sheet?: string): string {
  return cellRef(GIVEN_FROM + GIVEN.indexOf(id), GIVEN_COLUMN, sheet);
}

/** One column of the offers sheet. */
export interface OfferField {
  id: string;
  end?: End;
  title: string;
  /** Index of its value in a row of the table. */
  at?: number;
}

/** The table's columns, one per end of a range, followed by the terms that formulas look up. */
export function offerFields({ columns }: Table, tiers: number): OfferField[] {
  const numbers = Array.from({ length: tiers }, (_, at) => at + 1);
  return [
    ...columns.flatMap(({ id, title, isRange }, at): OfferField[] =>
      isRange
        ? [
            { id, at, end: 'low', title: t('export.low', [title]) },
            { id, at, end: 'high', title: t('export.high', [title]) },
          ]
        : [{ id, at, title }],
    ),
    { id: 'reaches', title: t('export.reaches') },
    { id: 'least', title: t('export.leastUnits') },
    { id: 'multiple', title: `${t('export.lot')} (${t('export.unit')})` },
    { id: 'perUnit', title: t('export.piecesPerUnit') },
    ...numbers.map((n) => ({ id: `from${n}`, title: t('export.tierFrom', [String(n)]) })),
    ...numbers.map((n) => ({ id: `price${n}`, title: t('export.tierPrice', [String(n)]) })),
  ];
}

export interface Sheets {
  offers: string;
  inputs: string;
  lines: string;
}
export const sheetNames = (): Sheets => ({
  offers: t('export.offers'),
  inputs: t('export.inputs'),
  lines: t('export.costs'),
});

/** Columns of the lines sheet before those of each end. */
export const LINE_FACTS = [
  'rank',
  'pieces',
  'price',
  'volume',
  'isPaid',
  'isUnder',
  'weightLow',
  'weightHigh',
  'invoice',
] as const;
export type LineFact = (typeof LINE_FACTS)[number];
export const ENDS = ['low', 'high'] as const;

function factColumn(id: LineFact): number {
  return LINE_FACTS.indexOf(id);
}
export function valueColumn(id: RowValue, end: End): number {
  return LINE_FACTS.length + ROW_VALUES.indexOf(id) * ENDS.length + ENDS.indexOf(end);
}

/** @param row of the lines sheet */
export function lineRefs(row: number, { offers, inputs }: Sheets): Refs {
  const fact = (id: LineFact) => cellRef(row, factColumn(id));
  return {
    input: (id, end) => inputRef(id, end, inputs),
    own: (id, end) => cellRef(row, valueColumn(id, end)),
    weight: (end) => fact(end === 'low' ? 'weightLow' : 'weightHigh'),
    pieces: fact('pieces'),
    price: fact('price'),
    volume: fact('volume'),
    isPaid: fact('isPaid'),
    isUnder: fact('isUnder'),
    invoice: fact('invoice'),
    rate: givenRef('rate', offers),
    limit: givenRef('limit', offers),
    pagePrice: givenRef('pagePrice', offers),
    pagePieces: givenRef('pagePieces', offers),
    parcelPieces: givenRef('parcelPieces', offers),
  };
}

/** Cell of an input below the titles: the name, then both ends. */
export function inputRef(id: WorkbookInput, end: End, sheet?: string): string {
  return cellRef(1 + WORKBOOK_INPUTS.indexOf(id), 1 + ENDS.indexOf(end), sheet);
}
