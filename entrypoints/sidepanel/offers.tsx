import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusOnNews } from '@/components/focus-on-news';
import { MoreOffers, type MoreOffersProps } from '@/components/more-offers';
import { OfferList, type OfferListProps } from '@/components/offer-list';

export interface OffersProps extends OfferListProps {
  /** The way to the next page, where there is one. */
  more?: Omit<MoreOffersProps, 'onFocusLost'> | undefined;
  /** Why the next page did not come. */
  problem?: ComponentChildren;
}

/** The offers of all pages so far, and what comes after them. */
export function Offers({ more, problem, ...list }: OffersProps) {
  const place = useRef<HTMLDivElement>(null);
  const awaitNews = useFocusOnNews(place, list.offers, problem !== undefined);
  return (
    <div ref={place}>
      <OfferList {...list} />
      {more && <MoreOffers {...more} onFocusLost={awaitNews} />}
      {problem}
    </div>
  );
}
