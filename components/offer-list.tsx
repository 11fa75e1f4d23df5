import { useMemo } from 'preact/hooks';
import { FACTS, knownFacts, type Fact } from '@/utils/compare/facts';
import type { ListRow } from '@/utils/compare/list-rows';
import type { CardDetails, CardShared } from './card-props';
import { PlainList } from './plain-list';
import { MOST_PLAIN_ROWS } from './virtual';
import { VirtualList } from './virtual-list';

/** Absent where nothing unfolds. The same object as long as nothing has changed in it. */
export interface ListDetails extends CardDetails {
  /** The first ones are on screen. */
  onFirst: (offerIds: readonly string[]) => void;
}

export interface OfferListProps extends Pick<
  CardShared,
  'context' | 'pictureOrigins' | 'actions' | 'onGroup'
> {
  /** In the order to be shown. */
  rows: readonly ListRow[];
  details?: ListDetails | undefined;
  /** Cards beside each other, or tiles below their pictures. */
  view?: 'list' | 'grid' | undefined;
  /** Of tiles; absent: as many as the width allows. */
  columns?: number | undefined;
}

/** What a card and its list need to be told, and what they show. */
export interface ShownListProps {
  rows: readonly ListRow[];
  shared: CardShared;
  view: 'list' | 'grid';
  columns: number | undefined;
}

const ALL_FACTS = Object.keys(FACTS).filter((fact): fact is Fact => fact in FACTS);

export function OfferList({ rows, view = 'list', columns, ...props }: OfferListProps) {
  const { context, pictureOrigins, details, actions, onGroup } = props;
  // The same for the same offers: the clock of a running search renders no card again.
  const shared = useMemo((): CardShared => {
    const offers = rows.map(({ offer }) => offer);
    return {
      context,
      known: knownFacts(offers, ALL_FACTS),
      hasPictures: offers.some(({ offer }) => offer.imageUrl !== undefined),
      pictureOrigins,
      details,
      actions,
      onGroup,
    };
  }, [rows, context, pictureOrigins, details, actions, onGroup]);
  const list = { rows, shared, view, columns };
  return rows.length > MOST_PLAIN_ROWS ? <VirtualList {...list} /> : <PlainList {...list} />;
}
