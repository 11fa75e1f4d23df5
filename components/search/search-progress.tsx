import { X } from 'lucide';
import { durationWords } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { type RunningState, type Stage, STAGES } from '@/utils/core/model/search';
import { Button } from '../ui/button';
import styles from './search-progress.module.css';

interface SearchProgressProps {
  state: RunningState;
  /** What is done now. */
  words: string;
  /** Epoch milliseconds. */
  now: number;
  onCancel: () => void;
}

/** Steps of a search that meets no trouble. */
const STEPS = STAGES.filter((stage) => stage !== 'waiting');

export function SearchProgress({ state, words, now, onCancel }: SearchProgressProps) {
  const { stage, wait, startedAt } = state;
  const elapsed = formatNumber(Math.max(0, Math.round((now - startedAt) / 1000)));
  return (
    <section class={styles.progress} data-stage={stage}>
      <div class={styles.words} data-waits={wait !== undefined || undefined}>
        <p class={styles.stage} title={words}>
          {words}
        </p>
        <p class={styles.seconds}>
          {wait ? t('timeLeft', [durationWords(wait.until - now)]) : t('seconds', [elapsed])}
        </p>
      </div>
      <Button label={t('panel.cancel')} icon={X} testId="cancel" onClick={onCancel} />
      <span class={styles.steps} aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} data-step={stepOf(step, stage)} />
        ))}
      </span>
    </section>
  );
}

/** `waiting` is a wait before the request is repeated. */
function stepOf(step: Stage, stage: Stage): 'done' | 'now' | 'waiting' | 'open' {
  const reached = stage === 'waiting' ? 'posting' : stage;
  const difference = STAGES.indexOf(step) - STAGES.indexOf(reached);
  if (difference === 0) return stage === 'waiting' ? 'waiting' : 'now';
  return difference < 0 ? 'done' : 'open';
}
