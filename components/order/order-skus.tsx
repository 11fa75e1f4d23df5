import { useState } from 'preact/hooks';
import { formatNumber, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { type DraftItem, MAX_UNITS } from '@/utils/core/model/order-draft';
import type { SkuRow } from '@/utils/core/order/draft';
import { useTranslations } from '../offer-name/translation-context';
import { Button } from '../ui/button';
import styles from './order-skus.module.css';
import { UnitsField } from './units-field';

interface OrderSkusProps {
  /** Title of the offer as it is read. */
  title: string;
  rows: readonly SkuRow[];
  entered: DraftItem['skus'];
  /** Each has its own price. */
  hasPrices: boolean;
  step: number;
  onChange: (name: string, units: number | undefined) => void;
}

/** SKUs that are shown; the rest are folded, except for those that are ordered. */
const SHOWN = 8;

/** A quantity for each SKU of an offer. */
export function OrderSkus({ title, rows, entered, hasPrices, step, onChange }: OrderSkusProps) {
  const [isWhole, setWhole] = useState(false);
  const isLong = rows.length > SHOWN;
  /** Rows that stay while their field is emptied to type another number. */
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const ordered = rows.filter(
    ({ name, line }) => line?.units || enteredOf(entered, name) || touched.has(name),
  );
  const shown = isLong && !isWhole ? (ordered.length > 0 ? ordered : rows.slice(0, 1)) : rows;
  return (
    <div class={styles.skus}>
      <ul class={styles.list}>
        {shown.map((row) => (
          <Sku
            key={row.name}
            title={title}
            row={row}
            entered={enteredOf(entered, row.name)}
            hasPrice={hasPrices}
            step={step}
            onChange={(units) => {
              setTouched(new Set([...touched, row.name]));
              onChange(row.name, units);
            }}
          />
        ))}
      </ul>
      {isLong && (
        <Button
          label={
            isWhole
              ? t('order.showOrdered')
              : t('order.showAll', rows.length, [formatNumber(rows.length)])
          }
          look="link"
          isExpanded={isWhole}
          testId="order-all-skus"
          onClick={() => {
            setTouched(new Set());
            setWhole(!isWhole);
          }}
        />
      )}
    </div>
  );
}

const enteredOf = (entered: DraftItem['skus'], name: string): number | undefined =>
  entered.find((sku) => sku.name === name)?.units;

interface SkuProps {
  title: string;
  row: SkuRow;
  entered: number | undefined;
  hasPrice: boolean;
  step: number;
  onChange: (units: number | undefined) => void;
}

function Sku({ title, row, entered, hasPrice, step, onChange }: SkuProps) {
  const { sku, line, isUnlisted = false } = row;
  const { name = '', price, stock } = sku;
  const read = useTranslations().skuOf(name);
  const units = line?.units ?? 0;
  const isBeyond = stock !== undefined && units > stock;
  const stockText = stock === undefined ? undefined : formatNumber(stock);
  return (
    <li class={styles.sku} data-testid="order-sku">
      <span class={styles.name} dir="auto" title={name} {...(!read && { lang: 'zh-Hans' })}>
        {read ?? name}
      </span>
      <span class={styles.facts}>
        {isUnlisted && <span>{t('order.unlisted')}</span>}
        {hasPrice && (price === undefined ? t('order.noPrice') : yuanText(price))}
        {stockText !== undefined && (
          <span data-beyond={isBeyond || undefined}>
            {isBeyond ? t('order.beyondStock', [stockText]) : t('order.stock', [stockText])}
          </span>
        )}
        {line && units !== line.asked && <span>→ {formatNumber(units)}</span>}
      </span>
      <UnitsField
        label={t('order.quantityOfVariant', [title, read ?? name])}
        value={entered}
        usual={line?.asked ?? 0}
        step={step}
        max={MAX_UNITS}
        testId="order-sku-units"
        // The row of one that is not listed is there as long as it is entered.
        onChange={(typed) => onChange(isUnlisted ? (typed ?? 0) : typed)}
      />
    </li>
  );
}
