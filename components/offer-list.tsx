import { useMemo } from 'preact/hooks';
import { knownFields } from '@/utils/compare/known-fields';
import { offerKey, type FoundOffer } from '@/utils/compare/merge';
import { t } from '@/utils/words';
import { OfferCard } from './offer-card';
import styles from './offer-list.module.css';

export interface OfferListProps {
  /** In the order to be shown. */
  offers: readonly FoundOffer[];
  /** Match patterns of the service's picture hosts. */
  pictureOrigins: readonly string[];
}

export function OfferList({ offers, pictureOrigins }: OfferListProps) {
  // The same elements for the same offers: the clock of a running search renders no card again.
  const cards = useMemo(() => {
    const known = knownFields(offers);
    return offers.map((offer) => (
      <OfferCard
        key={offerKey(offer)}
        offer={offer}
        known={known}
        pictureOrigins={pictureOrigins}
      />
    ));
  }, [offers, pictureOrigins]);
  return (
    <ul class={styles.list} aria-label={t('offers.list')}>
      {cards}
    </ul>
  );
}
