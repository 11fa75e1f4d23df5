/** Cells as people read them, in the browser's language. */
import { uiLanguage } from '../words';
import type { Cell } from './cell';

/** `31–38 %`, `¥14.20`, `25 Nov 2026`; nothing where nothing is known. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'text':
    case 'link':
      return cell.text;
    case 'date':
      return dateText(cell.at);
    case 'number':
      return rangeText(cell, {});
    case 'percent':
      return rangeText(cell, { style: 'percent', maximumFractionDigits: 1 });
    case 'money':
      return rangeText(cell, { style: 'currency', currency: cell.currency });
  }
}

/** A day and a time, to the minute, where the reader is. */
export function dateText(at: number): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(uiLanguage(), style).format(at);
}

/** One number where both ends read the same. */
function rangeText(
  { low, high }: { low: number; high: number },
  options: Intl.NumberFormatOptions,
): string {
  const format = new Intl.NumberFormat(uiLanguage(), options);
  const [from, to] = [format.format(low), format.format(high)];
  return from === to ? from : format.formatRange(low, high);
}
