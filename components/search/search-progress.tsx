import { X } from 'lucide';
import { durationWords, formatNumber, formatTime } from '@/utils/i18n/format';
import { stageWords } from '@/utils/i18n/search-words';
import { t } from '@/utils/i18n/words';
import { type RunningState, STAGES, type Stage } from '@/utils/model/search';
import type { LimitWarning } from '@/utils/services/call-limits';
import { Button } from '../ui/button';
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
  const elapsed = formatNumber(Math.max(0, Math.round((now - startedAt) / 1000)));
  return (
    <section class={styles.progress} data-stage={stage}>
      <p>{stageWords(state)}</p>
      <p class={styles.seconds}>
        {wait ? t('timeLeft', [durationWords(wait.until - now)]) : t('seconds', [elapsed])}
      </p>
      <Button label={t('panel.cancel')} icon={X} testId="cancel" onClick={onCancel} />
      <span class={styles.steps} aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} data-step={stepOf(step, stage)} />
        ))}
      </span>
    </section>
  );
}

/** What waits is the request that is going to be repeated. */
function stepOf(step: Stage, stage: Stage): 'done' | 'now' | 'waiting' | 'open' {
  const reached = stage === 'waiting' ? 'posting' : stage;
  const difference = STAGES.indexOf(step) - STAGES.indexOf(reached);
  if (difference === 0) return stage === 'waiting' ? 'waiting' : 'now';
  return difference < 0 ? 'done' : 'open';
}

export interface SearchNotesProps {
  /** Set where the offers are from a stored answer: when that came, and the way to a new one. */
  answered?: { at: number; onAgain: () => void } | undefined;
  /** The user's limit of calls, where it is near or reached. */
  nearLimit?: LimitWarning | undefined;
  /** By which this computer's clock is ahead, where that had to be made up for. */
  offMinutes?: number | undefined;
}

/** What was not as usual about a search, or about what it costs. */
export function SearchNotes({ answered, nearLimit, offMinutes }: SearchNotesProps) {
  if (!answered && !nearLimit && !offMinutes) return null;
  return (
    <div class={styles.notes}>
      {answered && (
        <p data-testid="answered" data-at={answered.at}>
          {t('answered.at', [formatTime(answered.at)])}{' '}
          <Button
            label={t('answered.again')}
            look="link"
            testId="retry"
            onClick={answered.onAgain}
          />
        </p>
      )}
      {offMinutes && (
        <p data-testid="clock-off">
          {t('clockOff', [durationWords(Math.abs(offMinutes) * 60_000)])}
        </p>
      )}
      {nearLimit && <p data-testid="near-limit">{nearWords(nearLimit)}</p>}
    </div>
  );
}

function nearWords({ span, used, limit }: LimitWarning): string {
  const numbers: [string, string] = [formatNumber(used), formatNumber(limit)];
  return span === 'day' ? t('calls.nearToday', numbers) : t('calls.nearThisMonth', numbers);
}
