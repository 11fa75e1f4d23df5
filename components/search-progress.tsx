import { X } from 'lucide';
import { formatNumber } from '@/utils/format';
import { STAGES, type RunningState, type Stage } from '@/utils/model/search';
import { stageWords } from '@/utils/stage-words';
import { t } from '@/utils/words';
import { Button } from './button';
import styles from './search-progress.module.css';

export interface SearchProgressProps {
  state: RunningState;
  /** Epoch milliseconds. */
  now: number;
  onCancel: () => void;
}

/** Steps of a search that meets no trouble. */
const STEPS = STAGES.filter((stage) => stage !== 'waiting');

export function SearchProgress({ state, now, onCancel }: SearchProgressProps) {
  const { stage, wait, startedAt } = state;
  const ms = wait ? wait.until - now : now - startedAt;
  const seconds = formatNumber(Math.max(0, Math.round(ms / 1000)));
  return (
    <section class={styles.progress} data-stage={stage}>
      <p>{stageWords(state)}</p>
      <p class={styles.seconds}>{wait ? t('secondsLeft', [seconds]) : t('seconds', [seconds])}</p>
      <Button label={t('panel.cancel')} icon={X} testId="cancel" onClick={onCancel} />
      <span class={styles.steps} aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} data-step={stepOf(step, stage)} />
        ))}
      </span>
    </section>
  );
}

function stepOf(step: Stage, reached: Stage): 'done' | 'now' | 'open' {
  const difference = STAGES.indexOf(step) - STAGES.indexOf(reached);
  if (difference === 0) return 'now';
  return difference < 0 ? 'done' : 'open';
}
