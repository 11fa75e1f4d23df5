import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useFocusOnNews } from '@/components/ui/focus';
import { MoreOffers, type MoreOffersProps } from '@/components/offer/more-offers';
import { OfferList, type OfferListProps } from '@/components/offer/offer-list';
import { OfferTable, type OfferTableProps } from '@/components/offer/offer-table';
import { canHaveDetails } from '@/utils/pricing/with-details';
import type { View } from '@/utils/model/panel-settings';

export interface OffersProps
  extends Omit<OfferListProps, 'view'>, Partial<Pick<OfferTableProps, 'ranking' | 'onRanking'>> {
  view?: View | undefined;
  /** The way to the next page, where there is one. */
  more?: Omit<MoreOffersProps, 'onFocusLost'> | undefined;
  /** Why the next page did not come. */
  problem?: ComponentChildren;
  /** The user has begun to work with the rows. */
  onTouch?: (() => void) | undefined;
}

/** The offers of all pages so far, and what comes after them. */
export function Offers(props: OffersProps) {
  const { more, problem, onTouch, view = 'list', columns, ranking, onRanking, ...list } = props;
  const place = useRef<HTMLDivElement>(null);
  const offers = useMemo(() => list.rows.map(({ offer }) => offer.offer), [list.rows]);
  const onFirst = list.details?.onFirst;
  useEffect(() => {
    onFirst?.(offers.filter(canHaveDetails).map(({ offerId }) => offerId));
  }, [onFirst, offers]);
  const awaitNews = useFocusOnNews(place, offers, problem !== undefined);
  return (
    <div ref={place} onPointerDownCapture={onTouch} onFocusCapture={onTouch}>
      {view === 'table' && ranking && onRanking ? (
        <OfferTable {...list} ranking={ranking} onRanking={onRanking} />
      ) : (
        <OfferList {...list} view={view === 'grid' ? 'grid' : 'list'} columns={columns} />
      )}
      {more && <MoreOffers {...more} onFocusLost={awaitNews} />}
      {problem}
    </div>
  );
}
