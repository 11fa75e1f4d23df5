import { BatchRow, type BatchRowProps } from '@/components/batch/batch-row';
import { t } from '@/utils/i18n/words';
import type { ShownBatch } from './batch-reads';

export interface BatchRowsProps {
  shown: ShownBatch;
  /** Absent where nothing can be chosen any more. */
  tickOf?: (number: number) => BatchRowProps['tick'];
  onOpen?: (number: number) => void;
}

/** A row for each picture that is, or may still be, searched. */
export function BatchRows({ shown, tickOf, onOpen }: BatchRowsProps) {
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
              onOpen={() => onOpen?.(number)}
            />
          ),
      )}
    </ul>
  );
}
