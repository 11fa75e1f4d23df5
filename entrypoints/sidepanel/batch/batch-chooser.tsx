import { useState } from 'preact/hooks';
import { BatchChoice } from '@/components/batch/batch-choice';
import { formatNumber } from '@/utils/i18n/format';
import { MAX_PICTURES } from '@/utils/page/limits';
import { t } from '@/utils/i18n/words';
import styles from './batch-panel.module.css';
import { BatchRows } from './batch-rows';
import type { ShownBatch } from './batch-reads';
import type { BatchState } from './batch-state';

export interface BatchChooserProps {
  batch: BatchState;
  shown: ShownBatch;
}

/** The pictures that were found, all ticked at first. */
export function BatchChooser({ batch, shown }: BatchChooserProps) {
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const numbers = [...shown.items.keys()];
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
