import { LockKeyholeOpen, RotateCw, Settings } from 'lucide';
import { BatchProgress } from '@/components/batch/batch-progress';
import { Button } from '@/components/ui/button';
import { patternHost } from '@/utils/io/access';
import type { Failure } from '@/utils/core/errors';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { progressOf } from '@/utils/core/model/batch';
import type { ServiceId } from '@/utils/core/model/settings';
import batchPanelStyles from './batch-panel.module.css';
import { seenWords } from '../store/history/earlier-searches';
import { BatchRows, ListAgain } from './batch-rows';
import type { BatchModule, ShownBatch } from '../store/batch';

export interface BatchSearchedProps {
  batch: BatchModule;
  shown: ShownBatch;
  status: 'running' | 'paused' | 'ended';
  /** The searching service. */
  service: ServiceId | undefined;
  /** Epoch milliseconds. */
  now: number;
  onOptions: () => void;
}

/** A started batch: its progress, its problem, and its rows. */
export function BatchSearched(props: BatchSearchedProps) {
  const { batch, shown, status, service, now, onOptions } = props;
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
        <div class={batchPanelStyles.more}>
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
        <div class={batchPanelStyles.more}>
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
      <BatchRows
        shown={shown}
        onOpen={(id) => send({ name: 'openBatchItem', id })}
        seenOf={(number) => seenWords(batch.seen.value.get(number), now)}
      />
    </>
  );
}

export function allowWords(origins: readonly string[]): string {
  const [host, ...others] = new Set(origins.map(patternHost));
  return host !== undefined && others.length === 0
    ? t('error.allow', [host])
    : t('batch.allow', origins.length, [formatNumber(origins.length)]);
}

const REMEDIES = new Set(['allow-access', 'options', 'set-up']);

export interface BatchReasonProps {
  reason: Failure;
  /** The service that was searched. */
  service: ServiceId | undefined;
  onAllow: () => void;
  onOptions: () => void;
}

/** The user has to act before continuing makes sense. */
export function hasRemedy(reason: Failure, service: ServiceId | undefined): boolean {
  return REMEDIES.has(describeFailure(reason, service).action);
}

/** Why a batch has paused automatically, and the action needed before it can continue. */
export function BatchReason({ reason, service, onAllow, onOptions }: BatchReasonProps) {
  const { sentence, action } = describeFailure(reason, service);
  return (
    <div class={batchPanelStyles.more} data-testid="batch-reason" data-error={reason.code}>
      <p>{reason.code === 'offline' ? t('batch.offline') : sentence}</p>
      {action === 'allow-access' && (
        <Button
          label={t('error.allow', [reason.detail?.host ?? t('error.theService')])}
          icon={LockKeyholeOpen}
          look="primary"
          onClick={onAllow}
        />
      )}
      {(action === 'options' || action === 'set-up') && (
        <Button label={t('error.openOptions')} icon={Settings} look="primary" onClick={onOptions} />
      )}
    </div>
  );
}
