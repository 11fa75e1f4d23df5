import { ExternalLink, RefreshCw } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { HistoryChange } from '@/utils/core/history/changes';
import { formatDate, formatTime } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { HistoryEntry } from '@/utils/core/model/history';
import { shownThumbnail } from '@/utils/core/picture/limits';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { HistoryChanges } from './history-changes';
import styles from './kept-search.module.css';
import { RowResult } from './row-result';

interface KeptSearchProps {
  entry: HistoryEntry;
  /** State of the repeated search; absent: it was not repeated. `failed`: it could not start. */
  check?: 'checking' | 'failed' | readonly HistoryChange[] | undefined;
  /** Searches the picture again. */
  onCheck: () => void;
  /** The offers, as of then. */
  children: ComponentChildren;
}

/** A search from the history: what was found, at the prices of its day. */
export function KeptSearch({ entry, check, onCheck, children }: KeptSearchProps) {
  const { row, pricesAt = row.at, picture, offers } = entry;
  const { pageTitle, pageUrl, host } = row;
  const found = offers.length || row.offers;
  const thumbnail = useMemo(() => shownThumbnail(row.thumbnail), [row.thumbnail]);
  return (
    <article data-testid="kept-search" data-id={row.id}>
      <div class={styles.head}>
        {thumbnail && <img class={styles.picture} src={thumbnail} alt={t('picture.alt')} />}
        <div class={styles.facts}>
          <p class={styles.from}>{t('history.from')}</p>
          <h2 class={styles.title} dir="auto">
            {pageTitle ?? host ?? t('row.unnamed')}
          </h2>
          <p class={styles.from}>
            {t('history.pricesOf', [formatDate(pricesAt), formatTime(pricesAt)])}
          </p>
          {found !== undefined && (
            <p class={styles.from}>{t('row.offers', found, [formatNumber(found)])}</p>
          )}
          <RowResult row={row} />
          {pageUrl && (
            <a class={styles.page} href={pageUrl} target="_blank" rel="noopener noreferrer">
              {t('history.open')}
              <Icon node={ExternalLink} />
            </a>
          )}
        </div>
      </div>
      {picture ? (
        <Button
          label={t('history.check')}
          icon={RefreshCw}
          testId="history-check"
          isBusy={check === 'checking'}
          onClick={onCheck}
        />
      ) : (
        <p class={styles.from}>{t('history.noPicture')}</p>
      )}
      <output>{(check === 'checking' || check === 'failed') && t(`history.${check}`)}</output>
      {typeof check === 'object' && <HistoryChanges changes={check} />}
      {children}
    </article>
  );
}
