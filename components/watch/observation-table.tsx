import { useState } from 'preact/hooks';
import { formatDate, formatTime } from '@/utils/io/i18n/dates';
import { formatNumber, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { Observation } from '@/utils/core/model/watch';
import { Button } from '../ui/button';
import { Unknown } from '../ui/numbers';
import styles from './observation-table.module.css';

/** Rows that are shown at first. */
const FIRST = 20;

interface ObservationTableProps {
  /** The oldest first. */
  observations: readonly Observation[];
  onCopy: () => void;
}

/** All prices seen of one offer, the newest first. */
export function ObservationTable({ observations, onCopy }: ObservationTableProps) {
  const [isWhole, setWhole] = useState(false);
  const rows = observations.toReversed();
  return (
    <div class={styles.box}>
      <table class={styles.table} data-testid="observation-table">
        <caption class={styles.caption}>{t('watched.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('watched.date')}</th>
            <th scope="col">{t('watched.perPiece')}</th>
            <th scope="col">{t('offers.moq')}</th>
            <th scope="col">{t('watched.stock')}</th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? rows : rows.slice(0, FIRST)).map((observation) => (
            <tr key={observation.at}>
              <th scope="row">
                <span class={styles.day}>{formatDate(observation.at)}</span>{' '}
                <span class={styles.time}>{formatTime(observation.at)}</span>
              </th>
              {observation.state === 'found' ? (
                <>
                  <Cell
                    text={observation.price === undefined ? undefined : yuanText(observation.price)}
                  />
                  <Cell text={numberText(observation.moq)} />
                  <Cell text={numberText(observation.stock)} />
                </>
              ) : (
                <td colSpan={3} class={styles.state}>
                  {stateWords(observation.state)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div class={styles.actions}>
        {!isWhole && rows.length > FIRST && (
          <Button
            label={t('watched.wholeTable', [formatNumber(rows.length)])}
            look="link"
            onClick={() => setWhole(true)}
          />
        )}
        <Button label={t('watched.copy')} look="link" testId="copy-observations" onClick={onCopy} />
      </div>
    </div>
  );
}

function Cell({ text }: { text: string | undefined }) {
  return <td>{text ?? <Unknown />}</td>;
}

function numberText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : formatNumber(value);
}

function stateWords(state: 'gone' | 'not-seen'): string {
  return t(state === 'gone' ? 'watched.change.gone' : 'watched.notSeen');
}
