import { formatTime, durationWords } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { LimitWarning } from '@/utils/core/call-limits';
import { AddedServices, type AddedServicesProps } from '../search/added-services';
import { type PageToRead, ReadPage } from '../search/read-page';
import { Button } from '../ui/button';
import styles from './status-lines.module.css';

export interface StatusLinesProps {
  /** Set where the offers are from a stored answer: when that came, and the way to a new one. */
  answered: { at: number; onAgain: () => void } | undefined;
  /** The user's call limit, where it is near or reached. */
  nearLimit: LimitWarning | undefined;
  /** Minutes by which this computer's clock is ahead, if the search had to correct for it. */
  offMinutes: number | undefined;
  /** Cards on a page of 1688 of which nothing could be read. */
  unreadable: number;
  /** A page beside the panel that can be read, where this list is not of it. */
  page: PageToRead | undefined;
  /** The user has just refused access. */
  isAccessRefused: boolean;
  /** Services that were asked as well. */
  added: AddedServicesProps;
  /** How many offers would be sorted differently by what is known now, and the action that sorts them. */
  updated: { count: number; onSort: () => void };
}

/** Notes about this list. They are above the foot, so that no offer moves when they appear. */
export function StatusLines(props: StatusLinesProps) {
  const { answered, nearLimit, offMinutes, updated, added, unreadable, page } = props;
  return (
    <div class={styles.lines}>
      {updated.count > 0 && (
        <p data-testid="updated" data-value={updated.count}>
          <output>{t('compare.updated', updated.count, [formatNumber(updated.count)])}</output>{' '}
          <Button
            label={t('compare.sortAgain')}
            look="link"
            testId="sort-again"
            onClick={updated.onSort}
          />
        </p>
      )}
      {answered && (
        <p data-testid="answered" data-at={answered.at}>
          {t('answered.at', [formatTime(answered.at)])}{' '}
          <Button
            label={t('answered.again')}
            look="link"
            testId="retry"
            onClick={answered.onAgain}
          />
        </p>
      )}
      {page && (
        <p>
          <ReadPage page={page} look="link" />
        </p>
      )}
      {unreadable > 0 && (
        <p data-testid="unreadable" data-value={unreadable}>
          {t('way.unreadable', [formatNumber(unreadable)])}
        </p>
      )}
      {offMinutes !== undefined && offMinutes !== 0 && (
        <p data-testid="clock-off">
          {t('clockOff', [durationWords(Math.abs(offMinutes) * 60_000)])}
        </p>
      )}
      {nearLimit && <p data-testid="near-limit">{nearWords(nearLimit)}</p>}
      {props.isAccessRefused && (
        <p>
          <output>{t('picture.refused')}</output>
        </p>
      )}
      <AddedServices {...added} />
    </div>
  );
}

function nearWords({ span, used, limit }: LimitWarning): string {
  const numbers: [string, string] = [formatNumber(used), formatNumber(limit)];
  return span === 'day' ? t('calls.nearToday', numbers) : t('calls.nearThisMonth', numbers);
}
