/** The table of all prices seen, for the clipboard: spreadsheets take it as cells. */
import { t } from '@/utils/io/i18n/words';
import { yuanDecimal } from '@/utils/io/i18n/format';
import type { Observation } from '@/utils/core/model/watch';

/** @param observations the oldest first */
export function observationsText(observations: readonly Observation[]): string {
  const head = [
    t('watched.date'),
    `${t('watched.perPiece')} (CNY)`,
    t('offers.moq'),
    t('watched.stock'),
  ];
  const rows = observations
    .toReversed()
    .map(({ at, state, price, moq, stock }) => [
      dayAndTime(at),
      state === 'found'
        ? price === undefined
          ? ''
          : yuanDecimal(price)
        : t(state === 'gone' ? 'watched.change.gone' : 'watched.notSeen'),
      moq ?? '',
      stock ?? '',
    ]);
  return [head, ...rows].map((cells) => cells.join('\t')).join('\n');
}

/** `2026-11-28 14:05`, local: read as a date in every language. */
function dayAndTime(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
