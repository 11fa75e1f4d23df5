import { t } from '@/utils/words';
import { Button } from './button';
import styles from './quiet-failure.module.css';

export interface QuietFailureProps {
  /** What did not come, or why. */
  sentence: string;
  onRetry: () => void;
}

/** Something beside the search did not come; the results stand. */
export function QuietFailure({ sentence, onRetry }: QuietFailureProps) {
  return (
    <output class={styles.failure}>
      {sentence} <Button label={t('details.again')} look="link" testId="again" onClick={onRetry} />
    </output>
  );
}
