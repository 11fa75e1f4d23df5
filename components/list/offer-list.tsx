import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ListRow } from '@/utils/core/pricing/list-rows';
import type { ListDetails } from '@/utils/core/pricing/offer-context';
import { OFFER_FIELDS, shownFields, type OfferField } from '@/utils/core/pricing/offer-fields';
import { type OfferSection, rowsOf, type SharedWords } from '@/utils/core/pricing/sections';
import { SharedWordsContext } from '../offer-name/translation-context';
import { lazily } from '../ui/lazily';
import { MAX_PLAIN_ROWS } from '../ui/plain-rows';
import type { VirtualRowsProps } from '../ui/virtual-rows';
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
  /** Words that most titles of a section say; absent: titles stand whole. */
  sharedWords?: SharedWords | undefined;
  /** Same products were found without their pictures. */
  isByTitle?: boolean | undefined;
  details?: ListDetails | undefined;
  /** Only the rows that the screen has room for: the others follow once these are painted. */
  isFirstScreen?: boolean | undefined;
}

/** The cards of one section. */
interface ShownListProps {
  rows: readonly ListRow[];
  /** Rows of the sections above. */
  above: number;
  shared: CardShared;
}

/** Pixels of a card that has not been measured. */
const CARD_HEIGHT = 111;
/** Pixels of a column at least (`offer-list.module.css`). */
const CARD_WIDTH = 340;

const ALL_FACTS = Object.keys(OFFER_FIELDS).filter(
  (fact): fact is OfferField => fact in OFFER_FIELDS,
);

/** The searched product first, then everything else; one list where nothing is certain to be it. */
export function OfferList({
  sections,
  sharedWords,
  isByTitle,
  isFirstScreen = false,
  ...props
}: OfferListProps) {
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
  const List = !isFirstScreen && count > MAX_PLAIN_ROWS ? LongList : PlainList;
  return (
    <div ref={list} data-testid="offers" data-count={count} data-view="list">
      {sections.map((section, index) => {
        const { id, rows } = section;
        const above = rowsOf(sections.slice(0, index)).length;
        return (
          <section key={id} aria-labelledby={headingId(id)} data-section={id}>
            <SectionHeading section={section} isByTitle={isByTitle} />
            <SharedWordsContext.Provider value={sharedWords?.[id]}>
              <List
                rows={isFirstScreen ? rows.slice(0, roomBelow(above)) : rows}
                above={above}
                shared={shared}
              />
            </SharedWordsContext.Provider>
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

/** How many cards the screen has room for, at most, below those above. */
function roomBelow(above: number): number {
  const columns = Math.max(1, Math.floor(innerWidth / CARD_WIDTH));
  return Math.max(0, Math.ceil(innerHeight / CARD_HEIGHT) * columns - above);
}

/** Only the cards near the screen. */
function LongList({ rows, above, shared }: ShownListProps) {
  return (
    <VirtualRows
      rows={rows}
      keyOf={({ offer }) => offer.key}
      renderRow={(row, place) => (
        <OfferCard key={row.offer.key} row={row} shared={shared} place={place} />
      )}
      estimate={CARD_HEIGHT}
      above={above}
      class={styles.list}
      waiting={<PlainList rows={rows.slice(0, roomBelow(above))} above={above} shared={shared} />}
    />
  );
}

/** Loaded with the first long list. */
const VirtualRows = lazily(() => import('../ui/virtual-rows')).part<
  VirtualRowsProps<ListRow> & { waiting: ComponentChildren }
>(
  (loaded) => loaded.VirtualRows,
  ({ waiting }) => <>{waiting}</>,
);
