/** Rules by words that honest titles have as well, in the order of application. */
import type { RuleId } from '../../model/rule-ids';
import { type Rule, type RuleInput, ofAnother } from './rule';
import { PAID_FOR, WEAK_WORDS, type Word } from './words';

/** Such words tell what is sold below this share of the median. */
const weak = (rule: RuleId, words: readonly Word[], limit: number): Rule => ({
  rule,
  words,
  isWeak: true,
  effect: ofAnother(limit),
});
/** Weak rule for what may come along with the product. */
const weakThing = (rule: RuleId, words: readonly Word[], limit: number): Rule => ({
  ...weak(rule, words, limit),
  mayComeAlong: true,
});

/** A sample that is paid for may cost more than one of many. */
function ofPaidSample(facts: RuleInput) {
  if (!PAID_FOR.test(facts.text)) return undefined;
  return facts.isLike && (facts.share ?? 1) > 1.6 ? 'mark' : ofAnother(0.5)(facts);
}

export const WEAK_RULES: readonly Rule[] = [
  weak('deposit', WEAK_WORDS.deposit, 0.5),
  weak('price-top-up', WEAK_WORDS.topUp, 0.3),
  weakThing('service', WEAK_WORDS.service, 0.3),
  { ...weakThing('sample-fee', WEAK_WORDS.sample, 0.5), effect: ofPaidSample },
  weak('used-or-leftover', WEAK_WORDS.used, 0.5),
  weak('made-to-order', WEAK_WORDS.custom, 0.4),
  weakThing('picture-or-plan', WEAK_WORDS.picture, 0.4),
  weakThing('kit-or-blank', WEAK_WORDS.kit, 0.5),
  weakThing('model-or-miniature', WEAK_WORDS.model, 0.4),
  weakThing('empty-box-or-shell', WEAK_WORDS.shell, 0.4),
  {
    rule: 'part-or-accessory',
    isWeak: true,
    effect: (facts) => (facts.endsElsewhere ? ofAnother(0.4)(facts) : undefined),
  },
];
