import { yuanDecimal } from '@/utils/format';
import type { BatchItem } from '@/utils/model/batch';
import { t } from '@/utils/words';
import { BatchResult } from './batch-result';
import styles from './batch-row.module.css';
import { RowPicture } from './row-picture';

export interface BatchRowProps {
  number: number;
  item: BatchItem;
  /** Data URL of the picture as it was got; absent before that. */
  thumbnail: string | undefined;
  /** Absent once nothing can be chosen any more. */
  tick?: { isTicked: boolean; onTick: (isTicked: boolean) => void } | undefined;
  onOpen: () => void;
}

/** One picture of a batch: what it is, and what it costs. */
export function BatchRow({ number, item, thumbnail, tick, onOpen }: BatchRowProps) {
  const { state, label, size } = item;
  const summary = state.status === 'done' ? state.summary : undefined;
  const name = label || t('batch.row.unnamed', [number + 1]);
  const about = (
    <>
      <RowPicture src={thumbnail} size="small" />
      <span class={styles.body} data-choosing={tick ? true : undefined}>
        <span class={styles.label} dir="auto" title={label}>
          {name}
        </span>
        <span class={styles.size}>{`${size.width}×${size.height}`}</span>
        {!tick && <BatchResult item={item} />}
      </span>
    </>
  );
  return (
    <li
      class={styles.row}
      data-testid="batch-row"
      data-item={number}
      data-status={state.status}
      data-best={summary?.best === undefined ? undefined : yuanDecimal(summary.best)}
      data-sellers={summary?.sellers}
    >
      {tick ? (
        <label class={styles.inside}>
          <input
            type="checkbox"
            checked={tick.isTicked}
            onChange={(event) => tick.onTick(event.currentTarget.checked)}
          />
          {about}
        </label>
      ) : isOver(item) ? (
        <button type="button" class={styles.inside} title={t('batch.row.open')} onClick={onOpen}>
          {about}
        </button>
      ) : (
        <div class={styles.inside}>{about}</div>
      )}
    </li>
  );
}

function isOver({ state }: BatchItem): boolean {
  return state.status === 'done' || state.status === 'failed';
}
