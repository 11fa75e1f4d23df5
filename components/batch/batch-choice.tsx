import { Images, List, Play, Search } from 'lucide';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import type { BatchProgress } from '@/utils/model/batch';
import { Button } from '../ui/button';
import styles from './batch-choice.module.css';

export interface BatchChoiceProps {
  total: number;
  ticked: number;
  onAll: (isTicked: boolean) => void;
  onStart: () => void;
}

/** Above a list of pictures from which some are chosen: all, none, and the start. */
export function BatchChoice({ total, ticked, onAll, onStart }: BatchChoiceProps) {
  return (
    <section class={styles.choice}>
      <label class={styles.all}>
        <input
          type="checkbox"
          checked={ticked === total}
          indeterminate={ticked > 0 && ticked < total}
          data-testid="batch-all"
          onChange={(event) => onAll(event.currentTarget.checked)}
        />
        {t('batch.all')}
      </label>
      <span class={styles.count}>
        {t('batch.chosen', [formatNumber(ticked), formatNumber(total)])}
      </span>
      {ticked > 0 && (
        <Button
          label={t('batch.start', ticked, [formatNumber(ticked)])}
          icon={Search}
          look="primary"
          testId="batch-start"
          onClick={onStart}
        />
      )}
    </section>
  );
}

export interface BatchEntryProps {
  /** How far the batch had come that was left when the browser or its window closed. */
  left: BatchProgress | undefined;
  onOpen: () => void;
  onLeft: () => void;
}

/** The quiet way to the pictures of the page, below what to do first. */
export function BatchEntry({ left, onOpen, onLeft }: BatchEntryProps) {
  return (
    <div class={styles.entry}>
      <Button
        label={t('batch.open')}
        icon={Images}
        id="batch-open"
        testId="batch-open"
        onClick={onOpen}
      />
      {left && (
        <Button
          label={leftWords(left)}
          icon={left.ended < left.total ? Play : List}
          look="link"
          id="batch-left"
          testId="batch-left"
          onClick={onLeft}
        />
      )}
    </div>
  );
}

function leftWords({ ended, total }: BatchProgress): string {
  return ended < total
    ? t('batch.left', [formatNumber(ended), formatNumber(total)])
    : t('batch.leftEnded');
}
