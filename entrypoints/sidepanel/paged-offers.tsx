import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useFocusOnNews } from '@/components/list/more-focus';
import { MoreOffers, type MoreOffersProps } from '@/components/list/more-offers';
import { OfferList, type OfferListProps } from '@/components/list/offer-list';
import type { OfferTableProps } from '@/components/list/offer-table';
import { SkeletonList } from '@/components/list/skeleton-list';
import { keyOf } from '@/components/ui/focus';
import { lazily } from '@/components/ui/lazily';
import type { View } from '@/utils/core/model/panel-settings';
import { canHaveDetails } from '@/utils/core/pricing/merge-offers';
import { offerKey } from '@/utils/core/model/offer';
import { rowsOf } from '@/utils/core/pricing/sections';

export interface OffersProps
  extends OfferListProps, Partial<Pick<OfferTableProps, 'ranking' | 'onRanking'>> {
  view?: View | undefined;
  /** Loads the next page, if there is one. */
  more?: Omit<MoreOffersProps, 'onFocusLost'> | undefined;
  /** Why the next page failed. */
  problem?: ComponentChildren;
}

/** The offers of all loaded pages, and the control for the next one. */
export function Offers(props: OffersProps) {
  const { more, problem, view, ranking, onRanking, ...list } = props;
  const container = useRef<HTMLDivElement>(null);
  const offers = useMemo(
    () => rowsOf(list.sections).map(({ offer }) => offer.offer),
    [list.sections],
  );
  const { details } = list;
  const beside = details?.beside;
  const onFirst = details?.onFirst;
  useEffect(() => {
    onFirst?.(offers.filter(canHaveDetails).map(({ offerId }) => offerId));
  }, [onFirst, offers]);
  const awaitNews = useFocusOnNews(container, offers, problem !== undefined);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- each row has a button for it
    <div
      ref={container}
      onClick={({ target }) => {
        const offer = beside && offers.find((one) => offerKey(one) === pressedKey(target));
        if (offer) beside.onShow(offer.offerId, details?.canAsk !== false && canHaveDetails(offer));
      }}
    >
      {view === 'table' && ranking && onRanking ? (
        <OfferTable {...list} ranking={ranking} onRanking={onRanking} />
      ) : (
        <OfferList {...list} />
      )}
      {more && <MoreOffers {...more} onFocusLost={awaitNews} />}
      {problem}
    </div>
  );
}

const OfferTable = lazily(() => import('@/components/list/offer-table')).part(
  (loaded) => loaded.OfferTable,
  SkeletonList,
);

/** Key of the row that was pressed where it does nothing else; not while its text is selected. */
function pressedKey(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element) || target.closest('a, button, [popover]')) return undefined;
  return getSelection()?.isCollapsed === false ? undefined : keyOf(target);
}
