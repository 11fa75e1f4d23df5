import type { Mark } from './compare/compared';
import { t } from './words';

/** What each rule of misleading prices finds, as a badge. */
const NAMES = [
  () => t('compare.rule.r1'),
  () => t('compare.rule.r2'),
  () => t('compare.rule.r3'),
  () => t('compare.rule.r4'),
  () => t('compare.rule.r5'),
  () => t('compare.rule.r6'),
  () => t('compare.rule.r7'),
  () => t('compare.rule.r8'),
  () => t('compare.rule.r9'),
  () => t('compare.rule.r10'),
  () => t('compare.rule.r11'),
  () => t('compare.rule.r12'),
  () => t('compare.rule.r13'),
  () => t('compare.rule.r14'),
  () => t('compare.rule.r15'),
  () => t('compare.rule.r16'),
  () => t('compare.rule.r17'),
  () => t('compare.rule.r18'),
  () => t('compare.rule.r19'),
  () => t('compare.rule.r20'),
  () => t('compare.rule.r21'),
  () => t('compare.rule.r22'),
  () => t('compare.rule.r23'),
  () => t('compare.rule.r24'),
  () => t('compare.rule.r25'),
  () => t('compare.rule.r26'),
  () => t('compare.rule.r27'),
  () => t('compare.rule.r28'),
  () => t('compare.rule.r29'),
  () => t('compare.rule.r30'),
  () => t('compare.rule.r31'),
  () => t('compare.rule.r32'),
  () => t('compare.rule.r33'),
  () => t('compare.rule.r34'),
  () => t('compare.rule.r35'),
] as const;

/** @param rule 1 to 35; undefined where there is no such rule */
export function ruleName(rule: number): string | undefined {
  return NAMES[rule - 1]?.();
}

/** "part or accessory 配件": what was found, and the word by which; once where both are the same. */
export function markWords({ rule, word }: Mark): string {
  const parts = [ruleName(rule), word].filter((part) => part !== undefined);
  return [...new Set(parts)].join(' ');
}
