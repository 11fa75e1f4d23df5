import { TriangleAlert } from 'lucide';
import { describeFailure, describeOriginal } from '@/utils/error-messages';
import { formatNumber, formatYuan, yuanText } from '@/utils/format';
import type { BatchItem, PriceSummary } from '@/utils/model/batch';
import { t } from '@/utils/words';
import styles from './batch-result.module.css';
import { Icon } from './icon';

export interface BatchResultProps {
  item: BatchItem;
}

/** Where a picture's search stands, and at its end the best price, the spread and the sellers. */
export function BatchResult({ item: { state, posts } }: BatchResultProps) {
  switch (state.status) {
    case 'waiting':
    case 'acquiring':
    case 'posting':
      return <span class={styles.state}>{t(`batch.row.${state.status}`)}</span>;
    case 'failed':
      return (
        <span class={styles.failed}>
          <Icon node={TriangleAlert} size={14} />
          {posts === 0 ? describeOriginal(state.failure) : describeFailure(state.failure).sentence}
        </span>
      );
    case 'done':
      return state.total === 0 ? (
        <span class={styles.state}>{t('batch.row.noOffers')}</span>
      ) : (
        <Found {...state.summary} />
      );
    case 'skipped':
      return null;
  }
}

function Found({ best, low, high, unit, sellers }: PriceSummary) {
  return (
    <span class={styles.found}>
      {best === undefined ? (
        <span class={styles.state}>{t('batch.row.noPrice')}</span>
      ) : (
        <span class={styles.best}>
          <span class={styles.sign}>{formatYuan(best).sign}</span>
          {formatYuan(best).digits}
          <span class={styles.unit}>{unit ? t('offers.per', [unit]) : t('offers.perPiece')}</span>
        </span>
      )}
      {low !== undefined && high !== undefined && high > low && (
        <span class={styles.spread}>
          {t('batch.row.spread', [yuanText(low), formatYuan(high).digits])}
        </span>
      )}
      {sellers !== undefined && (
        <span class={styles.sellers}>
          {t('batch.row.sellers', sellers, [formatNumber(sellers)])}
        </span>
      )}
    </span>
  );
}
