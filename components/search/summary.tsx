import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import styles from './summary.module.css';

export interface SummaryProps {
  /** How many offers the service says there are. */
  total: number;
  /** How many of them are listed. */
  shown: number;
}

export function Summary({ total, shown }: SummaryProps) {
  return (
    <p class={styles.summary} data-testid="summary">
      <span data-testid="total" data-value={total}>
        {t('offers.count', total, [formatNumber(total)])}
      </span>
      {shown < total && (
        <span class={styles.shown}>{t('offers.shown', [formatNumber(shown)])}</span>
      )}
    </p>
  );
}
