import { ListFilter, X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { activeFilters } from '@/utils/compare/filter';
import { formatNumber } from '@/utils/format';
import { t } from '@/utils/words';
import { Button } from './button';
import { FilterForm, type FilterFormProps } from './filter-form';
import styles from './filters-button.module.css';
import { Icon } from './icon';

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
