/** The kinds of columns that are said of an offer. */
import type { ComparedOffer } from '../compare/compared';
import { t } from '../words';
import { linkCell, numberCell, percentCell, textCell, type Cell } from './cell';
import type { Column } from './table';

/** One line of an export. */
export interface OfferRow {
  /** From 1, in the order that the user sees. */
  rank: number;
  compared: ComparedOffer;
}

export type OfferColumn = Omit<Column<OfferRow>, 'id'>;

export function yesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? t('export.yes') : t('export.no');
}

export function text(title: string, value: (row: OfferRow) => string | undefined): OfferColumn {
  return { title, kind: 'text', value: (row) => textCell(value(row)) };
}

export function link(title: string, value: (row: OfferRow) => string | undefined): OfferColumn {
  return { title, kind: 'link', value: (row) => linkCell(value(row)) };
}

export function number(title: string, value: (row: OfferRow) => number | undefined): OfferColumn {
  return { title, kind: 'number', value: (row) => numberCell(value(row)) };
}

export function percent(title: string, value: (row: OfferRow) => number | undefined): OfferColumn {
  return { title, kind: 'percent', value: (row) => percentCell(value(row)) };
}

type Share = Parameters<typeof percentCell>[0];
export function percentRange(title: string, value: (row: OfferRow) => Share): OfferColumn {
  return { title, kind: 'percent', isRange: true, value: (row) => percentCell(value(row)) };
}

export function moneyRange(value: (row: OfferRow) => Cell | undefined) {
  return { kind: 'money', isRange: true, value } as const;
}
