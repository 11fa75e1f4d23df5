import { ImageOff, LockKeyholeOpen } from 'lucide';
import { useState } from 'preact/hooks';
import { BatchChoice } from '@/components/batch/batch-choice';
import { BatchHeader } from '@/components/batch/batch-header';
import { Message } from '@/components/ui/message';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import { MAX_PICTURES } from '@/utils/core/model/page-script';
import styles from './batch-panel.module.css';
import { BatchRows, ListAgain } from './batch-rows';
import { BatchSearched } from './batch-searched';
import type { BatchModule, ShownBatch } from '../store/batch';

export interface BatchPanelProps {
  batch: BatchModule;
  /** The searching service. */
  service: ServiceId | undefined;
  /** Epoch milliseconds. */
  now: number;
  onOptions: () => void;
}

/** The pictures of a page, in place of the single search. */
export function BatchPanel({ batch, service, now, onOptions }: BatchPanelProps) {
  const own = batch.batch.value;
  const shown = own?.head.list ? undefined : own;
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
          now={now}
          onOptions={onOptions}
        />
      )}
      <output class="visually-hidden">{announcement(shown)}</output>
    </>
  );
}

/** Text for a screen reader: the state of the batch, not of every row. */
function announcement(shown: ShownBatch | undefined): string {
  if (shown === undefined) return t('batch.listing');
  const { status } = shown.head;
  return status === 'paused' || status === 'ended' ? t(`batch.${status}`) : '';
}

interface ListedProps {
  batch: BatchModule;
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

export interface BatchChooserProps {
  batch: BatchModule;
  shown: ShownBatch;
}

/** The pictures that were found, all ticked at first. */
export function BatchChooser({ batch, shown }: BatchChooserProps) {
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const isThere = (number: number) => shown.items[number]?.state.status !== 'skipped';
  const numbers = [...shown.items.keys()].filter(isThere);
  const ids = numbers.filter((number) => !unticked.has(number));
  const tick = (number: number, isTicked: boolean) => {
    const others = new Set(unticked);
    if (isTicked) others.delete(number);
    else others.add(number);
    setUnticked(others);
  };
  return (
    <>
      <BatchChoice
        total={numbers.length}
        ticked={ids.length}
        onAll={(isTicked) => setUnticked(new Set(isTicked ? [] : numbers))}
        onStart={() => batch.send({ name: 'startBatch', ids })}
      />
      {numbers.length === MAX_PICTURES && (
        <p class={styles.more}>{t('batch.tooMany', [formatNumber(MAX_PICTURES)])}</p>
      )}
      <BatchRows
        shown={shown}
        tickOf={(number) => ({
          isTicked: !unticked.has(number),
          onTick: (isTicked) => tick(number, isTicked),
        })}
      />
    </>
  );
}
