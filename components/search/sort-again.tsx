import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import { Button } from '../ui/button';
import styles from './sort-again.module.css';

interface SortAgainProps {
  /** Offers that would stand elsewhere by what is known now. */
  updated: number;
  onSort: () => void;
}

/** Offers to sort again by new data: nothing moves until the user wants it. */
export function SortAgain({ updated, onSort }: SortAgainProps) {
  if (updated === 0) return null;
  return (
    <p class={styles.bar} data-testid="updated" data-value={updated}>
      <output>{t('compare.updated', updated, [formatNumber(updated)])}</output>
      <span aria-hidden="true">·</span>
      <Button label={t('compare.sortAgain')} look="link" testId="sort-again" onClick={onSort} />
    </p>
  );
}
