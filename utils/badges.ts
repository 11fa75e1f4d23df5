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
  ['super_factory', () => asTerm('superFactory')],
  ['powerful_merchants', () => asTerm('powerMerchant')],
  [
    'tp_member',
    ({ seller }) => ({ label: memberWords(seller?.years), text: t('badge.memberText') }),
  ],
  ['yx', () => asTerm('selected')],
  ['select', () => ({ label: t('badge.crossBorder'), text: t('badge.crossBorderText') })],
  ['shipIn24Hours', () => shipsWithin(24)],
  ['shipIn48Hours', () => shipsWithin(48)],
]);

/** By the glossary's words; with `glossaryWords`, the package would hold its patterns twice. */
function asTerm(id: 'superFactory' | 'powerMerchant' | 'selected'): Omit<Badge, 'id'> {
  return { label: t(`glossary.${id}.term`), text: t(`glossary.${id}.text`) };
}

function memberWords(years: number | undefined): string {
  if (years === undefined) return t('badge.member');
  return t('badge.memberYears', years, [formatNumber(years)]);
}

function shipsWithin(hours: number): Omit<Badge, 'id'> {
  return {
    label: t('badge.ships', [formatNumber(hours)]),
    text: t('glossary.shipsIn48Hours.text'),
  };
}

/** Of an offer; a mark that is not known here says nothing to the user and is left out. */
export function badgesOf(offer: Offer): Badge[] {
  return [...new Set(offer.badges)].flatMap((id) => {
    const words = WORDS.get(id)?.(offer);
    return words ? [{ id, ...words }] : [];
  });
}
