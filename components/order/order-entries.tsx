import { formatNumber, yuanText } from '@/utils/io/i18n/format';
import { markWords } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import { type DraftItem, MAX_UNITS } from '@/utils/core/model/order-draft';
import {
  type DraftChange,
  enteredUnits,
  skuRows,
  withSkuUnits,
  withUnits,
} from '@/utils/core/order/draft';
import type { OrderedItem } from '@/utils/core/order/items';
import { isBySku } from '@/utils/core/pricing/unit-price';
import { DetailsProgress, type DetailsProgressProps } from '../offer/details-progress';
import { useTranslations } from '../offer-name/translation-context';
import styles from './order-item.module.css';
import { OrderSkus } from './order-skus';
import { UnitsField } from './units-field';

export interface OrderEntriesProps {
  item: OrderedItem;
  /** The item's title as it is shown. */
  title: string;
  /** What was entered of the item. */
  drafted: DraftItem | undefined;
  /** The mixed lot of its shop. */
  isMixReached: boolean;
  /** How far the item's details have come; absent where they cannot be asked for. */
  asking: DetailsProgressProps | undefined;
  onChange: (change: DraftChange) => void;
}

/** What is entered of an unfolded item, and what follows from that. */
export function OrderEntries(props: OrderEntriesProps) {
  const { item, title, drafted, isMixReached, asking, onChange } = props;
  const { compared, terms } = item;
  const { key, offer } = compared;
  const rows = skuRows(item);
  return (
    <>
      <div class={styles.row}>
        <Quantity item={item} drafted={drafted} title={title} onChange={onChange} />
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
      <Reached item={item} isMixReached={isMixReached} />
      {compared.mark && item.units > 0 && (
        <p class={styles.bad} data-testid="order-mark">
          {t('export.mark')}: {markWords(compared.mark)}
        </p>
      )}
    </>
  );
}

/** Quantities by SKU that apply as long as none is entered. */
function shownOf(item: OrderedItem): DraftItem['skus'] {
  return skuRows(item).flatMap(({ name, line }) =>
    line && line.asked > 0 ? [{ name, units: line.asked }] : [],
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
