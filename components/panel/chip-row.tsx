import { ChevronDown, List, Table, type IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { type View, VIEWS, type ViewSettings } from '@/utils/core/model/panel-settings';
import type { ProfileId } from '@/utils/core/model/profiles';
import { activeFilters } from '@/utils/core/pricing/filter';
import type { Sort } from '@/utils/core/pricing/sort';
import { Summary, type SummaryProps } from '../search/summary';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Icon } from '../ui/icon';
import { PopupMenu } from '../ui/popup-menu';
import { Sheet } from '../ui/sheet';
import { useScrolledPast } from '../ui/scrolled-past';
import styles from './chip-row.module.css';
import type { FilterSheetProps } from './filter-sheet';

export interface ChipRowProps {
  /** Data URL; shown small once the picture row is out of sight. */
  imageUrl: string | undefined;
  /** Summary of a seller's offers. */
  summary: SummaryProps | undefined;
  /** The profile and quantity, and what its sheet holds. Absent for a seller's offers. */
  terms:
    | { profile: ProfileId; quantity: number; sheetId: string; sheet: ComponentChildren }
    | undefined;
  sort: SortChipProps;
  /** Absent for a seller's offers. */
  filters: FilterChipProps | undefined;
  view: ViewMenuProps | undefined;
}

/** What offers are compared for, their order, what is left out, and the layout. It stays in sight. */
export function ChipRow({ imageUrl, summary, terms, sort, filters, view }: ChipRowProps) {
  const top = useRef<HTMLSpanElement>(null);
  const row = useRef<HTMLElement>(null);
  const isScrolled = useScrolledPast(top);
  return (
    <>
      <span ref={top} class={styles.top} aria-hidden="true" />
      <section
        ref={row}
        class={styles.row}
        aria-label={t('chips.title')}
        data-testid="chips"
        data-scrolled={isScrolled}
      >
        {isScrolled && imageUrl && <img class={styles.picture} src={imageUrl} alt="" />}
        {summary && <Summary {...summary} />}
        {terms && (
          <>
            <button
              type="button"
              class={styles.chip}
              data-main
              title={t('chips.terms')}
              popoverTarget={terms.sheetId}
              data-testid="terms"
            >
              <span class={styles.words}>
                {t(`profiles.${terms.profile}`)}
                <span class={styles.pieces}>
                  {' · '}
                  {t('chips.pieces', terms.quantity, [formatNumber(terms.quantity)])}
                </span>
              </span>
              <Icon node={ChevronDown} size={12} />
            </button>
            <Sheet
              id={terms.sheetId}
              label={t('chips.terms')}
              row={row}
              isKept
              testId="terms-sheet"
            >
              {() => terms.sheet}
            </Sheet>
          </>
        )}
        <SortChip {...sort} />
        {filters && (
          <>
            <FilterChip {...filters} />
            <Sheet id={FILTER_SHEET} label={t('compare.filters')} row={row} testId="filter-sheet">
              {() => filters.sheet}
            </Sheet>
          </>
        )}
        {view && <ViewMenu {...view} />}
      </section>
    </>
  );
}

/** Holds the filters. */
export const FILTER_SHEET = 'filter-sheet';

interface FilterChipProps extends Pick<FilterSheetProps, 'filters' | 'unknown'> {
  /** What its sheet holds. */
  sheet: ComponentChildren;
}

function FilterChip({ filters, unknown }: FilterChipProps) {
  const active = activeFilters(filters).length;
  const isUnsure = active > 0 && unknown > 0;
  return (
    <button
      type="button"
      class={styles.chip}
      title={isUnsure ? t('compare.unknown', [formatNumber(unknown)]) : undefined}
      popoverTarget={FILTER_SHEET}
      data-testid="filters-open"
      data-active={active}
    >
      {active > 0 ? t('compare.filtersOn', [formatNumber(active)]) : t('compare.filters')}
    </button>
  );
}

interface SortChipProps {
  value: Sort;
  /** Orders that can be chosen. */
  sorts: readonly Sort[];
  /** The service gives similarities; otherwise its own order stands in place of that. */
  hasSimilarity: boolean;
  onSort: (sort: Sort) => void;
}

function SortChip({ value, sorts, hasSimilarity, onSort }: SortChipProps) {
  const nameOf = (sort: Sort) =>
    sort === 'match' && !hasSimilarity ? t('sort.asFound') : t(`sort.${sort}`);
  return (
    <Choice
      label={t('panel.sort')}
      look="chip"
      value={value}
      // The current order is listed even while no offer knows its value.
      options={[...new Set([...sorts, value])].map((sort) => ({
        value: sort,
        label: nameOf(sort),
      }))}
      onChange={onSort}
      testId="sort"
    />
  );
}

export interface ViewMenuProps {
  value: ViewSettings;
  onView: (view: ViewSettings) => void;
}

const ICONS = { list: List, table: Table } satisfies Record<View, IconNode>;

/** How offers are laid out. */
function ViewMenu({ value: { view }, onView }: ViewMenuProps) {
  return (
    <div class={styles.view} data-testid="view" data-value={view}>
      <PopupMenu
        label={t('compare.view')}
        icon={ICONS[view]}
        lines={VIEWS.length}
        testId="view-menu"
      >
        {(choose) =>
          VIEWS.map((one) => (
            <Button
              key={one}
              label={t(`compare.${one}`)}
              icon={ICONS[one]}
              look="link"
              isPressed={one === view}
              testId={`view-${one}`}
              onClick={choose(() => onView({ view: one }))}
            />
          ))
        }
      </PopupMenu>
    </div>
  );
}
