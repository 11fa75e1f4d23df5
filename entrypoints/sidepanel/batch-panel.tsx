import { ImageOff, ListRestart, LockKeyholeOpen, RotateCw } from 'lucide';
import { BatchHeader } from '@/components/batch-header';
import { BatchProgress } from '@/components/batch-progress';
import { Button } from '@/components/button';
import { Message } from '@/components/message';
import { SkeletonList } from '@/components/skeleton-list';
import { formatNumber } from '@/utils/format';
import { progressOf } from '@/utils/model/batch';
import { t } from '@/utils/words';
import { BatchChooser } from './batch-chooser';
import styles from './batch-panel.module.css';
import { BatchReason } from './batch-reason';
import { BatchRows } from './batch-rows';
import type { BatchState, ShownBatch } from './batch-state';

export interface BatchPanelProps {
  batch: BatchState;
  onOptions: () => void;
}

/** The pictures of a page, in place of the single search. */
export function BatchPanel({ batch, onOptions }: BatchPanelProps) {
  const shown = batch.batch.value;
  const status = shown?.head.status;
  return (
    <>
      <BatchHeader pageTitle={shown?.head.page.title} onBack={batch.close} />
      {shown === undefined ? (
        <SkeletonList />
      ) : shown.head.status === 'listed' ? (
        <Listed batch={batch} shown={shown} />
      ) : (
        <Searched batch={batch} shown={shown} status={shown.head.status} onOptions={onOptions} />
      )}
      <output class="visually-hidden">
        {status === 'paused' || status === 'ended' ? t(`batch.${status}`) : ''}
      </output>
    </>
  );
}

interface PartProps {
  batch: BatchState;
  shown: ShownBatch;
}

function Listed({ batch, shown }: PartProps) {
  const { head, items } = shown;
  if (items.length > 0) return <BatchChooser key={head.id} batch={batch} shown={shown} />;
  return (
    <Message
      icon={head.reason ? LockKeyholeOpen : ImageOff}
      title={t(head.reason ? 'batch.noAccess' : 'batch.none')}
      testId="batch-empty"
    >
      <ListAgain batch={batch} />
    </Message>
  );
}

interface SearchedProps extends PartProps {
  status: 'running' | 'paused' | 'ended';
  onOptions: () => void;
}

function Searched({ batch, shown, status, onOptions }: SearchedProps) {
  const { send } = batch;
  const { reason } = shown.head;
  const progress = progressOf(shown.items);
  const sites = batch.wantedOrigins.value.length;
  return (
    <>
      <BatchProgress
        status={status}
        progress={progress}
        secondsLeft={batch.secondsLeft.value}
        onPause={() => send({ name: 'pauseBatch' })}
        onContinue={() => send({ name: 'continueBatch' })}
        onCancel={() => send({ name: 'cancelBatch' })}
      />
      {reason && status === 'paused' && (
        <BatchReason reason={reason} onAllow={batch.allowService} onOptions={onOptions} />
      )}
      {sites > 0 && (
        <div class={styles.more}>
          <p>{t('batch.allowText')}</p>
          <Button
            label={t('batch.allow', sites, [formatNumber(sites)])}
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

function ListAgain({ batch }: { batch: BatchState }) {
  return (
    <Button
      label={t('batch.listAgain')}
      icon={ListRestart}
      testId="batch-list"
      onClick={() => batch.send({ name: 'listPictures' })}
    />
  );
}
