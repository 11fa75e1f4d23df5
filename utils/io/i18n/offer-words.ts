/** Text for the values, badges, marks and inputs of an offer. */
import type { Offer } from '../../core/model/offer';
import type { Filter } from '../../core/model/query';
import type { RuleId } from '../../core/model/rule-ids';
import type { ComparedOffer, Mark } from '../../core/model/compared-offer';
import { OFFER_FIELDS, type OfferField, midpoint } from '../../core/pricing/offer-fields';
import { formatDay } from './dates';
import { formatNumber, formatPercent, moneyText, numberFormat, yuanText } from './format';
import { t } from './words';

/** Least orders: with fewer the repeat rate is not meaningful. */
const MIN_ORDERS_FOR_REPEAT_RATE = 10;

export const fieldName = (fact: OfferField): string => t(`compare.fact.${fact}`);
export const fieldHint = (fact: OfferField): string => t(`compare.explain.${fact}`);

/** 1.2K, 1.2万 */
function formatCompact(value: number): string {
  return numberFormat({ notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** The value alone, for use under a heading; undefined if unknown. */
export function fieldText(offer: ComparedOffer, fact: OfferField): string | undefined {
  const value = OFFER_FIELDS[fact](offer);
  if (value === undefined) return undefined;
  const write = FIELD_TEXTS[fact];
  return write ? write(offer) : typeof value === 'number' ? formatNumber(value) : String(value);
}

const text =
  <T>(read: (offer: ComparedOffer) => T | undefined, write: (value: T) => string) =>
  (offer: ComparedOffer): string | undefined => {
    const value = read(offer);
    return value === undefined ? undefined : write(value);
  };

const FIELD_TEXTS: Partial<Record<OfferField, (offer: ComparedOffer) => string | undefined>> = {
  similarity: text(OFFER_FIELDS.similarity, formatPercent),
  price: text(OFFER_FIELDS.price, yuanText),
  factory: text(OFFER_FIELDS.factory, (isFactory) =>
    isFactory ? t('compare.makes') : t('compare.trades'),
  ),
  years: text(OFFER_FIELDS.years, (years) => t('compare.years', years, [formatNumber(years)])),
  repurchase: (offer) =>
    hasTooFewOrders(offer)
      ? t('compare.isNew')
      : text(OFFER_FIELDS.repurchase, formatPercent)(offer),
  sold: text(OFFER_FIELDS.sold, formatCompact),
  dispatch: text(OFFER_FIELDS.dispatch, (hours) => t('compare.hours', [formatNumber(hours)])),
  dropship: text(
    ({ offer }) => offer.dropship,
    ({ price, isPostFree }) =>
      isPostFree === undefined
        ? yuanText(price)
        : `${yuanText(price)} ${isPostFree ? t('compare.postFree') : t('compare.plusPost')}`,
  ),
  cash: ({ cash, landed }) =>
    cash && landed && moneyText({ minor: midpoint(cash), currency: landed.currency }),
  rating: text(OFFER_FIELDS.rating, (rating) => formatNumber(rating)),
  stock: text(OFFER_FIELDS.stock, formatCompact),
  listed: text(OFFER_FIELDS.listed, (moment) => formatDay(moment.slice(0, 'YYYY-MM-DD'.length))),
  patent: text(OFFER_FIELDS.patent, (isStated) =>
    isStated ? t('compare.patented') : t('compare.notPatented'),
  ),
};

/** The value with its name, for use within a line. */
export function fieldPhrase(offer: ComparedOffer, fact: OfferField): string | undefined {
  const value = fieldText(offer, fact);
  return value === undefined ? undefined : (FIELD_PHRASES[fact]?.(value) ?? value);
}

const FIELD_PHRASES: Partial<Record<OfferField, (value: string) => string>> = {
  moq: (value) => t('compare.moqOf', [value]),
  dispatch: (value) => t('compare.shipsIn', [value]),
  dropship: (value) => t('compare.dropshipFor', [value]),
  repurchase: (value) => t('compare.repeat', [value]),
  sold: (value) => t('compare.soldCount', [value]),
  stock: (value) => t('compare.inStock', [value]),
  listed: (value) => t('compare.listedOn', [value]),
  rating: (value) => t('compare.rated', [value]),
};

const hasTooFewOrders = ({ offer }: ComparedOffer): boolean =>
  offer.sold !== undefined && offer.sold < MIN_ORDERS_FOR_REPEAT_RATE;

export interface Badge {
  /** 1688's own name. */
  id: string;
  label: string;
  /** Meaning of the badge, which the name often hides. */
  text: string;
}

/** A map, because an id can be any text, including `__proto__`. */
const BADGES = new Map<string, (offer: Offer) => Omit<Badge, 'id'>>([
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

/** Reads the glossary's words directly; `glossaryWords` would bundle its patterns twice. */
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

/** The known badges of an offer; unknown ones are left out. */
export function badgesOf(offer: Offer): Badge[] {
  return [...new Set(offer.badges)].flatMap((id) => {
    const words = BADGES.get(id)?.(offer);
    return words ? [{ id, ...words }] : [];
  });
}

/** Badge names of the rules for misleading prices. */
const RULE_NAMES: Readonly<Record<RuleId, () => string>> = {
  'price-top-up': () => t('compare.rule.priceTopUp'),
  'freight-top-up': () => t('compare.rule.freightTopUp'),
  deposit: () => t('compare.rule.deposit'),
  'sample-fee': () => t('compare.rule.sampleFee'),
  'placeholder-price': () => t('compare.rule.placeholderPrice'),
  'made-to-order': () => t('compare.rule.madeToOrder'),
  'part-or-accessory': () => t('compare.rule.partOrAccessory'),
  'empty-box-or-shell': () => t('compare.rule.emptyBoxOrShell'),
  'one-of-a-pair': () => t('compare.rule.oneOfAPair'),
  'pack-of-several': () => t('compare.rule.packOfSeveral'),
  'set-of-things': () => t('compare.rule.setOfThings'),
  'price-of-another-kind': () => t('compare.rule.priceOfAnotherKind'),
  'loss-leader': () => t('compare.rule.lossLeader'),
  'new-buyer-price': () => t('compare.rule.newBuyerPrice'),
  'dropship-price': () => t('compare.rule.dropshipPrice'),
  'dropship-free-shipping': () => t('compare.rule.dropshipFreeShipping'),
  'largest-quantity-price': () => t('compare.rule.largestQuantityPrice'),
  'moq-above-quantity': () => t('compare.rule.moqAboveQuantity'),
  'mixed-lots': () => t('compare.rule.mixedLots'),
  'sold-in-lots': () => t('compare.rule.soldInLots'),
  'tax-terms': () => t('compare.rule.taxTerms'),
  'conditional-free-shipping': () => t('compare.rule.conditionalFreeShipping'),
  'freight-not-included': () => t('compare.rule.freightNotIncluded'),
  'pre-order': () => t('compare.rule.preOrder'),
  'used-or-leftover': () => t('compare.rule.usedOrLeftover'),
  'model-or-miniature': () => t('compare.rule.modelOrMiniature'),
  service: () => t('compare.rule.service'),
  'picture-or-plan': () => t('compare.rule.pictureOrPlan'),
  'kit-or-blank': () => t('compare.rule.kitOrBlank'),
  'by-weight-or-length': () => t('compare.rule.byWeightOrLength'),
  'not-available': () => t('compare.rule.notAvailable'),
  'price-on-request': () => t('compare.rule.priceOnRequest'),
  'wrong-unit': () => t('compare.rule.wrongUnit'),
  'far-below-same-product': () => t('compare.rule.farBelowSameProduct'),
  'far-above-same-product': () => t('compare.rule.farAboveSameProduct'),
};

export function ruleName(rule: RuleId): string {
  return RULE_NAMES[rule]();
}

/** "part or accessory 配件": the rule and the matched word; only one if both are the same. */
export function markWords({ rule, word }: Mark): string {
  const parts = [ruleName(rule), word].filter((part) => part !== undefined);
  return [...new Set(parts)].join(' ');
}

/**
 * Names of estimated inputs, by the ids of the question and of a landed cost; several inputs share
 * one name. Most important first.
 */
const INPUT_NAMES: readonly (readonly [name: () => string, inputs: readonly string[]])[] = [
  [() => t('answer.input.weight'), ['weight', 'packWeight', 'divisor']],
  [() => t('answer.input.freight'), ['freight', 'shipBase']],
  [() => t('answer.input.duty'), ['duty', 'dutyPerItem', 'feePerItem']],
  [() => t('answer.input.vat'), ['vat']],
  [
    () => t('answer.input.domestic'),
    ['domestic', 'domesticFirst', 'domesticPerKg', 'domesticBulkPerKg', 'domesticBulkMin'],
  ],
  [() => t('answer.input.agent'), ['agent', 'agentShare', 'agentMin']],
  [
    () => t('answer.input.fees'),
    ['referral', 'referralMin', 'fixedFee', 'payment', 'fulfilment', 'placement', 'ads'],
  ],
  [() => t('answer.input.returns'), ['returns', 'returnLoss']],
  [() => t('answer.input.broker'), ['broker', 'entry', 'processing', 'processingMin', 'harbour']],
  [() => t('answer.input.prep'), ['prep', 'packing', 'moulds']],
  [() => t('answer.input.invoice'), ['invoice']],
  [() => t('answer.input.insurance'), ['insurance']],
  [() => t('answer.input.fx'), ['fx', 'fxSpread']],
];

/**
 * "freight, duty"; inputs without a name are left out.
 * @param most maximum number of names; the rest is summarised
 */
export function estimatedWords(inputs: readonly string[], most = Infinity): string {
  const names = INPUT_NAMES.filter(([, ids]) => ids.some((id) => inputs.includes(id)));
  const words = names.slice(0, most).map(([name]) => name());
  return words.join(t('compare.comma')) + (names.length > most ? t('answer.rest') : '');
}

/** What the service says of the likeness, where this computer's stands for it. */
export function serviceLikeness({
  likeness,
  offer: { similarity },
}: ComparedOffer): string | undefined {
  if (likeness === undefined || similarity === undefined) return undefined;
  return `${formatPercent(similarity)} (${t('offers.seenByService')})`;
}

const FILTER_NAMES = {
  'ships-in-24h': () => t('filter.shipsIn24h'),
  'ships-in-48h': () => t('filter.shipsIn48h'),
  'certified-factory': () => t('filter.certifiedFactory'),
  'one-piece': () => t('filter.onePiece'),
} satisfies Record<Filter, () => string>;

/** Name of a filter by what its offers have in common. */
export function filterName(filter: Filter): string {
  return FILTER_NAMES[filter]();
}

/** How many offers the user has taken out of the list. */
export function excludedWords(count: number): string {
  return t('excluded.count', count, [formatNumber(count)]);
}
