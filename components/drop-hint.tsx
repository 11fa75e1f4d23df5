import { t } from '@/utils/words';
import styles from './drop-hint.module.css';

/** Over the whole panel while something is dragged over it. */
export function DropHint() {
  return (
    <p class={styles.hint} data-testid="drop-hint">
      <span class={styles.text}>{t('input.drop')}</span>
    </p>
  );
}
