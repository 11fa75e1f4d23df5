import { History } from 'lucide';
import type { HistoryFile } from '@/utils/io/export';
import { startOfDay } from '@/utils/core/history/history-row';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { HistoryRow as Row } from '@/utils/core/model/history';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Message } from '../ui/message';
import { SkeletonRows } from '../ui/skeleton-rows';
import { HistoryExport, type HistoryExportProps } from './history-export';
import styles from './history-list.module.css';
import { HistoryRow } from './history-row';

export interface HistoryListProps extends Pick<HistoryExportProps, 'message' | 'onDismiss'> {
  /** The newest first; undefined while they are read. */
  rows: readonly Row[] | undefined;
  hasMore: boolean;
  /** The words that are searched for. */
  words: string;
  /** Number of today's searches. */
  today: number;
  /** Today's searches alone are listed. */
  isToday: boolean;
  /** Epoch milliseconds. */
  now: number;
  /** False if the history is switched off; entries from before are still shown. */
  isOn: boolean;
  /** Text that says when the product of a row was searched before. */
  seenOf?: ((row: Row) => string | undefined) | undefined;
  onWords: (words: string) => void;
  onToday: (isToday: boolean) => void;
  onMore: () => void;
  onOpen: (row: Row) => void;
  onRemove: (id: string) => void;
  /** All rows that are shown. */
  onExport: (type: HistoryFile, rows: readonly Row[]) => void;
}

/** Earlier searches, of today alone or with words that are searched for, and the list as a file. */
export function HistoryList(props: HistoryListProps) {
  const { rows, hasMore, words, today, isToday, now, isOn, message } = props;
  const { seenOf, onWords, onToday, onMore, onDismiss, onExport } = props;
  return (
    <section class={styles.list} data-testid="history-list" aria-busy={!rows}>
      <TextField
        id="history-words"
        label={t('history.search')}
        kind="words"
        value={words}
        onInput={onWords}
      />
      {!isOn && <p>{t('history.off')}</p>}
      {!rows && <SkeletonRows words={t('history.loading')} />}
      {rows?.length === 0 && (
        <Message
          icon={History}
          title={t(words.trim() === '' ? 'history.none' : 'history.noneFor')}
        />
      )}
      <div class={styles.actions}>
        {today > 0 && (
          <Button
            label={t('history.today', today, [formatNumber(today)])}
            isPressed={isToday}
            testId="history-today"
            onClick={() => onToday(!isToday)}
          />
        )}
        {rows && rows.length > 0 && (
          <HistoryExport
            message={message}
            onDismiss={onDismiss}
            onExport={(type) => onExport(type, rows)}
          />
        )}
      </div>
      <ul aria-label={t('history.list')}>
        {rows?.map((row) => (
          <HistoryRow
            key={row.id}
            {...props}
            row={row}
            isEarlier={row.at < startOfDay(now)}
            seen={seenOf?.(row)}
          />
        ))}
      </ul>
      {hasMore && <Button label={t('history.more')} testId="history-more" onClick={onMore} />}
    </section>
  );
}
