/**
 * Rules of misleading prices (`docs/misleading-prices.md`). Ids are stored; corrections are listed
 * in this order.
 */
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

/** The rules without repetition, in the order of `RULE_IDS`. */
export function inRuleOrder(rules: readonly RuleId[]): RuleId[] {
  return RULE_IDS.filter((id) => rules.includes(id));
}
