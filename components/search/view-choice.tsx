import { type IconNode, LayoutGrid, List, Table } from 'lucide';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import { type View, VIEWS } from '@/utils/model/panel-settings';
import { Choice } from '../ui/choice';
import { Icon } from '../ui/icon';
import styles from './view-choice.module.css';

export interface ViewChoiceProps {
  view: View;
  onView: (view: View) => void;
  /** Of tiles; absent: as many as the width allows. */
  columns: number | undefined;
  onColumns: (columns: number | undefined) => void;
}

const ICONS = { list: List, grid: LayoutGrid, table: Table } satisfies Record<View, IconNode>;

const COLUMNS = ['auto', '2', '3', '4', '5', '6'] as const;

/** How offers are laid out. */
export function ViewChoice({ view, onView, columns, onColumns }: ViewChoiceProps) {
  return (
    <div class={styles.choice}>
      <fieldset class={styles.views} data-testid="view" data-value={view}>
        <legend class="visually-hidden">{t('compare.view')}</legend>
        {VIEWS.map((value) => (
          <label key={value} class={styles.view} title={t(`compare.${value}`)}>
            <input
              type="radio"
              class="visually-hidden"
              name="view"
              value={value}
              checked={value === view}
              onChange={() => onView(value)}
            />
            <Icon node={ICONS[value]} />
            <span class="visually-hidden">{t(`compare.${value}`)}</span>
          </label>
        ))}
      </fieldset>
      {view === 'grid' && (
        <Choice
          label={t('compare.columns')}
          value={COLUMNS.find((value) => value === String(columns)) ?? 'auto'}
          options={COLUMNS.map((value) => ({ value, label: columnsName(value) }))}
          onChange={(value) => onColumns(value === 'auto' ? undefined : Number(value))}
          testId="columns"
        />
      )}
    </div>
  );
}

function columnsName(value: (typeof COLUMNS)[number]): string {
  return value === 'auto'
    ? t('compare.columnsAuto')
    : t('compare.columnsNumber', [formatNumber(Number(value))]);
}
