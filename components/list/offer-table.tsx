import { ArrowDown, ArrowUp } from 'lucide';
import { useMemo, useRef } from 'preact/hooks';
import { fieldHint, fieldName } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import { type OfferField, shownFields, tableFields } from '@/utils/core/pricing/offer-fields';
import type { ListRow } from '@/utils/core/pricing/list-rows';
import { type OfferSection, rowsOf } from '@/utils/core/pricing/sections';
import { SORT_OF_FIELD, type SortOrder } from '@/utils/core/pricing/sort';
import { SharedWordsContext } from '../offer-name/translation-context';
import { useFocusedKey } from '../ui/focus';
import { Icon } from '../ui/icon';
import { MAX_PLAIN_ROWS } from '../ui/plain-rows';
import { useElementLines } from '../ui/virtual';
import type { OfferListProps } from './offer-list';
import { OfferTableRow } from './offer-table-row';
import styles from './offer-table.module.css';
import { SectionHeading } from './section-heading';

export interface OfferTableProps extends OfferListProps {
  ranking: SortOrder;
  onRanking: (ranking: SortOrder) => void;
}

/** Estimated height in pixels of a row that was not measured yet. */
const ESTIMATE = 49;

/** Offers as a table with the columns of the profile. Renders only the rows in sight if there are many. */
export function OfferTable(props: OfferTableProps) {
  const { sections, sharedWords, isByTitle, context, ranking, onRanking, ...shared } = props;
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(sections), [sections]);
  const lines = useMemo(() => sections.flatMap(linesOf), [sections]);
  const columns = useMemo(
    () =>
      shownFields(
        rows.map(({ offer }) => offer),
        tableFields(context.profile),
        context,
      ),
    [rows, context],
  );
  const { key: focused, ...focus } = useFocusedKey();
  const isVirtual = rows.length > MAX_PLAIN_ROWS;
  const focusedLine =
    focused === undefined ? -1 : lines.findIndex((line) => line.row?.offer.key === focused);
  const { items, total, measure } = useElementLines(box, {
    count: isVirtual ? lines.length : 0,
    estimate: ESTIMATE,
    layout: context.profile,
    kept: focusedLine < 0 ? undefined : focusedLine,
  });
  const shown = isVirtual ? items : lines.map((_, index) => ({ index, start: 0, end: 0 }));
  const end = shown.at(-1)?.end ?? 0;
  return (
    <section
      ref={box}
      class={styles.box}
      aria-label={t('offers.list')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to by keys as well
      tabIndex={0}
      data-testid="offers"
      data-count={rows.length}
      data-view="table"
      {...focus}
    >
      <table class={styles.table} aria-rowcount={isVirtual ? lines.length + 1 : undefined}>
        <OfferTableHead
          columns={columns}
          hasActions={shared.actions !== undefined}
          ranking={ranking}
          onRanking={onRanking}
        />
        <tbody>
          {shown.flatMap(({ index, start }, at) => {
            const line = lines[index];
            if (!line) return [];
            const place = isVirtual ? { index, measure } : undefined;
            return [
              <Gap key={`gap ${index}`} pixels={start - (shown[at - 1]?.end ?? 0)} />,
              line.row ? (
                <SharedWordsContext.Provider
                  key={line.row.offer.key}
                  value={sharedWords?.[line.section.id]}
                >
                  <OfferTableRow
                    row={line.row}
                    columns={columns}
                    context={context}
                    {...shared}
                    place={place}
                  />
                </SharedWordsContext.Provider>
              ) : (
                <SectionRow
                  key={line.section.id}
                  section={line.section}
                  isByTitle={isByTitle}
                  // The offer, the columns and the actions.
                  columns={columns.length + (shared.actions ? 2 : 1)}
                  place={place}
                />
              ),
            ];
          })}
          <Gap pixels={isVirtual ? total - end : 0} />
        </tbody>
      </table>
    </section>
  );
}

/** An offer, or the heading of a section. */
interface Line {
  section: OfferSection;
  row?: ListRow;
}

function linesOf(section: OfferSection): Line[] {
  const rows = section.rows.map((row) => ({ section, row }));
  return section.id === 'all' ? rows : [{ section }, ...rows];
}

interface SectionRowProps {
  section: OfferSection;
  isByTitle: boolean | undefined;
  columns: number;
  place: { index: number; measure: (element: HTMLElement | null) => void } | undefined;
}

function SectionRow({ section, isByTitle, columns, place }: SectionRowProps) {
  return (
    <tr data-section={section.id} {...(place && { ref: place.measure, 'data-index': place.index })}>
      <th scope="rowgroup" colSpan={columns} class={styles.section}>
        <SectionHeading section={section} isByTitle={isByTitle} />
      </th>
    </tr>
  );
}

/** Space of the rows that are not on the page. */
function Gap({ pixels }: { pixels: number }) {
  if (pixels <= 0) return null;
  return <tr aria-hidden="true" style={{ blockSize: `${pixels}px` }} />;
}

interface OfferTableHeadProps {
  columns: readonly OfferField[];
  hasActions: boolean;
  ranking: SortOrder;
  onRanking: (ranking: SortOrder) => void;
}

/** The headings: those that can be sorted by are buttons, and a second press reverses the order. */
function OfferTableHead({ columns, hasActions, ranking, onRanking }: OfferTableHeadProps) {
  const { sort, isReversed = false } = ranking;
  return (
    <thead>
      <tr>
        <th scope="col" class={styles.first}>
          {t('compare.offer')}
        </th>
        {columns.map((fact) => {
          const own = SORT_OF_FIELD[fact];
          const isSorted = own !== undefined && own.sort === sort;
          const isRising = own !== undefined && own.isMostFirst === isReversed;
          return (
            <th
              key={fact}
              scope="col"
              title={fieldHint(fact)}
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
                  {fieldName(fact)}
                  {isSorted && <Icon node={isRising ? ArrowUp : ArrowDown} size={12} />}
                </button>
              ) : (
                fieldName(fact)
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
