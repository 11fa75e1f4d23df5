import { durationWords, formatNumber, formatTime } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import type { LimitWarning } from '@/utils/services/call-limits';
import { Button } from '../ui/button';
import styles from './search-notes.module.css';

interface SearchNotesProps {
  /** Set where the offers are from a stored answer: when that came, and the way to a new one. */
  answered?: { at: number; onAgain: () => void } | undefined;
  /** The user's limit of calls, where it is near or reached. */
  nearLimit?: LimitWarning | undefined;
  /** By which this computer's clock is ahead, where that had to be made up for. */
  offMinutes?: number | undefined;
}

/** A stored answer, a corrected clock or a call limit that is near. */
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
