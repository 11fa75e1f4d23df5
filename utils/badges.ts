/** 1688's marks of sellers and offers, in words. Pure. */
import { formatNumber } from './format';
import type { Offer } from './model/offer';
import { t } from './words';

export interface Badge {
  /** As 1688 names it. */
  id: string;
  label: string;
  /** What it is worth, which its name often hides. */
  text: string;
}

/** A map, because an id may be anything, `__proto__` included. */
const WORDS = new Map<string, (offer: Offer) => Omit<Badge, 'id'>>([
  ['super_factory', () => ({ label: t('badge.superFactory'), text: t('badge.superFactoryText') })],
  [
    'powerful_merchants',
    () => ({ label: t('badge.powerMerchant'), text: t('badge.powerMerchantText') }),
  ],
  [
    'tp_member',
    ({ seller }) => ({ label: memberWords(seller?.years), text: t('badge.memberText') }),
  ],
  ['yx', () => ({ label: t('badge.selected'), text: t('badge.selectedText') })],
  ['select', () => ({ label: t('badge.crossBorder'), text: t('badge.crossBorderText') })],
  ['shipIn24Hours', () => shipsWithin(24)],
  ['shipIn48Hours', () => shipsWithin(48)],
]);

function memberWords(years: number | undefined): string {
  if (years === undefined) return t('badge.member');
  return t('badge.memberYears', years, [formatNumber(years)]);
}

function shipsWithin(hours: number): Omit<Badge, 'id'> {
  return { label: t('badge.ships', [formatNumber(hours)]), text: t('badge.shipsText') };
}

/** Of an offer; a mark that is not known here says nothing to the user and is left out. */
export function badgesOf(offer: Offer): Badge[] {
  return [...new Set(offer.badges)].flatMap((id) => {
    const words = WORDS.get(id)?.(offer);
    return words ? [{ id, ...words }] : [];
  });
}
