/** What is in the way of an order, in words. */
import { t } from '../../i18n/words';
import { dayInChina } from '../../../core/china-day';
import { dayOf } from '../../../core/order/calendar';
import type { OrderedItem } from '../../../core/order/items';
import type { Order } from '../../../core/order/order';
import { warningsOf } from '../../../core/order/warnings';
import type { XlsxCell, XlsxSheet } from '../workbook/xlsx';
import type { OrderSheet } from './layout';
import { warningWords } from './warning-words';

/** A warning as a line of a document. */
interface WarningRow {
  /** Number of the item from 1, as in the lines. */
  item: number;
  title: string | undefined;
  text: string;
}

/** Warnings in the order of the lines. */
export function warningRows({ order, at, day, markWords }: OrderSheet): WarningRow[] {
  const today = day === undefined ? dayInChina(at) : dayOf(day);
  return itemsOf(order).flatMap(({ item, isMixReached }, index) =>
    warningsOf(item, today, isMixReached).map((warning): WarningRow => {
      const { text: words, ready } = warningWords(warning, markWords);
      const text = ready === undefined ? words : `${words} (${ready})`;
      return { item: index + 1, title: item.compared.offer.title, text };
    }),
  );
}

function itemsOf({ sellers }: Order): { item: OrderedItem; isMixReached: boolean }[] {
  return sellers.flatMap(({ items, mix }) =>
    items.map((item) => ({ item, isMixReached: mix?.isReached === true })),
  );
}

export function warningSheet(rows: readonly WarningRow[]): XlsxSheet {
  const head = [t('export.rank'), t('export.name'), t('export.order.warning')];
  return {
    name: t('export.order.warnings'),
    rows: [
      head.map((text) => ({ text, isBold: true })),
      ...rows.map(({ item, title, text }): XlsxCell[] => [
        { number: item },
        title === undefined ? undefined : { text: title },
        { text },
      ]),
    ],
    widths: [6, 40, 60],
    sticky: { rows: 1, columns: 2 },
  };
}
