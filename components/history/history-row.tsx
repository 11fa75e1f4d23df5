import { Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import { formatDate, formatTime } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { HistoryRow as Row } from '@/utils/core/model/history';
import { Button } from '../ui/button';
import { focusBeside } from '../ui/focus';
import { RowPicture } from '../ui/row-picture';
import { SeenBefore } from '../ui/seen-before';
import { RowResult } from './row-result';
import styles from './history-row.module.css';

export interface HistoryRowProps {
  row: Row;
  /** The search is of an earlier day: its date says more than its time. */
  isEarlier: boolean;
  onOpen: (row: Row) => void;
  onRemove: (id: string) => void;
  /** Text that says when the product was searched before. */
  seen?: string | undefined;
}

/** One searched picture with its result; it leads back to the offers. */
export function HistoryRow({ row, isEarlier, onOpen, onRemove, seen }: HistoryRowProps) {
  const item = useRef<HTMLLIElement>(null);
  const { id, at, pageTitle, host, thumbnail, verdict } = row;
  const count = Math.max(row.offers ?? 0, row.total ?? 0);
  const name = pageTitle ?? host ?? t('row.unnamed');
  return (
    <li ref={item} class={styles.row} data-testid="history-row" data-id={id} data-verdict={verdict}>
      <button
        type="button"
        class={styles.inside}
        id={`row-open-${id}`}
        title={t('row.open', [name])}
        data-testid="row-open"
        onClick={() => onOpen(row)}
      >
        <RowPicture src={thumbnail} size="large" />
        <span class={styles.body}>
          <span class={styles.head}>
            <span class={styles.name} dir="auto">
              {name}
            </span>
            {seen !== undefined && (
              <span class={styles.seen} data-testid="row-seen-before">
                <SeenBefore when={seen} />
              </span>
            )}
          </span>
          <RowResult row={row} />
          <span class={styles.place}>
            {pageTitle && host && <span class={styles.host}>{host}</span>}
            {count > 0 && (
              <span class={styles.count}>{t('row.offers', count, [formatNumber(count)])}</span>
            )}
            <time dateTime={new Date(at).toISOString()}>
              {isEarlier ? formatDate(at) : formatTime(at)}
            </time>
          </span>
        </span>
      </button>
      <Button
        label={t('row.remove', [name])}
        icon={Trash2}
        look="bare"
        testId="row-remove"
        onClick={() => {
          focusBeside(item.current);
          onRemove(id);
        }}
      />
    </li>
  );
}
