import { Bell, BellOff } from 'lucide';
import { useContext } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { Icon } from '../ui/icon';
import iconButtonStyles from '../ui/icon-button.module.css';
import { type WatchControl, WatchContext } from './watch-context';
import styles from './watch-item.module.css';

/** Lines of a menu that `WatchItem` takes. */
export const WATCH_LINES = 3;

interface WatchItemProps {
  offer: ComparedOffer;
  /** Makes a handler that closes the menu first. */
  choose: (act: () => void) => () => void;
}

/** Menu item of an offer: watches it, or stops that; with what is watched, or why nothing can be, below its name. */
export function WatchItem({ offer, choose }: WatchItemProps) {
  const control = useContext(WatchContext)?.(offer);
  if (!control) return null;
  const { isWatched, words, onToggle } = control;
  return (
    <button
      type="button"
      class={styles.item}
      aria-disabled={onToggle === undefined || undefined}
      data-testid="watch"
      data-watched={isWatched || undefined}
      onClick={onToggle && choose(onToggle)}
    >
      <Icon node={isWatched ? BellOff : Bell} />
      <span>
        <span class={styles.name}>{t(isWatched ? 'watch.stop' : 'watch.start')}</span>{' '}
        <span class={styles.words}>{words}</span>
      </span>
    </button>
  );
}

interface WatchBellProps {
  /** What is watched, for screen readers. */
  title: string;
  control: WatchControl | undefined;
}

/** Watch button where there is room for a sign alone. */
export function WatchBell({ title, control }: WatchBellProps) {
  if (!control) return null;
  const { isWatched, words, onToggle } = control;
  return (
    <button
      type="button"
      class={iconButtonStyles.button}
      aria-pressed={isWatched}
      aria-disabled={onToggle === undefined || undefined}
      title={`${t(isWatched ? 'watch.stop' : 'watch.start')}: ${words}`}
      data-testid="watch"
      data-watched={isWatched || undefined}
      onClick={onToggle}
    >
      <span class="visually-hidden">
        <bdi>{t('watch.startFor', [title])}</bdi> ({words})
      </span>
      <Icon node={Bell} />
    </button>
  );
}
