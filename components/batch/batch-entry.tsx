import { Images, List, Play } from 'lucide';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { BatchProgress } from '@/utils/core/model/batch';
import { Button } from '../ui/button';
import styles from './batch-entry.module.css';

interface BatchEntryProps {
  /** How far the batch had come that was left when the browser or its window closed. */
  left: BatchProgress | undefined;
  onOpen: () => void;
  onLeft: () => void;
}

/** Leads to the pictures of the page, and to a batch that was left. */
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
