import { type IconNode, LayoutGrid, List, Settings, Table } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import { formatNumber } from '@/utils/i18n/format';
import { serviceName } from '@/utils/i18n/search-words';
import { t } from '@/utils/i18n/words';
import { VIEWS, type View } from '@/utils/model/panel-settings';
import type { ServiceId } from '@/utils/model/settings';
import type { Sort } from '@/utils/pricing/sort';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { useScrolledPast } from '../ui/focus';
import { Icon } from '../ui/icon';
import { Summary, type SummaryProps } from '../ui/summary';
import { OtherPicture, type PictureInputProps } from './picture-input';
import styles from './toolbar.module.css';

export interface ToolbarProps {
  /** Data URL; shown small once the picture itself is out of sight. */
  imageUrl?: string | undefined;
  /** Of a list that has no answer of its own. */
  summary?: SummaryProps | undefined;
  /** They can be put in order; where there are none, there is room for a label. */
  hasOffers: boolean;
  sort: Sort;
  /** Those that can be chosen. */
  sorts: readonly Sort[];
  onSort: (sort: Sort) => void;
  /** The service says how alike an offer is; else its own order stands in place of that. */
  hasSimilarity: boolean;
  service: ServiceId | undefined;
  /** Those that can be chosen. */
  services: readonly ServiceId[];
  onService: (service: ServiceId) => void;
  /** Absent where the view below offers the same. */
  inputs?: PictureInputProps | undefined;
  onOptions: () => void;
  /** Absent where the pictures of the page are offered elsewhere. */
  onPictures?: (() => void) | undefined;
}

export function Toolbar(props: ToolbarProps) {
  const {
    imageUrl,
    summary,
    hasOffers,
    sort,
    sorts,
    onSort,
    hasSimilarity,
    service,
    services,
    onService,
    inputs,
    onOptions,
    onPictures,
  } = props;
  const top = useRef<HTMLSpanElement>(null);
  const isScrolled = useScrolledPast(top);
  const id = useId();
  return (
    <>
      <span ref={top} class={styles.top} aria-hidden="true" />
      <section class={styles.toolbar} data-scrolled={isScrolled}>
        {isScrolled && imageUrl && <img class={styles.picture} src={imageUrl} alt="" />}
        {summary && <Summary {...summary} />}
        {!summary && !hasOffers && (
          <label class={styles.label} for={id}>
            {t('panel.service')}
          </label>
        )}
        <div class={styles.choices}>
          {(summary || hasOffers) && (
            <Choice
              label={t('panel.sort')}
              value={sort}
              // What the list is in order by is said, even while no offer knows it.
              options={[...new Set([...sorts, sort])].map((value) => ({
                value,
                label: sortName(value, hasSimilarity),
              }))}
              onChange={onSort}
              testId="sort"
            />
          )}
          <Choice
            id={id}
            label={t('panel.service')}
            value={service}
            options={services.map((value) => ({ value, label: serviceName(value) }))}
            onChange={onService}
            testId="service"
          />
          <span class={styles.icons}>
            {inputs && <OtherPicture {...inputs} onPictures={onPictures} />}
            <Button label={t('panel.options')} icon={Settings} look="roomy" onClick={onOptions} />
          </span>
        </div>
      </section>
    </>
  );
}

function sortName(sort: Sort, hasSimilarity: boolean): string {
  return sort === 'match' && !hasSimilarity ? t('sort.asFound') : t(`sort.${sort}`);
}

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
