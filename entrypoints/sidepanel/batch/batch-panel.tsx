import { ImageOff, LockKeyholeOpen } from 'lucide';
import { BatchHeader } from '@/components/batch/batch-progress';
import { Message } from '@/components/ui/message';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { ServiceId } from '@/utils/model/settings';
import { t } from '@/utils/i18n/words';
import { BatchChooser } from './batch-chooser';
import { ListAgain } from './batch-list-again';
import type { ShownBatch } from './batch-reads';
import { BatchSearched } from './batch-searched';
import type { BatchState } from './batch-state';

export interface BatchPanelProps {
  batch: BatchState;
  /** The service that is asked. */
  service: ServiceId | undefined;
  onOptions: () => void;
}

/** The pictures of a page, in place of the single search. */
export function BatchPanel({ batch, service, onOptions }: BatchPanelProps) {
  const shown = batch.batch.value;
  return (
    <>
      <BatchHeader pageTitle={shown?.head.page.title} onBack={batch.close} />
      {shown === undefined ? (
        <SkeletonRows words={t('batch.listing')} />
      ) : shown.head.status === 'listed' ? (
        <Listed batch={batch} shown={shown} />
      ) : (
        <BatchSearched
          batch={batch}
          shown={shown}
          status={shown.head.status}
          service={service}
          onOptions={onOptions}
        />
      )}
      <output class="visually-hidden">{announcement(shown)}</output>
    </>
  );
}

/** What a screen reader says: not every row, but where the whole stands. */
function announcement(shown: ShownBatch | undefined): string {
  if (shown === undefined) return t('batch.listing');
  const { status } = shown.head;
  return status === 'paused' || status === 'ended' ? t(`batch.${status}`) : '';
}

interface ListedProps {
  batch: BatchState;
  shown: ShownBatch;
}

function Listed({ batch, shown }: ListedProps) {
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
