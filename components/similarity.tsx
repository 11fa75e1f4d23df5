import { formatPercent } from '@/utils/format';
import { t } from '@/utils/words';
import styles from './similarity.module.css';
import { Unknown } from './unknown';

export interface SimilarityProps {
  /** 0 to 1, as the service says; absent where it does not. */
  value?: number | undefined;
}

/** How like the searched picture the one behind it is. */
export function Similarity({ value }: SimilarityProps) {
  return (
    <p class={styles.similarity} title={t('offers.similarity')}>
      <span class="visually-hidden">{t('offers.similarity')}</span>
      {value === undefined ? <Unknown /> : formatPercent(value)}
    </p>
  );
}
