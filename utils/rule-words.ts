import type { Mark } from './compare/compared';
import type { RuleId } from './model/rule-ids';
import { t } from './words';

/** What each rule of misleading prices finds, as a badge. */
const NAMES: Readonly<Record<RuleId, () => string>> = {
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
  return NAMES[rule]();
}

/** "part or accessory 配件": what was found, and the word by which; once where both are the same. */
export function markWords({ rule, word }: Mark): string {
  const parts = [ruleName(rule), word].filter((part) => part !== undefined);
  return [...new Set(parts)].join(' ');
}
