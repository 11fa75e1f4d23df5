import { ChevronDown } from 'lucide';
import { boundText, formatNumber, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import type { OrderedItem } from '@/utils/core/order/items';
import { isBySku, tierAt } from '@/utils/core/pricing/unit-price';
import { OfferName, OfferNameLink, useNameHint } from '../offer-name/offer-name';
import { OfferPicture } from '../offer-name/offer-picture';
import { useTitleTranslation } from '../offer-name/translation-context';
import { Icon } from '../ui/icon';
import iconButtonStyles from '../ui/icon-button.module.css';
import { OrderEntries, type OrderEntriesProps } from './order-entries';
import styles from './order-item.module.css';

export interface OrderItemProps extends Omit<OrderEntriesProps, 'title'> {
  isOpen: boolean;
  /** Absent where it stays unfolded, as something of it asks for a decision. */
  onFold: (() => void) | undefined;
  pictureOrigins: PictureOrigins;
}

/** A pinned offer of the order: how many, at which price, and what is in the way. */
export function OrderItem(props: OrderItemProps) {
  const { item, pictureOrigins, isOpen, onFold } = props;
  const { key, offer } = item.compared;
  const { text: title } = useTitleTranslation(offer);
  return (
    <li
      class={styles.item}
      data-key={key}
      data-folded={!isOpen || undefined}
      data-testid="order-item"
      data-offer-id={offer.offerId}
    >
      <div class={styles.head}>
        <OfferPicture offer={offer} origins={pictureOrigins} />
        <div class={styles.facts}>
          <h4 class={styles.title} dir="auto" title={useNameHint(offer)}>
            {isOpen ? <OfferNameLink offer={offer} /> : <OfferName offer={offer} />}
          </h4>
          <div class={styles.sums}>
            <Price item={item} isOpen={isOpen} />
            <Amount item={item} />
          </div>
        </div>
        {onFold && (
          <button
            type="button"
            class={`${iconButtonStyles.button} ${styles.fold}`}
            title={t('details.open')}
            aria-expanded={isOpen}
            data-testid="order-fold"
            onClick={onFold}
          >
            <span class="visually-hidden">
              {t('details.open')} {title}
            </span>
            <Icon node={ChevronDown} />
          </button>
        )}
      </div>
      {isOpen && <OrderEntries {...props} title={title} />}
    </li>
  );
}

interface PriceProps {
  item: OrderedItem;
  isOpen: boolean;
}

/** The price that applies to all units, with the least number that has it; of a folded item also their number. */
function Price({ item, isOpen }: PriceProps) {
  const { offer } = item.compared;
  const units = isOpen ? [] : [formatNumber(item.units)];
  // Each SKU has its own price.
  if (isBySku(offer)) return <p class={styles.muted}>{units}</p>;
  const priced = item.lines.find(({ unitPrice }) => unitPrice)?.unitPrice;
  if (!priced) return <p class={styles.muted}>{[...units, t('order.noPrice')].join(' · ')}</p>;
  const price = yuanText(priced.perUnit);
  const tier = priced.basis === 'tier' ? tierAt(offer.tiers ?? [], item.units) : undefined;
  const text = tier ? t('order.tierFrom', [price, formatNumber(tier.from)]) : price;
  return (
    <p class={styles.muted} data-testid="order-price">
      {isOpen ? text : [...units, price].join(' × ')}
    </p>
  );
}

/** What all units cost; a lower bound where a part of them has no price. */
function Amount({ item: { lines, fen } }: { item: OrderedItem }) {
  if (fen === undefined) return null;
  const isPart = lines.some((line) => line.units > 0 && line.fen === undefined);
  return (
    <span class={styles.amount} data-testid="order-amount">
      {boundText(yuanText(fen), isPart)}
    </span>
  );
}
