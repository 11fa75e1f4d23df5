import { formatYuan } from '@/utils/format';
import { t } from '@/utils/words';
import styles from './price.module.css';
import { Unknown } from './unknown';

export interface PriceProps {
  /** Fen per unit; absent where the offer has no readable price. */
  price?: number | undefined;
  /** Fen; the upper end, where the price is a range. */
  priceMax?: number | undefined;
  /** What is sold: 个, 条 …; pieces where the service does not say. */
  unit?: string | undefined;
}

export function Price({ price, priceMax, unit }: PriceProps) {
  if (price === undefined) {
    return (
      <p class={styles.price}>
        <span class={styles.amount}>
          <Unknown />
        </span>
      </p>
    );
  }
  const { sign, digits } = formatYuan(price);
  const isRange = priceMax !== undefined && priceMax > price;
  return (
    <p class={styles.price}>
      <span class={styles.amount}>
        <span class={styles.sign}>{sign}</span>
        <span class={styles.digits}>
          {isRange ? `${digits}–${formatYuan(priceMax).digits}` : digits}
        </span>
      </span>
      <span class={styles.unit}>{unit ? t('offers.per', [unit]) : t('offers.perPiece')}</span>
    </p>
  );
}
