import { ArrowDown, ArrowUp, History, Minus, Plus, Store, TriangleAlert } from 'lucide';
import type { HistoryChange } from '@/utils/history/changes';
import { isOfToday } from '@/utils/history/row';
import { yuanText } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import type { SessionRow as Row } from '@/utils/model/history';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { TextField } from '../ui/field';
import { Icon } from '../ui/icon';
import { Message } from '../ui/message';
import { SkeletonRows } from '../ui/skeleton';
import styles from './history-list.module.css';
import { SessionRow } from './session-row';

export interface HistoryListProps {
  /** The newest first; undefined while they are read. */
  rows: readonly Row[] | undefined;
  hasMore: boolean;
  /** What is looked for. */
  words: string;
  /** Epoch milliseconds. */
  now: number;
  /** False where the user wants no history: what is kept already is shown. */
  isOn: boolean;
  onWords: (words: string) => void;
  onMore: () => void;
  onOpen: (row: Row) => void;
  onRemove: (id: string) => void;
}

/** Searches of earlier days, found again by words. */
export function HistoryList(props: HistoryListProps) {
  const { rows, hasMore, words, now, isOn, onWords, onMore } = props;
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
          <SessionRow key={row.id} {...props} row={row} isEarlier={!isOfToday(row.at, now)} />
        ))}
      </ul>
      {hasMore && <Button label={t('history.more')} testId="history-more" onClick={onMore} />}
    </section>
  );
}

export interface HistoryChangesProps {
  changes: readonly HistoryChange[];
}

/** What is different since the search was made. */
export function HistoryChanges({ changes }: HistoryChangesProps) {
  return (
    <section class={styles.changes} data-testid="history-changes">
      <h3 class={styles.title}>{t('history.changes')}</h3>
      {changes.length === 0 && <p>{t('history.unchanged')}</p>}
      <ul aria-label={t('history.changes')}>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.key}`} class={styles.change} data-change={change.kind}>
            <Icon node={signOf(change)} size={14} />
            <span>
              <span class={styles.what}>{wordsOf(change)}</span>{' '}
              <bdi class={styles.offer}>{change.title}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function signOf(change: HistoryChange) {
  switch (change.kind) {
    case 'price':
      return change.now > change.before ? ArrowUp : ArrowDown;
    case 'seller':
      return Store;
    case 'gone':
      return Minus;
    case 'new':
      return Plus;
  }
}

/** The direction in words as well: an arrow is not read aloud. */
function wordsOf(change: HistoryChange): string {
  switch (change.kind) {
    case 'price': {
      const prices = [yuanText(change.now), yuanText(change.before)] as const;
      const way = t(change.now > change.before ? 'history.change.up' : 'history.change.down');
      return t('history.change.price', [...prices, way]);
    }
    case 'seller':
      return t('history.change.seller', [change.now, change.before]);
    case 'gone':
    case 'new': {
      const words = t(`history.change.${change.kind}`);
      return change.price === undefined ? words : `${words} · ${yuanText(change.price)}`;
    }
  }
}

/** What is wrong with the history, or with one search in it. */
export type HistoryTroubleKind = 'newer' | 'unreadable' | 'full' | 'entry';

export interface HistoryTroubleProps {
  kind: HistoryTroubleKind;
  onAgain: () => void;
  /** The history, or the search that cannot be read. */
  onDelete: () => void;
  onOptions: () => void;
}

/** What happened to the history, and the one thing to do about it. */
export function HistoryTrouble({ kind, onAgain, onDelete, onOptions }: HistoryTroubleProps) {
  const words = t(`history.problem.${kind}`);
  return (
    <Message icon={TriangleAlert} title={words} testId="history-problem">
      {kind === 'newer' && <Button label={t('history.action.again')} onClick={onAgain} />}
      {kind === 'full' && <Button label={t('history.action.options')} onClick={onOptions} />}
      {kind === 'entry' && <Button label={t('history.action.deleteEntry')} onClick={onDelete} />}
      {kind === 'unreadable' && (
        <Confirm
          label={t('history.action.deleteIt')}
          question={t('history.unreadableAsk')}
          testId="history-delete"
          onConfirm={onDelete}
        />
      )}
    </Message>
  );
}
