import { ArrowDown, ArrowUp } from 'lucide';
import type { Fact } from '@/utils/compare/facts';
import { SORT_OF_FACT, type SortOrder } from '@/utils/compare/sort';
import { factHint, factName } from '@/utils/fact-words';
import { t } from '@/utils/words';
import { Icon } from './icon';
import styles from './offer-table.module.css';

export interface OfferTableHeadProps {
  columns: readonly Fact[];
  hasActions: boolean;
  ranking: SortOrder;
  onRanking: (ranking: SortOrder) => void;
}

/** The headings: those that can be sorted by are buttons, and a second press turns the order round. */
export function OfferTableHead({ columns, hasActions, ranking, onRanking }: OfferTableHeadProps) {
  const { sort, isReversed = false } = ranking;
  return (
    <thead>
      <tr>
        <th scope="col" class={styles.first}>
          {t('compare.offer')}
        </th>
        {columns.map((fact) => {
          const own = SORT_OF_FACT[fact];
          const isSorted = own !== undefined && own.sort === sort;
          const isRising = own !== undefined && own.isMostFirst === isReversed;
          return (
            <th
              key={fact}
              scope="col"
              title={factHint(fact)}
              data-fact={fact}
              aria-sort={isSorted ? (isRising ? 'ascending' : 'descending') : undefined}
            >
              {own ? (
                <button
                  type="button"
                  class={styles.sort}
                  onClick={() =>
                    onRanking({ sort: own.sort, isReversed: isSorted ? !isReversed : false })
                  }
                >
                  {factName(fact)}
                  {isSorted && <Icon node={isRising ? ArrowUp : ArrowDown} size={12} />}
                </button>
              ) : (
                factName(fact)
              )}
            </th>
          );
        })}
        {hasActions && (
          <th scope="col">
            <span class="visually-hidden">{t('compare.actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
