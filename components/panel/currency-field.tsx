import { useId } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import styles from './currency-field.module.css';

interface CurrencyFieldProps {
  /** ISO 4217. */
  value: string;
  currencies: readonly string[];
  onChange: (currency: string) => void;
}

/** The currency of the price beside it. */
export function CurrencyField({ value, currencies, onChange }: CurrencyFieldProps) {
  const id = useId();
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {t('inputs.currency')}
      </label>
      <select
        class={styles.select}
        id={id}
        value={value}
        data-testid="source-currency"
        data-value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {[...new Set([value, ...currencies])].map((currency) => (
          <option key={currency} value={currency}>
            {currency}
          </option>
        ))}
      </select>
    </div>
  );
}
