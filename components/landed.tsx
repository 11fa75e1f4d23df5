import type { LandedCost } from '@/utils/compare/compared';
import { middleOf } from '@/utils/compare/facts';
import { estimatedWords } from '@/utils/estimated-words';
import { amountText, rangeText } from '@/utils/format-money';
import { t } from '@/utils/words';
import { Estimate } from './estimate';
import styles from './landed.module.css';
import { Unknown } from './unknown';

/** What one piece costs on the user's shelf; "≥" where a cost is unknown. */
export function Landed({ landed }: { landed: LandedCost | undefined }) {
  if (!landed) return <Unknown />;
  const { currency, isAtLeast, estimated } = landed;
  const amount = `${isAtLeast ? '≥\u202F' : ''}${amountText(middleOf(landed), currency)}`;
  const why = [
    rangeText(landed, currency),
    isAtLeast ? t('compare.incomplete') : undefined,
    estimated.length > 0 ? t('compare.estimated', [estimatedWords(estimated)]) : undefined,
  ].filter((part) => part !== undefined);
  return (
    <span class={styles.landed}>
      {why.length > 1 ? <Estimate why={why.join(' · ')}>{amount}</Estimate> : amount}
    </span>
  );
}
