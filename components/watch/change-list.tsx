import { ArrowDown, ArrowUp, type IconNode, Minus, Package, Plus } from 'lucide';
import { formatDate } from '@/utils/io/i18n/dates';
import { t } from '@/utils/io/i18n/words';
import type { Watch, WatchChange } from '@/utils/core/model/watch';
import { OfferNameLink } from '../offer-name/offer-name';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './change-list.module.css';
import { changeWords, offerOf } from './watch-words';

interface ChangeListProps {
  /** The newest first. */
  changes: readonly ShownChange[];
  hasMore: boolean;
  onMore: () => void;
}

/** One change of a watched offer. */
interface ShownChange {
  key: string;
  change: WatchChange;
  watch: Watch;
  /** It was unread when it was shown. */
  isFresh: boolean;
}

/** What has changed of the watched offers. */
export function ChangeList({ changes, hasMore, onMore }: ChangeListProps) {
  return (
    <section aria-labelledby="watched-changes" data-testid="watch-changes">
      <h3 id="watched-changes" class={styles.title}>
        {t('watched.changes')}
      </h3>
      {changes.length === 0 && <p class={styles.quiet}>{t('watched.noChanges')}</p>}
      <ul>
        {changes.map(({ key, ...shown }) => (
          <Change key={key} {...shown} />
        ))}
      </ul>
      {hasMore && (
        <Button
          label={t('watched.older')}
          look="link"
          testId="watch-older-changes"
          onClick={onMore}
        />
      )}
    </section>
  );
}

function Change({ change, watch, isFresh }: Omit<ShownChange, 'key'>) {
  return (
    <li
      class={styles.change}
      data-testid="watch-change"
      data-change={change.kind}
      data-unread={isFresh || undefined}
    >
      <Icon node={signOf(change)} size={14} />
      <div class={styles.body}>
        <p class={styles.what}>
          {isFresh && <span class={styles.fresh}>{t('watched.isNew')}</span>}{' '}
          <span data-testid="change-words">{changeWords(change)}</span>{' '}
          <span class={styles.quiet}>{formatDate(change.at)}</span>
        </p>
        <p class={styles.offer} dir="auto">
          <OfferNameLink offer={offerOf(watch)} />
        </p>
      </div>
    </li>
  );
}

function signOf(change: WatchChange): IconNode {
  switch (change.kind) {
    case 'price':
      return change.after > change.before ? ArrowUp : ArrowDown;
    case 'moq':
    case 'stock':
      return Package;
    case 'gone':
      return Minus;
    case 'back':
      return Plus;
  }
}
