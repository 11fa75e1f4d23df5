import { Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import { formatDate, formatTime } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { SessionRow as Row } from '@/utils/core/model/history';
import { Button } from '../ui/button';
import { focusBeside } from '../ui/focus';
import { RowPicture } from '../ui/row-picture';
import { SeenBefore } from '../ui/seen-before';
import { RowResult } from './row-result';
import type { WatchControl } from '../watch/watch-context';
import { WatchBell } from '../watch/watch-item';
import styles from './session-row.module.css';

export interface SessionRowProps {
  row: Row;
  /** The search is of an earlier day: its date says more than its time. */
  isEarlier: boolean;
  /** Where it leads to. Default: the offers that were found. */
  opens?: 'offers' | 'page' | 'nothing' | undefined;
  onOpen: (row: Row) => void;
  onRemove: (id: string) => void;
  /** Text that says when the product was searched before. */
  seen?: string | undefined;
  /** Watch control of the row's best offer; absent where nothing is watched. */
  watch?: WatchControl | undefined;
}

/** One searched picture with its result; it leads back to the offers. */
export function SessionRow({
  row,
  isEarlier,
  opens = 'offers',
  onOpen,
  onRemove,
  seen,
  watch,
}: SessionRowProps) {
  const item = useRef<HTMLLIElement>(null);
  const { id, at, pageTitle, host, thumbnail, verdict } = row;
  const count = Math.max(row.offers ?? 0, row.total ?? 0);
  const name = pageTitle ?? host ?? t('session.unnamed');
  return (
    <li ref={item} class={styles.row} data-testid="session-row" data-id={id} data-verdict={verdict}>
      <button
        type="button"
        class={styles.inside}
        id={`session-open-${id}`}
        disabled={opens === 'nothing'}
        title={t(opens === 'page' ? 'session.openPage' : 'session.open', [name])}
        data-testid="session-open"
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
              <span class={styles.count}>{t('session.offers', count, [formatNumber(count)])}</span>
            )}
            <time dateTime={new Date(at).toISOString()}>
              {isEarlier ? formatDate(at) : formatTime(at)}
            </time>
          </span>
        </span>
      </button>
      <WatchBell title={row.best?.title ?? name} control={watch} />
      <Button
        label={t('session.remove', [name])}
        icon={Trash2}
        look="bare"
        testId="session-remove"
        onClick={() => {
          focusBeside(item.current);
          onRemove(id);
        }}
      />
    </li>
  );
}
