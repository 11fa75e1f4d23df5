import type { LandedCost } from '@/utils/compare/compared';
import { middleOf } from '@/utils/compare/facts';
import { estimatedWords } from '@/utils/estimated-words';
import { formatMoneyRange, moneyText } from '@/utils/format';
import { t } from '@/utils/words';
import { Estimate } from './estimate';
import styles from './landed.module.css';
import { Unknown } from './unknown';

/** What one piece costs on the user's shelf; "≥" where a cost is unknown. */
export function Landed({ landed }: { landed: LandedCost | undefined }) {
  if (!landed) return <Unknown />;
  const { currency, isAtLeast, estimated } = landed;
  const amount = moneyText({ minor: middleOf(landed), currency });
  const { sign, digits } = formatMoneyRange(landed, currency);
  const why = [
    `${sign}${digits}`,
    isAtLeast ? t('compare.incomplete') : undefined,
    estimated.length > 0 ? t('compare.estimated', [estimatedWords(estimated)]) : undefined,
  ].filter((part) => part !== undefined);
  return (
    <span class={styles.landed}>
      {why.length > 1 ? (
        <Estimate why={why.join(' · ')} isAtLeast={isAtLeast}>
          {amount}
        </Estimate>
      ) : (
        amount
      )}
    </span>
  );
}
