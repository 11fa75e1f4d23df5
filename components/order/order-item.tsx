import { ChevronDown } from 'lucide';
import { formatDay } from '@/utils/io/i18n/dates';
import { boundText, formatNumber, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { type DraftItem, MAX_DAYS, MAX_UNITS } from '@/utils/core/model/order-draft';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { dayOf, isoOf } from '@/utils/core/order/calendar';
import {
  type DraftChange,
  enteredUnits,
  skuRows,
  withDays,
  withSkuUnits,
  withUnits,
} from '@/utils/core/order/draft';
import type { OrderedItem } from '@/utils/core/order/items';
import { type Warning, itemDispatch, productionOf } from '@/utils/core/order/warnings';
import { isBySku, tierAt } from '@/utils/core/pricing/unit-price';
import { DetailsProgress, type DetailsProgressProps } from '../offer/details-progress';
import { OfferName, OfferNameLink, useNameHint } from '../offer-name/offer-name';
import { OfferPicture } from '../offer-name/offer-picture';
import { useTitleTranslation, useTranslations } from '../offer-name/translation-context';
import { Icon } from '../ui/icon';
import iconButtonStyles from '../ui/icon-button.module.css';
import styles from './order-item.module.css';
import { OrderSkus } from './order-skus';
import { OrderWarnings, WarningSign } from './order-warnings';
import { UnitsField } from './units-field';

export interface OrderItemProps {
  item: OrderedItem;
  /** What was entered of it. */
  drafted: DraftItem | undefined;
  /** ISO day of the order. */
  day: string;
  /** The mixed lot of its shop. */
  isMixReached: boolean;
  /** Those that are not said once for all items. */
  warnings: readonly Warning[];
  isOpen: boolean;
  /** Absent where it stays unfolded, as something of it asks for a decision. */
  onFold: (() => void) | undefined;
  pictureOrigins: PictureOrigins;
  /** Where its details stand; absent where they cannot be asked for. */
  asking: DetailsProgressProps | undefined;
  onChange: (change: DraftChange) => void;
}

/** A pinned offer of the order: how many, at which price, ready when, and what is in the way. */
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
            {!isOpen && <WarningSign warnings={props.warnings} />}
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
      {isOpen && <Entries {...props} title={title} />}
    </li>
  );
}

/** What is entered of it, and what follows from that. */
function Entries(props: OrderItemProps & { title: string }) {
  const { item, title, drafted, day, isMixReached, warnings, asking, onChange } = props;
  const { compared, terms } = item;
  const { key, offer } = compared;
  const rows = skuRows(item);
  return (
    <>
      <div class={styles.row}>
        <Quantity item={item} drafted={drafted} title={title} onChange={onChange} />
        <span class={styles.days}>
          <span>{t('order.days')}</span>
          <UnitsField
            label={t('order.daysOf', [title])}
            value={drafted?.days}
            placeholder={daysText(item)}
            max={MAX_DAYS}
            testId="order-days"
            onChange={(days) => onChange(withDays(key, days))}
          />
        </span>
      </div>
      <Raised item={item} />
      {rows.length > 0 && (
        <OrderSkus
          title={title}
          rows={rows}
          entered={drafted?.skus ?? []}
          hasPrices={isBySku(offer)}
          step={terms.lot}
          onChange={(name, units) => onChange(withSkuUnits(key, { name, units }, shownOf(item)))}
        />
      )}
      {asking && <DetailsProgress {...asking} />}
      <div class={styles.row}>
        <Reached item={item} isMixReached={isMixReached} />
        <span class={styles.muted}>{readyText(item, dayOf(day))}</span>
      </div>
      <OrderWarnings warnings={warnings} />
    </>
  );
}

/** Quantities by SKU that apply as long as none is entered. */
function shownOf(item: OrderedItem): DraftItem['skus'] {
  return skuRows(item).flatMap(({ name, line }) =>
    line && line.asked > 0 ? [{ name, units: line.asked }] : [],
  );
}

function daysText(item: OrderedItem): string {
  const { low, high } = productionOf(item);
  return [...new Set([Math.ceil(low), Math.ceil(high)])].map(formatNumber).join('–');
}

function readyText(item: OrderedItem, today: number): string {
  const { low, high } = itemDispatch(item, today).ready;
  return t('export.order.ready', [formatDay(isoOf(low)), formatDay(isoOf(high))]);
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

interface QuantityProps {
  item: OrderedItem;
  drafted: DraftItem | undefined;
  title: string;
  onChange: (change: DraftChange) => void;
}

/** One field, or the sum where SKUs have their own. */
function Quantity({ item, drafted, title, onChange }: QuantityProps) {
  const { compared, units, asked, pieces, terms, lines } = item;
  const { unit, unitAsWritten } = compared.offer;
  const { unitOf } = useTranslations();
  const isSum = lines.some(({ sku }) => sku);
  return (
    <>
      <span>{t('order.quantity')}</span>
      {isSum ? (
        <output class={styles.sum}>{formatNumber(asked)}</output>
      ) : (
        <UnitsField
          label={t('order.quantityOf', [title])}
          value={drafted && enteredUnits(drafted)}
          usual={asked}
          step={terms.lot}
          max={MAX_UNITS}
          testId="order-units"
          onChange={(entered) => onChange(withUnits(compared.key, entered))}
        />
      )}
      <span class={styles.muted}>
        {[
          unit !== undefined && <bdi>{unitOf(unitAsWritten ?? unit, unit)}</bdi>,
          pieces !== units && ` = ${t('order.pieces', pieces, [formatNumber(pieces)])}`,
        ]}
      </span>
    </>
  );
}

/** The number of units where full lots are more than what was asked for. */
function Raised({ item: { units, asked, terms } }: { item: OrderedItem }) {
  if (units === asked) return null;
  return (
    <p class={styles.muted} data-testid="order-raised">
      {t('order.raised', [formatNumber(asked), formatNumber(units), formatNumber(terms.lot)])}
    </p>
  );
}

interface ReachedProps {
  item: OrderedItem;
  isMixReached: boolean;
}

/** Whether the MOQ is reached, or by how much it is missed. */
function Reached({ item, isMixReached }: ReachedProps) {
  const { missing, terms, units } = item;
  if (units === 0 || terms.least <= 1) return null;
  const least = formatNumber(terms.least);
  if (!missing) return <p class={styles.good}>{t('order.moqReached', [least])}</p>;
  const lacking = formatNumber(missing.units);
  return (
    <p class={isMixReached ? styles.muted : styles.bad} data-testid="order-missed">
      {missing.fen === undefined
        ? t('order.moqMissed', [least, lacking])
        : t('order.moqMissedFor', [least, lacking, yuanText(missing.fen)])}
    </p>
  );
}
