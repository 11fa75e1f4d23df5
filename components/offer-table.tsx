import { useMemo, useRef } from 'preact/hooks';
import { knownFacts } from '@/utils/compare/facts';
import { columnFacts } from '@/utils/compare/card-facts';
import type { SortOrder } from '@/utils/compare/sort';
import { t } from '@/utils/words';
import { useFocusedKey } from './focused-row';
import type { OfferListProps } from './offer-list';
import { OfferTableHead } from './offer-table-head';
import { OfferTableRow } from './offer-table-row';
import styles from './offer-table.module.css';
import { MOST_PLAIN_ROWS, useElementLines } from './virtual';

export interface OfferTableProps extends Omit<OfferListProps, 'view' | 'columns'> {
  ranking: SortOrder;
  onRanking: (ranking: SortOrder) => void;
}

/** Pixels of a row of which nothing is known yet. */
const ESTIMATE = 49;

/** Offers by the columns of the profile. Of many rows those in sight are on the page. */
export function OfferTable({ rows, context, ranking, onRanking, ...shared }: OfferTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () =>
      knownFacts(
        rows.map(({ offer }) => offer),
        columnFacts(context.profile),
      ),
    [rows, context.profile],
  );
  const { key: focused, ...focus } = useFocusedKey();
  const isVirtual = rows.length > MOST_PLAIN_ROWS;
  const focusedPlace =
    focused === undefined ? -1 : rows.findIndex(({ offer }) => offer.key === focused);
  const { items, total, measure } = useElementLines(box, {
    count: isVirtual ? rows.length : 0,
    estimate: ESTIMATE,
    layout: context.profile,
    kept: focusedPlace < 0 ? undefined : focusedPlace,
  });
  const lines = isVirtual ? items : rows.map((_, index) => ({ index, start: 0, end: 0 }));
  const end = lines.at(-1)?.end ?? 0;
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
      <table class={styles.table} aria-rowcount={isVirtual ? rows.length + 1 : undefined}>
        <OfferTableHead
          columns={columns}
          hasActions={shared.actions !== undefined}
          ranking={ranking}
          onRanking={onRanking}
        />
        <tbody>
          {lines.flatMap(({ index, start }, at) => {
            const row = rows[index];
            if (!row) return [];
            return [
              <Gap key={`gap ${index}`} pixels={start - (lines[at - 1]?.end ?? 0)} />,
              <OfferTableRow
                key={row.offer.key}
                row={row}
                columns={columns}
                context={context}
                {...shared}
                place={isVirtual ? { index, measure } : undefined}
              />,
            ];
          })}
          <Gap pixels={isVirtual ? total - end : 0} />
        </tbody>
      </table>
    </section>
  );
}

/** In place of rows that are not on the page. */
function Gap({ pixels }: { pixels: number }) {
  if (pixels <= 0) return null;
  return <tr aria-hidden="true" style={{ blockSize: `${pixels}px` }} />;
}
