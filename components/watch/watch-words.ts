import { formatEarlier } from '@/utils/io/i18n/dates';
import { formatNumber, numberFormat, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { Watch, WatchChange } from '@/utils/core/model/watch';

/** A watched offer as the components of offers take it. */
export function offerOf({ offer: { key: _key, seller, ...offer }, service }: Watch): FoundOffer {
  return { ...offer, ...(seller && { seller }), provider: service, badges: [] };
}

/** "down 8 %": the direction in words. Undefined where both read the same. */
export function moveWords(before: number, after: number): string | undefined {
  const share = Math.abs(after / before - 1);
  if (Math.round(share * 1000) === 0) return undefined;
  const percent = numberFormat({ style: 'percent', maximumFractionDigits: 1 }).format(share);
  return t(after > before ? 'watched.change.up' : 'watched.change.down', [percent]);
}

/** One entry of what has changed, with before and after. */
export function changeWords(change: WatchChange): string {
  switch (change.kind) {
    case 'price':
      return t('watched.change.move', [
        yuanText(change.before),
        yuanText(change.after),
        moveWords(change.before, change.after) ?? t('watched.change.same'),
      ]);
    case 'moq':
      return t('watched.change.moq', [formatNumber(change.before), formatNumber(change.after)]);
    case 'stock':
      return change.after === 0
        ? t('watched.change.soldOut')
        : t('watched.change.inStock', [formatNumber(change.after)]);
    case 'gone':
    case 'back':
      return t(`watched.change.${change.kind}`);
  }
}

/**
 * Text that says when it was last looked up, and when it is again.
 * @param isNextKnown false: watching is off, or its service is paused
 */
export function lookWords(
  { last, dueAt }: Pick<Watch, 'last' | 'dueAt'>,
  now: number,
  isNextKnown: boolean,
): string {
  const seen = t('watched.seen', [formatEarlier(last.at, now)]);
  if (!isNextKnown) return seen;
  const due = dueAt <= now ? t('watched.dueSoon') : t('watched.due', [formatEarlier(dueAt, now)]);
  return `${seen} · ${due}`;
}
