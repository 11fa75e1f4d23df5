import { LockKeyholeOpen, RotateCw } from 'lucide';
import { BatchProgress } from '@/components/batch/batch-progress';
import { Button } from '@/components/ui/button';
import { patternHost } from '@/utils/access';
import { formatNumber } from '@/utils/i18n/format';
import { progressOf } from '@/utils/model/batch';
import type { ServiceId } from '@/utils/model/settings';
import { t } from '@/utils/i18n/words';
import { ListAgain } from './batch-list-again';
import styles from './batch-panel.module.css';
import { BatchReason, hasRemedy } from './batch-reason';
import type { ShownBatch } from './batch-reads';
import { BatchRows } from './batch-rows';
import type { BatchState } from './batch-state';

export interface BatchSearchedProps {
  batch: BatchState;
  shown: ShownBatch;
  status: 'running' | 'paused' | 'ended';
  /** The service that is asked. */
  service: ServiceId | undefined;
  onOptions: () => void;
}

/** A batch that was started: how far it is, what is in its way, and its rows. */
export function BatchSearched({ batch, shown, status, service, onOptions }: BatchSearchedProps) {
  const { send } = batch;
  const { reason } = shown.head;
  const progress = progressOf(shown.items);
  const sites = batch.wantedOrigins.value;
  return (
    <>
      <BatchProgress
        status={status}
        progress={progress}
        secondsLeft={batch.secondsLeft.value}
        isHindered={reason && hasRemedy(reason, service)}
        onPause={() => send({ name: 'pauseBatch' })}
        onContinue={() => send({ name: 'continueBatch' })}
        onCancel={() => send({ name: 'cancelBatch' })}
      />
      {reason && status === 'paused' && (
        <BatchReason
          reason={reason}
          service={service}
          onAllow={batch.allowService}
          onOptions={onOptions}
        />
      )}
      {sites.length > 0 && (
        <div class={styles.more}>
          <p>{t('batch.allowText')}</p>
          <Button
            label={allowWords(sites)}
            icon={LockKeyholeOpen}
            testId="batch-allow"
            onClick={batch.allowSites}
          />
        </div>
      )}
      {status === 'ended' && (
        <div class={styles.more}>
          {progress.failed > 0 && (
            <Button
              label={t('batch.retryFailed')}
              icon={RotateCw}
              testId="batch-retry"
              onClick={() => send({ name: 'retryFailed' })}
            />
          )}
          <ListAgain batch={batch} />
        </div>
      )}
      <BatchRows shown={shown} onOpen={(id) => send({ name: 'openBatchItem', id })} />
    </>
  );
}

function allowWords(origins: readonly string[]): string {
  const [host, ...others] = new Set(origins.map(patternHost));
  return host !== undefined && others.length === 0
    ? t('error.allow', [host])
    : t('batch.allow', origins.length, [formatNumber(origins.length)]);
}
