import { History } from 'lucide';
import { isOfToday } from '@/utils/core/history/session-row';
import { t } from '@/utils/io/i18n/words';
import type { SessionRow as Row } from '@/utils/core/model/history';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Message } from '../ui/message';
import { SkeletonRows } from '../ui/skeleton-rows';
import type { WatchControl } from '../watch/watch-context';
import { SessionRow } from './session-row';

export interface HistoryListProps {
  /** The newest first; undefined while they are read. */
  rows: readonly Row[] | undefined;
  hasMore: boolean;
  /** The words that are searched for. */
  words: string;
  /** Epoch milliseconds. */
  now: number;
  /** False if the history is switched off; entries from before are still shown. */
  isOn: boolean;
  /** Text that says when the product of a row was searched before. */
  seenOf?: ((row: Row) => string | undefined) | undefined;
  /** Watches the best offer of a row; absent where nothing is watched. */
  watchOf?: ((row: Row) => WatchControl) | undefined;
  onWords: (words: string) => void;
  onMore: () => void;
  onOpen: (row: Row) => void;
  onRemove: (id: string) => void;
}

/** Searches of earlier days, and a field to search them by words. */
export function HistoryList(props: HistoryListProps) {
  const { rows, hasMore, words, now, isOn, seenOf, watchOf, onWords, onMore } = props;
  return (
    <section data-testid="history-list" aria-busy={!rows}>
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
      <ul aria-label={t('history.list')}>
        {rows?.map((row) => (
          <SessionRow
            key={row.id}
            {...props}
            row={row}
            isEarlier={!isOfToday(row.at, now)}
            seen={seenOf?.(row)}
            watch={watchOf?.(row)}
          />
        ))}
      </ul>
      {hasMore && <Button label={t('history.more')} testId="history-more" onClick={onMore} />}
    </section>
  );
}
