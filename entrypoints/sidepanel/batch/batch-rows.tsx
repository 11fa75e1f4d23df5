import { ListRestart } from 'lucide';
import { BatchRow, type BatchRowProps } from '@/components/batch/batch-row';
import { Button } from '@/components/ui/button';
import { t } from '@/utils/io/i18n/words';
import type { BatchModule, ShownBatch } from '../store/batch';

export interface BatchRowsProps {
  shown: ShownBatch;
  /** Absent if nothing can be chosen any more. */
  tickOf?: (number: number) => BatchRowProps['tick'];
  onOpen?: (number: number) => void;
  /** Text that says when the product of an item was searched before. */
  seenOf?: (number: number) => string | undefined;
}

/** A row for each picture that is, or may still be, searched. */
export function BatchRows({ shown, tickOf, onOpen, seenOf }: BatchRowsProps) {
  return (
    <ul aria-label={t('batch.rows')}>
      {shown.items.map(
        (item, number) =>
          item.state.status !== 'skipped' && (
            <BatchRow
              key={item.url}
              number={number}
              item={item}
              thumbnail={shown.thumbnails.get(number)}
              tick={tickOf?.(number)}
              seen={seenOf?.(number)}
              onOpen={() => onOpen?.(number)}
            />
          ),
      )}
    </ul>
  );
}

export interface ListAgainProps {
  batch: BatchModule;
}

/** Lists the pictures of the active page instead. */
export function ListAgain({ batch }: ListAgainProps) {
  return (
    <Button
      label={t('batch.listAgain')}
      icon={ListRestart}
      testId="batch-list"
      onClick={() => batch.send({ name: 'listPictures' })}
    />
  );
}
