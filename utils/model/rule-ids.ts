/** The rules of misleading prices, in the order in which corrections are listed. Ids are stored. */
export const RULE_IDS = [
  'price-top-up',
  'freight-top-up',
  'deposit',
  'sample-fee',
  'placeholder-price',
  'made-to-order',
  'part-or-accessory',
  'empty-box-or-shell',
  'one-of-a-pair',
  'pack-of-several',
  'set-of-things',
  'price-of-another-kind',
  'loss-leader',
  'new-buyer-price',
  'dropship-price',
  'dropship-free-shipping',
  'largest-quantity-price',
  'moq-above-quantity',
  'mixed-lots',
  'sold-in-lots',
  'tax-terms',
  'conditional-free-shipping',
  'freight-not-included',
  'pre-order',
  'used-or-leftover',
  'model-or-miniature',
  'service',
  'picture-or-plan',
  'kit-or-blank',
  'by-weight-or-length',
  'not-available',
  'price-on-request',
  'wrong-unit',
  'far-below-same-product',
  'far-above-same-product',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/**
 * The rule that stored data names, also by its number: version 0.1.0 stored 1 to 35, which is the
 * place in the list. Undefined where it is no rule of this version.
 */
export function readRuleId(stored: unknown): RuleId | undefined {
  return typeof stored === 'number' ? RULE_IDS[stored - 1] : RULE_IDS.find((id) => id === stored);
}

/** Each rule once, in the order of the list. */
export function inRuleOrder(rules: readonly RuleId[]): RuleId[] {
  return RULE_IDS.filter((id) => rules.includes(id));
}
