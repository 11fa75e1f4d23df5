import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useFocusOnNews } from '@/components/focus-on-news';
import { MoreOffers, type MoreOffersProps } from '@/components/more-offers';
import type { OfferContext } from '@/components/offer-context';
import { OfferList, type OfferListProps } from '@/components/offer-list';
import type { FoundOffer } from '@/utils/compare/merge';
import { toCompared } from '@/utils/compare/to-compared';

/** Nobody has said yet for whom, and how many. */
const PLAIN: OfferContext = { profile: 'stock' };

export interface OffersProps extends Pick<OfferListProps, 'pictureOrigins' | 'details'> {
  /** In the order to be shown. */
  offers: readonly FoundOffer[];
  /** The way to the next page, where there is one. */
  more?: Omit<MoreOffersProps, 'onFocusLost'> | undefined;
  /** Why the next page did not come. */
  problem?: ComponentChildren;
}

/** The offers of all pages so far, and what comes after them. */
export function Offers({ more, problem, offers, ...list }: OffersProps) {
  const place = useRef<HTMLDivElement>(null);
  const awaitNews = useFocusOnNews(place, offers, problem !== undefined);
  const rows = useMemo(
    () => offers.map((offer) => ({ offer: toCompared(offer), isMember: false })),
    [offers],
  );
  return (
    <div ref={place}>
      <OfferList {...list} rows={rows} context={PLAIN} />
      {more && <MoreOffers {...more} onFocusLost={awaitNews} />}
      {problem}
    </div>
  );
}
