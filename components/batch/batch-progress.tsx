import { Pause, Play, TriangleAlert, X } from 'lucide';
import { durationWords } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { BatchProgress as Progress } from '@/utils/core/model/batch';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './batch-progress.module.css';

interface BatchProgressProps {
  status: 'running' | 'paused' | 'ended';
  progress: Progress;
  /** Seconds until the service may be asked again; absent where nothing waits. */
  secondsLeft?: number | undefined;
  /** Something else has to be done first, so "continue" is not the main button. */
  isHindered?: boolean | undefined;
  onPause: () => void;
  onContinue: () => void;
  onCancel: () => void;
}

/** How far a batch has come, and how to stop it. */
export function BatchProgress(props: BatchProgressProps) {
  const { status, progress, secondsLeft, isHindered, onPause, onContinue, onCancel } = props;
  const { total, ended, failed } = progress;
  const words = t('batch.progress', [formatNumber(ended), formatNumber(total)]);
  return (
    <section class={styles.progress} data-testid="batch-progress" data-status={status}>
      <p class={styles.words}>
        <span data-testid="batch-ended" data-value={ended}>
          {words}
        </span>
        {failed > 0 && (
          <span class={styles.failed}>
            <Icon node={TriangleAlert} size={14} />
            {t('batch.failed', failed, [formatNumber(failed)])}
          </span>
        )}
        {status !== 'running' && <span class={styles.note}>{t(`batch.${status}`)}</span>}
      </p>
      <progress class={styles.bar} value={ended} max={Math.max(1, total)} aria-label={words} />
      {secondsLeft !== undefined && status === 'running' && (
        <p class={styles.note} data-testid="batch-wait">
          {t('stage.limited')} · {t('timeLeft', [durationWords(secondsLeft * 1000)])}
        </p>
      )}
      {status !== 'ended' && (
        <div class={styles.controls}>
          {status === 'running' ? (
            <Button label={t('batch.pause')} icon={Pause} testId="batch-pause" onClick={onPause} />
          ) : (
            <Button
              label={t('batch.continue')}
              icon={Play}
              look={isHindered ? 'plain' : 'primary'}
              testId="batch-continue"
              onClick={onContinue}
            />
          )}
          <Button label={t('batch.cancel')} icon={X} testId="batch-cancel" onClick={onCancel} />
        </div>
      )}
    </section>
  );
}
