import { useMemo } from 'preact/hooks';
import { knownFields } from '@/utils/compare/known-fields';
import type { Offer } from '@/utils/model/offer';
import { t } from '@/utils/words';
import { OfferCard } from './offer-card';
import styles from './offer-list.module.css';

export interface OfferListProps {
  /** In the order to be shown. */
  offers: readonly Offer[];
  /** Match patterns of the service's picture hosts. */
  pictureOrigins: readonly string[];
}

export function OfferList({ offers, pictureOrigins }: OfferListProps) {
  const known = useMemo(() => knownFields(offers), [offers]);
  return (
    <ul class={styles.list} aria-label={t('offers.list')}>
      {offers.map((offer) => (
        <OfferCard
          key={offer.offerId}
          offer={offer}
          known={known}
          pictureOrigins={pictureOrigins}
        />
      ))}
    </ul>
  );
}
