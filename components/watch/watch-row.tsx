import { BellOff, Search, TriangleAlert } from 'lucide';
import { useRef } from 'preact/hooks';
import { formatDate, formatEarlier } from '@/utils/io/i18n/dates';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { pieceText, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import type { Observation, Watch } from '@/utils/core/model/watch';
import { ofOneKind } from '@/utils/core/watch/judge';
import { OfferNameLink } from '../offer-name/offer-name';
import { OfferPicture } from '../offer-name/offer-picture';
import { useTitleTranslation } from '../offer-name/translation-context';
import { Button } from '../ui/button';
import { focusBeside } from '../ui/focus';
import { Icon } from '../ui/icon';
import { Sparkline } from './sparkline';
import styles from './watch-row.module.css';
import { lookWords, moveWords, offerOf } from './watch-words';

interface WatchRowProps {
  watch: Watch;
  /** Epoch milliseconds. */
  now: number;
  /** `lookWords`. */
  isNextKnown: boolean;
  pictureOrigins: PictureOrigins;
  /** Searches the picture that was kept. */
  onSearch: (watch: Watch) => void;
  onRemove: (watch: Watch) => void;
  onOptions: () => void;
}

/** One watched offer: its price now and since the beginning, and when it was looked up. */
export function WatchRow(props: WatchRowProps) {
  const { watch, now, isNextKnown, pictureOrigins, onSearch, onRemove, onOptions } = props;
  const { id, pending, trouble } = watch;
  const item = useRef<HTMLLIElement>(null);
  const prices = ofOneKind(watch.prices);
  const offer = offerOf(watch);
  const { text: title } = useTitleTranslation(offer);
  const failed = trouble && describeFailure(trouble.failure, watch.service);
  const isOfOptions = ['options', 'set-up', 'allow-access'].includes(failed?.action ?? '');
  return (
    <li
      ref={item}
      class={styles.row}
      data-key={id}
      data-testid="watched"
      data-offer-id={offer.offerId}
      data-price={watch.last.price}
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
                <strong>
                  {stateWords(watch.last) ?? pieceText(watch.last.price ?? 0, watch.quantity)}
                </strong>
              </p>
              <p class={styles.quiet} data-testid="watched-since">
                {sinceWords(prices, now)}
              </p>
            </div>
            <Sparkline prices={prices} />
          </div>
          {pending && (
            <p class={styles.pending}>
              {t('watched.pending', [stateWords(pending) ?? yuanText(pending.price ?? 0)])}
            </p>
          )}
          <p class={styles.quiet}>{lookWords(watch, now, isNextKnown)}</p>
          {trouble && failed && (
            <div
              class={styles.trouble}
              data-testid="watch-trouble"
              data-error={trouble.failure.code}
            >
              <Icon node={TriangleAlert} size={14} />
              <div>
                <p>{t('watched.trouble', [formatDate(trouble.since), failed.sentence])}</p>
                {isOfOptions && (
                  <Button label={t('watched.options')} look="link" onClick={onOptions} />
                )}
              </div>
            </div>
          )}
        </div>
        <div class={styles.actions}>
          {watch.hasPicture && (
            <Button
              label={`${t('watched.again')}: ${title}`}
              icon={Search}
              look="bare"
              testId="watch-search"
              onClick={() => onSearch(watch)}
            />
          )}
          <Button
            label={`${t('watch.stop')}: ${title}`}
            icon={BellOff}
            look="bare"
            testId="watch-remove"
            onClick={() => {
              focusBeside(item.current);
              onRemove(watch);
            }}
          />
        </div>
      </div>
    </li>
  );
}

/** What is said instead of a price. */
function stateWords({ state, price }: Observation): string | undefined {
  if (state === 'gone') return t('watched.change.gone');
  if (state === 'not-seen') return t('watched.notSeen');
  return price === undefined ? t('watched.noPrice') : undefined;
}

/** Change since the first price that is kept. */
function sinceWords(prices: Watch['prices'], now: number): string {
  const [first, last] = [prices[0], prices.at(-1)];
  if (!first || !last) return '';
  const day = formatEarlier(first.at, now);
  const move = moveWords(first.price, last.price);
  return move === undefined ? t('watched.same', [day]) : t('watched.since', [move, day]);
}
