import { ListFilter, X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import { type Filters, activeFilters } from '@/utils/pricing/filter';
import { AmountField } from '../ui/amount-field';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Icon } from '../ui/icon';
import styles from './filters.module.css';

export interface FiltersButtonProps extends FilterFormProps {
  /** Offers that are kept only because it is not known whether they pass. */
  unknown: number;
}

/** Says how many filters are on, and unfolds them. */
export function FiltersButton({ filters, onFilters, unknown }: FiltersButtonProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const active = activeFilters(filters).length;
  return (
    <div class={styles.filters} data-testid="filters" data-active={active}>
      <div class={styles.row}>
        <button
          type="button"
          class={styles.button}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          data-testid="filters-open"
          onClick={() => setOpen(!isOpen)}
        >
          <Icon node={ListFilter} />
          {active > 0 ? t('compare.filtersOn', [formatNumber(active)]) : t('compare.filters')}
        </button>
        {active > 0 && unknown > 0 && (
          <span class={styles.unknown} data-testid="filters-unknown" data-value={unknown}>
            {t('compare.unknown', [formatNumber(unknown)])}
          </span>
        )}
        {active > 0 && (
          <Button
            label={t('compare.clear')}
            icon={X}
            look="bare"
            testId="filters-clear"
            onClick={() => onFilters({})}
          />
        )}
      </div>
      {isOpen && (
        <div id={id} class={styles.form}>
          <FilterForm filters={filters} onFilters={onFilters} />
        </div>
      )}
    </div>
  );
}

interface FilterFormProps {
  filters: Filters;
  onFilters: (filters: Filters) => void;
}

const TICKS = [
  ['isSameOnly', () => t('compare.same')],
  ['isMoqWithin', () => t('compare.moqWithin')],
  ['isFactory', () => t('compare.isFactory')],
  ['isFast', () => t('compare.fast')],
  ['isOnePiece', () => t('compare.onePiece')],
  ['hidesMarked', () => t('compare.hideMarked')],
] as const;

/** Typed in yuan or percent, kept in fen and as a share. */
const AMOUNTS = [
  ['minPrice', () => t('compare.minPrice'), 100],
  ['maxPrice', () => t('compare.maxPrice'), 100],
  ['minSimilarity', () => t('compare.minSimilarity'), 0.01],
] as const;

/** What is left out of the list; it takes effect at once, because nothing is asked of a service. */
function FilterForm({ filters, onFilters }: FilterFormProps) {
  const set = (change: Filters) => onFilters({ ...filters, ...change });
  return (
    <div class={styles.fields}>
      {TICKS.map(([name, label]) => (
        <Checkbox
          key={name}
          label={label()}
          isChecked={filters[name] ?? false}
          onChange={(isChecked) => set({ [name]: isChecked ? true : undefined })}
          testId={`filter-${name}`}
        />
      ))}
      <div class={styles.amounts}>
        {AMOUNTS.map(([name, label, factor]) => (
          <AmountField
            key={name}
            label={label()}
            value={amountOf(filters[name], factor)}
            wrong={t('compare.amountWrong')}
            onCommit={(typed) => set({ [name]: typed && valueOf(typed.amount, factor) })}
            testId={`filter-${name}`}
          />
        ))}
      </div>
    </div>
  );
}

/** Rounded: 19.99 times 100 is less than 1999, and would leave out the offer at that price. */
function valueOf(amount: string, factor: number): number {
  return Number((Number(amount) * factor).toFixed(4));
}

function amountOf(value: number | undefined, factor: number): string | undefined {
  return value === undefined ? undefined : String(Number((value / factor).toFixed(2)));
}
