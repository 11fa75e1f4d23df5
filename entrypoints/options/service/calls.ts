/** The counted calls of each service, and the price and limits that the user has set for them. */
import { formatNumber, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { parseFen } from '@/utils/core/model/money';
import type { CallLimits, Usage } from '@/utils/core/call-limits';

/** "12 today, 340 this month · about ¥0.60 today, ¥17.00 this month · 88 left today". */
export function callsWords(usage: Usage, { price, perDay, perMonth }: CallLimits): string {
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

/** The entered value, an empty object for an empty field; undefined if it cannot be read. */
export function readLimit(name: keyof CallLimits, typed: string): { value?: number } | undefined {
  const text = typed.trim();
  if (text === '') return {};
  const value = name === 'price' ? readPrice(text.replace(',', '.')) : readCount(text);
  return value === undefined ? undefined : { value };
}

/** A fraction of a fen is refused, because rounding would lose it. */
function readPrice(text: string): number | undefined {
  return /^[^.]+(\.\d{1,2})?$/.test(text) ? parseFen(text) : undefined;
}

function readCount(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
