import { ChevronDown } from 'lucide';
import { useEffect, useId } from 'preact/hooks';
import { formatEarlier } from '@/utils/io/i18n/dates';
import { pieceText, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import type { Observation, Watch } from '@/utils/core/model/watch';
import { ofOneKind } from '@/utils/core/watch/moves';
import { OfferNameLink } from '../offer-name/offer-name';
import { OfferPicture } from '../offer-name/offer-picture';
import { useTitleTranslation } from '../offer-name/translation-context';
import { Icon } from '../ui/icon';
import iconButtonStyles from '../ui/icon-button.module.css';
import { placed, type RowPlace } from '../ui/row-place';
import { Sparkline } from './sparkline';
import { WatchDetails, type WatchDetailsProps } from './watch-details';
import styles from './watch-row.module.css';
import { WatchTrouble } from './watch-trouble';
import { lookWords, moveWords } from './watch-words';
import { offerOf } from './watched-offer';

export interface WatchActions extends Omit<WatchDetailsProps, 'watch' | 'observations' | 'id'> {
  /** Unfolds its details, or folds them. */
  onToggle: (id: string) => void;
  onOptions: () => void;
  /** The row is on the page: its observations are wanted. */
  onShown: (id: string) => void;
}

export interface WatchRowProps extends WatchActions {
  watch: Watch;
  /** The oldest first; undefined while they are read. */
  observations: readonly Observation[] | undefined;
  isOpen: boolean;
  /** Epoch milliseconds. */
  now: number;
  /** `lookWords`. */
  isNextKnown: boolean;
  pictureOrigins: PictureOrigins;
  place?: RowPlace | undefined;
}

/** One watched offer: its price now and since the beginning, and when it was looked up. */
export function WatchRow(props: WatchRowProps) {
  const { watch, observations, isOpen, now, pictureOrigins, place, onToggle, onShown } = props;
  const { id, pending, trouble } = watch;
  const series = observations && ofOneKind(observations);
  const offer = offerOf(watch);
  const { text: title } = useTitleTranslation(offer);
  const details = useId();
  useEffect(() => onShown(id), [onShown, id]);
  return (
    <li
      class={styles.row}
      data-key={id}
      data-testid="watched"
      data-offer-id={offer.offerId}
      data-price={watch.last.price}
      {...(place && placed(place))}
    >
      <div class={styles.inside}>
        <OfferPicture offer={offer} origins={pictureOrigins} />
        <div class={styles.body}>
          <p class={styles.title} dir="auto">
            <OfferNameLink offer={offer} />
          </p>
          <div class={styles.figures}>
            <div class={styles.price}>
              <p data-testid="watched-price">
                <strong>{nowWords(watch)}</strong>
              </p>
              <p class={styles.quiet} data-testid="watched-since">
                {sinceWords(watch, series, now)}
              </p>
            </div>
            <Sparkline observations={series} />
          </div>
          {pending && (
            <p class={styles.pending}>
              {t('watched.pending', [stateWords(pending) ?? yuanText(pending.price ?? 0)])}
            </p>
          )}
          <p class={styles.quiet}>{lookWords(watch, now, props.isNextKnown)}</p>
        </div>
        <button
          type="button"
          class={iconButtonStyles.button}
          aria-expanded={isOpen}
          aria-controls={isOpen ? details : undefined}
          title={t('watched.details')}
          data-testid="watch-details"
          onClick={() => onToggle(id)}
        >
          <span class="visually-hidden">
            {t('watched.details')} {title}
          </span>
          <Icon node={ChevronDown} />
        </button>
      </div>
      {trouble && (
        <WatchTrouble
          service={watch.service}
          trouble={trouble}
          onOptions={props.onOptions}
          onSearch={watch.hasPicture ? () => props.onSearch(watch) : undefined}
        />
      )}
      {isOpen && (
        <WatchDetails
          id={details}
          watch={watch}
          observations={observations}
          isStockTold={props.isStockTold}
          onQuantity={props.onQuantity}
          onSearch={props.onSearch}
          onRemove={props.onRemove}
          onCopy={props.onCopy}
        />
      )}
    </li>
  );
}

/** What is said instead of a price. */
function stateWords({ state, price }: Observation): string | undefined {
  if (state === 'gone') return t('watched.change.gone');
  if (state === 'not-seen') return t('watched.notSeen');
  return price === undefined ? t('watched.noPrice') : undefined;
}

function nowWords({ last, quantity }: Watch): string {
  return stateWords(last) ?? pieceText(last.price ?? 0, quantity);
}

/** Change since the first price that was seen at this quantity. */
function sinceWords(
  { last }: Watch,
  observations: readonly Observation[] | undefined,
  now: number,
): string {
  const first = observations?.find(({ price }) => price !== undefined);
  if (first?.price === undefined || last.price === undefined) return '';
  const day = formatEarlier(first.at, now);
  const move = moveWords(first.price, last.price);
  return move === undefined ? t('watched.same', [day]) : t('watched.since', [move, day]);
}
