import { Download, History, Images, TriangleAlert } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { SessionFile } from '@/utils/io/export';
import { isOfToday } from '@/utils/core/history/session-row';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { SessionRow as Row } from '@/utils/core/model/history';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Message, Notice, type NoticeProps } from '../ui/message';
import { SkeletonRows } from '../ui/skeleton-rows';
import type { WatchControl } from '../watch/watch-context';
import styles from './session-list.module.css';
import { SessionRow, type SessionRowProps } from './session-row';

export interface SessionListProps {
  /** The newest first; undefined while they are read. */
  rows: readonly Row[] | undefined;
  /** The searches could not be read, or the last one not be kept. */
  problem?: 'failed' | 'notKept' | undefined;
  /** The list unfolds from a line that says already what it is. */
  isUnderLine?: boolean | undefined;
  /** Epoch milliseconds. */
  now: number;
  /** Result of the last export. */
  message?: SessionExportProps['message'];
  onDismiss: () => void;
  /** What a row leads to. Default: the offers that were found. */
  opensOf?: ((row: Row) => SessionRowProps['opens']) | undefined;
  /** Text that says when the product of a row was searched before. */
  seenOf?: ((row: Row) => string | undefined) | undefined;
  /** Watches the best offer of a row; absent where nothing is watched. */
  watchOf?: ((row: Row) => WatchControl) | undefined;
  onOpen: (row: Row) => void;
  onRemove: (id: string) => void;
  /** All rows that are shown. */
  onExport: (type: SessionFile, rows: readonly Row[]) => void;
  /** Absent where there is no history. */
  onHistory?: (() => void) | undefined;
}

/** A row for each picture that was searched today; older ones on demand. */
export function SessionList(props: SessionListProps) {
  const {
    rows,
    problem,
    isUnderLine = false,
    now,
    message,
    opensOf,
    seenOf,
    watchOf,
    onDismiss,
    onExport,
    onHistory,
  } = props;
  const [isOlderShown, setOlderShown] = useState(false);
  if (problem === 'failed') return <Message icon={TriangleAlert} title={t('session.failed')} />;
  if (!rows) return <SkeletonRows words={t('session.loading')} />;
  const today = rows.filter(({ at }) => isOfToday(at, now));
  const older = rows.filter(({ at }) => !isOfToday(at, now));
  const shown = isOlderShown ? [...today, ...older] : today;
  const row = (one: Row) => (
    <SessionRow
      key={one.id}
      {...props}
      row={one}
      opens={opensOf?.(one)}
      seen={seenOf?.(one)}
      watch={watchOf?.(one)}
      isEarlier={!isOfToday(one.at, now)}
    />
  );
  return (
    <section class={styles.list} data-testid="session-list">
      <div class={styles.head}>
        <h2 class={isUnderLine ? 'visually-hidden' : styles.title} tabIndex={-1}>
          {t('session.title')}
        </h2>
        {today.length > 0 && !isUnderLine && (
          <span class={styles.count}>
            {t('session.today', today.length, [formatNumber(today.length)])}
          </span>
        )}
      </div>
      <div class={styles.actions}>
        {onHistory && (
          <Button
            label={t('history.title')}
            icon={History}
            look="link"
            id="history-open"
            testId="history-open"
            onClick={onHistory}
          />
        )}
        {shown.length > 0 && (
          <SessionExport
            message={message}
            onDismiss={onDismiss}
            onExport={(type) => onExport(type, shown)}
          />
        )}
      </div>
      {problem && <output class={styles.problem}>{t(`session.${problem}`)}</output>}
      {shown.length === 0 && (
        <Message icon={Images} title={t('session.none')}>
          <p>{t('session.noneText')}</p>
        </Message>
      )}
      <ul aria-label={t('session.title')}>{shown.map(row)}</ul>
      {older.length > 0 && (
        <Button
          label={
            isOlderShown
              ? t('session.hideOlder')
              : t('session.older', older.length, [formatNumber(older.length)])
          }
          look="link"
          testId="session-older"
          onClick={() => setOlderShown(!isOlderShown)}
        />
      )}
    </section>
  );
}

const FILES = ['csv', 'xlsx', 'html', 'json'] as const satisfies readonly SessionFile[];

interface SessionExportProps extends Pick<NoticeProps, 'onDismiss'> {
  /** Result of the last export. */
  message?: NoticeProps['message'];
  onExport: (type: SessionFile) => void;
}

/** The list as a file, of one of these kinds. */
function SessionExport({ message, onDismiss, onExport }: SessionExportProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-testid="session-export"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon node={Download} />
        {t('session.export')}
      </button>
      {isOpen && (
        <fieldset id={id} class={styles.files}>
          <legend class="visually-hidden">{t('session.export')}</legend>
          {FILES.map((type) => (
            <Button
              key={type}
              label={t(`session.file.${type}`)}
              look="link"
              testId={`session-${type}`}
              onClick={() => onExport(type)}
            />
          ))}
        </fieldset>
      )}
      <Notice message={message} onDismiss={onDismiss} testId="session-said" />
    </>
  );
}
