/** What is known of an offer, in the words and numbers of the screen. */
import { FACTS, middleOf, type Fact } from './compare/facts';
import type { ComparedOffer } from './compare/compared';
import { formatNumber, formatPercent, moneyText, yuanText } from './format';
import { numberFormat } from './number-format';
import { t } from './words';

/** Fewer orders say nothing about who comes back. */
const TOO_FEW = 10;

export const factName = (fact: Fact): string => t(`compare.fact.${fact}`);
export const factHint = (fact: Fact): string => t(`compare.explain.${fact}`);

/** 1.2K, 1.2万 */
function formatCompact(value: number): string {
  return numberFormat({ notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** The value alone, for under a heading; undefined where it is unknown. */
export function factText(offer: ComparedOffer, fact: Fact): string | undefined {
  const value = FACTS[fact](offer);
  if (value === undefined) return undefined;
  const write = WRITE[fact];
  return write ? write(offer) : typeof value === 'number' ? formatNumber(value) : String(value);
}

const text =
  <T>(read: (offer: ComparedOffer) => T | undefined, write: (value: T) => string) =>
  (offer: ComparedOffer): string | undefined => {
    const value = read(offer);
    return value === undefined ? undefined : write(value);
  };

const WRITE: Partial<Record<Fact, (offer: ComparedOffer) => string | undefined>> = {
  similarity: text(FACTS.similarity, formatPercent),
  price: text(FACTS.price, yuanText),
  factory: text(FACTS.factory, (isFactory) =>
    isFactory ? t('compare.makes') : t('compare.trades'),
  ),
  years: text(FACTS.years, (years) => t('compare.years', [formatNumber(years)])),
  repurchase: (offer) =>
    isTooFew(offer) ? t('compare.isNew') : text(FACTS.repurchase, formatPercent)(offer),
  sold: text(FACTS.sold, formatCompact),
  dispatch: text(FACTS.dispatch, (hours) => t('compare.hours', [formatNumber(hours)])),
  dropship: text(
    ({ offer }) => offer.dropship,
    ({ price, isPostFree }) =>
      isPostFree === undefined
        ? yuanText(price)
        : `${yuanText(price)} ${isPostFree ? t('compare.postFree') : t('compare.plusPost')}`,
  ),
  cash: ({ cash, landed }) =>
    cash && landed && moneyText({ minor: middleOf(cash), currency: landed.currency }),
  rating: text(FACTS.rating, (rating) => formatNumber(rating)),
  stock: text(FACTS.stock, formatCompact),
  listed: text(FACTS.listed, (moment) => moment.slice(0, 'YYYY-MM-DD'.length)),
  patent: text(FACTS.patent, (isStated) =>
    isStated ? t('compare.patented') : t('compare.notPatented'),
  ),
};

/** The same in the middle of a line, where no heading says what it is. */
export function factPhrase(offer: ComparedOffer, fact: Fact): string | undefined {
  const value = factText(offer, fact);
  return value === undefined ? undefined : (PHRASES[fact]?.(value) ?? value);
}

const PHRASES: Partial<Record<Fact, (value: string) => string>> = {
  repurchase: (value) => t('compare.repeat', [value]),
  sold: (value) => t('compare.soldCount', [value]),
  stock: (value) => t('compare.inStock', [value]),
  listed: (value) => t('compare.listedOn', [value]),
  rating: (value) => t('compare.rated', [value]),
};

const isTooFew = ({ offer }: ComparedOffer): boolean =>
  offer.sold !== undefined && offer.sold < TOO_FEW;
