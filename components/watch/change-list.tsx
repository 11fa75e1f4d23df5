import { ArrowDown, ArrowUp, type IconNode, Minus, Package, Plus } from 'lucide';
import { formatDate } from '@/utils/io/i18n/dates';
import { t } from '@/utils/io/i18n/words';
import type { Watch, WatchChange } from '@/utils/core/model/watch';
import { OfferNameLink } from '../offer-name/offer-name';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './change-list.module.css';
import { changeWords } from './watch-words';
import { offerOf } from './watched-offer';

interface ChangeListProps {
  /** The newest first. */
  changes: readonly WatchChange[];
  /** Ids of changes that were unread when the view was opened. */
  fresh: ReadonlySet<string>;
  watchOf: (id: string) => Watch | undefined;
  hasMore: boolean;
  onMore: () => void;
}

/** What has changed of the watched offers, by date. */
export function ChangeList({ changes, fresh, watchOf, hasMore, onMore }: ChangeListProps) {
  return (
    <section aria-labelledby="watched-changes" data-testid="watch-changes">
      <h3 id="watched-changes" class={styles.title}>
        {t('watched.changes')}
      </h3>
      {changes.length === 0 && <p class={styles.quiet}>{t('watched.noChanges')}</p>}
      {daysOf(changes).map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h4 class={styles.day}>{day}</h4>
          <ul>
            {ofDay.map((change) => (
              <Change
                key={change.id}
                change={change}
                isFresh={fresh.has(change.id)}
                watch={watchOf(change.watchId)}
              />
            ))}
          </ul>
        </section>
      ))}
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

/** Changes by day, in the order in which they come. */
function daysOf(changes: readonly WatchChange[]): [string, WatchChange[]][] {
  const days = new Map<string, WatchChange[]>();
  for (const change of changes) {
    const day = formatDate(change.at);
    days.set(day, [...(days.get(day) ?? []), change]);
  }
  return [...days];
}

interface ChangeProps {
  change: WatchChange;
  isFresh: boolean;
  watch: Watch | undefined;
}

function Change({ change, isFresh, watch }: ChangeProps) {
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
          <span data-testid="change-words">{changeWords(change)}</span>
        </p>
        {watch && (
          <p class={styles.offer} dir="auto">
            <OfferNameLink offer={offerOf(watch)} />
          </p>
        )}
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
