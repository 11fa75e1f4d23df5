import { ExportMenu } from '@/components/offer/export-menu';
import { FiltersButton } from '@/components/search/filters';
import { SortAgain } from '@/components/search/sort-again';
import { ViewChoice } from '@/components/search/toolbar';
import { t } from '@/utils/i18n/words';
import type { CompareState } from './compare-state';
import type { ExportingState } from '../taking/exporting';
import styles from './list-tools.module.css';

export interface ListToolsProps {
  compare: CompareState;
  exporting: ExportingState;
}

/** What is left out of the list, how it is laid out, and what it does not know yet. */
export function ListTools({ compare, exporting }: ListToolsProps) {
  const { view, columns } = compare.view.value;
  return (
    <div>
      <div class={styles.tools}>
        <FiltersButton
          filters={compare.filters.value}
          onFilters={compare.changeFilters}
          unknown={compare.unknown.value}
        />
        <div class={styles.end}>
          <ExportMenu
            hasEvidence={compare.context.value.profile === 'brand'}
            testId="list-export"
            onExport={exporting.fromList}
          />
          <ViewChoice
            view={view}
            onView={(chosen) => compare.chooseView({ ...compare.view.value, view: chosen })}
            columns={columns}
            onColumns={(chosen) => compare.chooseView({ view, columns: chosen })}
          />
        </div>
      </div>
      {compare.areMissing.value && <p class={styles.note}>{t('compare.withoutPictures')}</p>}
      <output class={styles.none} data-testid="none-pass">
        {compare.rows.value?.length === 0 && compare.hidden.value > 0 && t('compare.nonePass')}
      </output>
      <SortAgain updated={compare.moved.value} onSort={compare.resort} />
    </div>
  );
}
