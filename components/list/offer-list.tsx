import { useMemo, useRef } from 'preact/hooks';
import type { ListRow } from '@/utils/core/pricing/list-rows';
import type { ListDetails } from '@/utils/core/pricing/offer-context';
import { OFFER_FIELDS, shownFields, type OfferField } from '@/utils/core/pricing/offer-fields';
import { type OfferSection, rowsOf } from '@/utils/core/pricing/sections';
import { useFocusedKey } from '../ui/focus';
import { MAX_PLAIN_ROWS, useGridColumns, useWindowLines } from '../ui/virtual';
import { useVisibleMoves } from '../ui/visible-moves';
import { type CardShared, OfferCard } from '../offer/offer-card';
import styles from './offer-list.module.css';
import { headingId, SectionHeading } from './section-heading';

export interface OfferListProps extends Pick<
  CardShared,
  'context' | 'pictureOrigins' | 'actions' | 'onGroup'
> {
  /** Sections in display order. */
  sections: readonly OfferSection[];
  /** Same products were found without their pictures. */
  isByTitle?: boolean | undefined;
  details?: ListDetails | undefined;
}

/** The cards of one section. */
interface ShownListProps {
  rows: readonly ListRow[];
  /** Rows of the sections above. */
  above: number;
  shared: CardShared;
}

const ALL_FACTS = Object.keys(OFFER_FIELDS).filter(
  (fact): fact is OfferField => fact in OFFER_FIELDS,
);

/** The searched product first, then everything else; one list where nothing is certain to be it. */
export function OfferList({ sections, isByTitle, ...props }: OfferListProps) {
  const { context, pictureOrigins, details, actions, onGroup } = props;
  // Equal while the offers are: the clock of a running search renders no card again.
  const shared = useMemo((): CardShared => {
    const offers = rowsOf(sections).map(({ offer }) => offer);
    return {
      context,
      known: shownFields(offers, ALL_FACTS, context),
      hasPictures: offers.some(({ offer }) => offer.imageUrl !== undefined),
      pictureOrigins,
      details,
      actions,
      onGroup,
    };
  }, [sections, context, pictureOrigins, details, actions, onGroup]);
  const all = rowsOf(sections);
  const list = useRef<HTMLDivElement>(null);
  useVisibleMoves(list, all.map(({ offer }) => offer.key).join(' '));
  // Decided by all rows: a short section of a long list may be far from the screen, too.
  const count = all.length;
  const List = count > MAX_PLAIN_ROWS ? VirtualList : PlainList;
  return (
    <div ref={list} data-testid="offers" data-count={count} data-view="list">
      {sections.map((section, index) => {
        const { id, rows } = section;
        const above = rowsOf(sections.slice(0, index)).length;
        return (
          <section key={id} aria-labelledby={headingId(id)} data-section={id}>
            <SectionHeading section={section} isByTitle={isByTitle} />
            <List rows={rows} above={above} shared={shared} />
          </section>
        );
      })}
    </div>
  );
}

/** All cards are on the page. */
function PlainList({ rows, shared }: ShownListProps) {
  const cards = useMemo(
    () => rows.map((row) => <OfferCard key={row.offer.key} row={row} shared={shared} />),
    [rows, shared],
  );
  return <ul class={styles.list}>{cards}</ul>;
}

/** Estimated height in pixels of a card that was not measured yet. */
const ESTIMATE = 111;

/** Renders only the cards near the screen, and the one that has the focus. */
function VirtualList({ rows, above, shared }: ShownListProps) {
  const list = useRef<HTMLUListElement>(null);
  const columns = useGridColumns(list);
  const { key: focused, ...focus } = useFocusedKey();
  const focusedPlace =
    focused === undefined ? -1 : rows.findIndex(({ offer }) => offer.key === focused);
  const { items, total, measure } = useWindowLines(list, {
    count: Math.ceil(rows.length / columns),
    estimate: ESTIMATE,
    above: Math.ceil(above / columns),
    layout: String(columns),
    kept: focusedPlace < 0 ? undefined : Math.floor(focusedPlace / columns),
  });
  const end = items.at(-1)?.end ?? 0;
  return (
    <ul ref={list} class={styles.list} {...focus} style={{ paddingBlockEnd: `${total - end}px` }}>
      {items.flatMap(({ index: line, start }, at) => {
        const gap = start - (items[at - 1]?.end ?? 0);
        return rows.slice(line * columns, (line + 1) * columns).map((row, column) => (
          <OfferCard
            key={row.offer.key}
            row={row}
            shared={shared}
            place={{
              position: line * columns + column + 1,
              size: rows.length,
              line,
              gap,
              measure: column === 0 ? measure : noMeasure,
            }}
          />
        ));
      })}
    </ul>
  );
}

/** A line is as high as its first card, which the grid stretches. */
const noMeasure = () => undefined;
