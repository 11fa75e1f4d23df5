import type { Usage } from '@/utils/calls/meter';
import type { Terms } from '@/utils/calls/terms';
import { formatNumber, yuanText } from '@/utils/format';
import { t } from '@/utils/words';

/** "12 today, 340 this month · about ¥0.60 today, ¥17.00 this month · 88 left today". */
export function callsWords(usage: Usage, { price, perDay, perMonth }: Terms): string {
  const left = (limit: number, used: number) => formatNumber(Math.max(0, limit - used));
  return [
    t('calls.usage', [formatNumber(usage.today), formatNumber(usage.month)]),
    price !== undefined &&
      t('calls.cost', [yuanText(usage.today * price), yuanText(usage.month * price)]),
    perDay !== undefined && t('calls.leftToday', [left(perDay, usage.today)]),
    perMonth !== undefined && t('calls.leftThisMonth', [left(perMonth, usage.month)]),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}
