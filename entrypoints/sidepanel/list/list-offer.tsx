import { OfferPicture } from '@/components/offer-name/offer-picture';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { OFFER_FIELDS } from '@/utils/core/pricing/offer-fields';
import { formatNumber, formatPercent, moneyRangeText, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import styles from './list-row.module.css';

interface ListOfferProps {
  /** The key that takes it, from 1. */
  number: number;
  offer: ComparedOffer;
  origins: PictureOrigins;
  isTaken: boolean;
  onTake: () => void;
}

/** An offer beside a row of a list: what it looks like and what it costs; a press takes it. */
export function ListOffer({ number, offer, origins, isTaken, onTake }: ListOfferProps) {
  const { unitPrice, landed } = offer;
  const likeness = OFFER_FIELDS.similarity(offer);
  const { name } = offer.offer.seller ?? {};
  const label = t(isTaken ? 'productList.taken' : 'productList.take', [formatNumber(number)]);
  return (
    <li class={styles.offer}>
      <button
        type="button"
        class={styles.take}
        aria-pressed={isTaken}
        title={[offer.offer.title, name].filter(Boolean).join('\n')}
        data-testid="list-offer"
        data-offer={offer.key}
        data-shortcut={number}
        onClick={onTake}
      >
        <span class="visually-hidden">
          {[label, offer.offer.title, name].filter(Boolean).join(', ')}
        </span>
        <span class={styles.picture}>
          <OfferPicture offer={offer.offer} origins={origins} />
        </span>
        <span class={styles.line}>
          <span class={styles.number} aria-hidden="true">
            {formatNumber(number)}
          </span>
          {unitPrice && <bdi>{yuanText(unitPrice.perPiece)}</bdi>}
        </span>
        {landed && (
          <span class={styles.note} title={t('productList.landed', [''])}>
            <bdi>{moneyRangeText(landed, landed.currency)}</bdi>
          </span>
        )}
        {likeness !== undefined && <span class={styles.note}>{formatPercent(likeness)}</span>}
      </button>
    </li>
  );
}
