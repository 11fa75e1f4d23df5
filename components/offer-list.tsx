import { useMemo, useRef } from 'preact/hooks';
import { knownFields } from '@/utils/compare/known-fields';
import { offerKey, type FoundOffer } from '@/utils/compare/merge';
import { t } from '@/utils/words';
import { OfferCard, type CardDetails } from './offer-card';
import styles from './offer-list.module.css';
import { useSeen } from './seen';

/** Absent where the service has none. The same object as long as nothing has changed in it. */
export interface ListDetails extends CardDetails {
  onSee: (offerIds: readonly string[]) => void;
}

export interface OfferListProps {
  /** In the order to be shown. */
  offers: readonly FoundOffer[];
  /** Match patterns of the service's picture hosts. */
  pictureOrigins: readonly string[];
  details?: ListDetails | undefined;
}

export function OfferList({ offers, pictureOrigins, details }: OfferListProps) {
  // The same elements for the same offers: the clock of a running search renders no card again.
  const cards = useMemo(() => {
    const known = knownFields(offers);
    return offers.map((offer) => (
      <OfferCard
        key={offerKey(offer)}
        offer={offer}
        known={known}
        pictureOrigins={pictureOrigins}
        details={details}
      />
    ));
  }, [offers, pictureOrigins, details]);
  const list = useRef<HTMLUListElement>(null);
  useSeen(list, offers, details?.onSee);
  return (
    <ul ref={list} class={styles.list} aria-label={t('offers.list')}>
      {cards}
    </ul>
  );
}
