import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import type { Observation, Watch } from '@/utils/core/model/watch';
import { MAX_PLAIN_ROWS } from '../ui/plain-rows';
import { VirtualRows } from '../ui/virtual-rows';
import styles from './watch-list.module.css';
import { type WatchActions, WatchRow } from './watch-row';

export interface WatchListProps extends WatchActions {
  /** Watches in display order. */
  watches: readonly Watch[];
  /** Observations by the watch's id; absent while they are read. */
  observations: ReadonlyMap<string, readonly Observation[]>;
  /** The one whose details are shown. */
  openId: string | undefined;
  /** Epoch milliseconds. */
  now: number;
  /** Whether it is known when it is looked up again. */
  isNextKnown: (watch: Watch) => boolean;
  pictureOrigins: PictureOrigins;
}

/** The watched offers. */
export function WatchList(props: WatchListProps) {
  const { watches } = props;
  const List = watches.length > MAX_PLAIN_ROWS ? LongList : PlainRows;
  return (
    <section aria-labelledby="watched-list" data-testid="watch-list" data-count={watches.length}>
      <h3 id="watched-list" class={styles.title} tabIndex={-1}>
        {t('watched.list')}{' '}
        <span class={styles.count}>
          {t('offers.count', watches.length, [formatNumber(watches.length)])}
        </span>
      </h3>
      <List {...props} />
    </section>
  );
}

function rowProps(
  { watches: _all, observations, openId, isNextKnown, ...shared }: WatchListProps,
  watch: Watch,
) {
  return {
    ...shared,
    watch,
    observations: observations.get(watch.id),
    isOpen: watch.id === openId,
    isNextKnown: isNextKnown(watch),
  };
}

function PlainRows(props: WatchListProps) {
  return (
    <ul aria-labelledby="watched-list">
      {props.watches.map((watch) => (
        <WatchRow key={watch.id} {...rowProps(props, watch)} />
      ))}
    </ul>
  );
}

/** Pixels of a row that has not been measured. */
const ESTIMATE = 105;

/** Only the rows near the screen. */
function LongList(props: WatchListProps) {
  return (
    <VirtualRows
      rows={props.watches}
      keyOf={({ id }) => id}
      renderRow={(watch, place) => (
        <WatchRow key={watch.id} {...rowProps(props, watch)} place={place} />
      )}
      estimate={ESTIMATE}
      labelledBy="watched-list"
    />
  );
}
