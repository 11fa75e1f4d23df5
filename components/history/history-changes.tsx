import { ArrowDown, ArrowUp, Minus, Plus, Store } from 'lucide';
import type { HistoryChange } from '@/utils/core/history/changes';
import { yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { OfferName } from '../offer-name/offer-name';
import { Icon } from '../ui/icon';
import styles from './history-changes.module.css';

interface HistoryChangesProps {
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
              <span class={styles.offer} dir="auto">
                <OfferName offer={change} />
              </span>
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
