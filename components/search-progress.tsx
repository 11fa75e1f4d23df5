import { X } from 'lucide';
import { formatNumber } from '@/utils/format';
import { STAGES, type Stage } from '@/utils/model/search';
import { t } from '@/utils/words';
import { Button } from './button';
import styles from './search-progress.module.css';

export interface SearchProgressProps {
  stage: Stage;
  /** Whole seconds since the click. */
  seconds: number;
  onCancel: () => void;
}

export function SearchProgress({ stage, seconds, onCancel }: SearchProgressProps) {
  const reached = STAGES.indexOf(stage);
  return (
    <section class={styles.progress}>
      <p>{t(`stage.${stage}`)}</p>
      <p class={styles.seconds}>{t('seconds', [formatNumber(seconds)])}</p>
      <Button label={t('panel.cancel')} icon={X} testId="cancel" onClick={onCancel} />
      <span class={styles.steps} aria-hidden="true">
        {STAGES.map((step, index) => (
          <span key={step} data-step={stepOf(index, reached)} />
        ))}
      </span>
    </section>
  );
}

function stepOf(index: number, reached: number): 'done' | 'now' | 'open' {
  if (index === reached) return 'now';
  return index < reached ? 'done' : 'open';
}
