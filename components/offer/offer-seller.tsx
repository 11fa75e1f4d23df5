import { MessageSquare, Store } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { OfferDetails } from '@/utils/core/model/offer';
import { Button } from '../ui/button';
import { sellerButtonId } from '../ui/focus-return';
import { SellerName } from '../offer-name/seller-name';
import { SellerFacts } from './detail-facts';
import { saidOf } from './offer-facts';
import { Badges, foundByWords } from './offer-marks';
import styles from './offer-seller.module.css';
import { SellerChoice } from './seller-choice';

interface OfferSellerProps {
  offer: ComparedOffer;
  /** The seller as the details name it. */
  known: OfferDetails['seller'];
  /** Absent where the seller must not be warned by a question. */
  onAsk: (() => void) | undefined;
  /** Absent where a seller's offers cannot be asked for. */
  onSeller: (() => void) | undefined;
}

/** Who sells an offer, what 1688 marks both with, and what can be asked of the seller. */
export function OfferSeller({ offer: compared, known, onAsk, onSeller }: OfferSellerProps) {
  const { offer } = compared;
  const name = offer.seller?.name ?? known?.name;
  const hasOffers = onSeller !== undefined && known?.id !== undefined;
  return (
    <section class={styles.seller} aria-label={t('details.seller')}>
      {name !== undefined && (
        <p class={styles.name}>
          <SellerName name={name} beside={saidOf(compared)} />
        </p>
      )}
      <SellerFacts offer={compared} />
      <Badges offer={offer} />
      {offer.foundBy && <p class={styles.found}>{foundByWords(offer.foundBy)}</p>}
      <SellerChoice offer={offer} />
      {(onAsk || hasOffers) && (
        <div class={styles.actions}>
          {onAsk && (
            <Button
              label={t('compare.ask')}
              icon={MessageSquare}
              testId="details-ask"
              onClick={onAsk}
            />
          )}
          {hasOffers && (
            <Button
              label={t('seller.open')}
              icon={Store}
              id={sellerButtonId(offer.offerId)}
              testId="seller-offers"
              onClick={onSeller}
            />
          )}
        </div>
      )}
    </section>
  );
}
