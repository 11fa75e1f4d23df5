import type { Filters } from '@/utils/compare/filter';
import { t } from '@/utils/words';
import { AmountField } from './amount-field';
import { Checkbox } from './checkbox';
import styles from './filter-form.module.css';

export interface FilterFormProps {
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
export function FilterForm({ filters, onFilters }: FilterFormProps) {
  const set = (change: Filters) => onFilters({ ...filters, ...change });
  return (
    <div class={styles.form}>
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
