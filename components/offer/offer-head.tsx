import { fieldHint } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { Offer } from '@/utils/core/model/offer';
import type { OfferContext } from '@/utils/core/pricing/offer-context';
import { leadField, type OfferField } from '@/utils/core/pricing/offer-fields';
import { OfferFact } from './offer-facts';
import styles from './offer-head.module.css';
import { AdvertisementMark } from './offer-marks';
import { OfferNameLink, useNameHint } from '../offer-name/offer-name';

interface OfferHeadProps {
  offer: ComparedOffer;
  context: OfferContext;
  /** What at least one offer of the list knows; the rest is left out. */
  known: readonly OfferField[];
}

/** Fen from which a price leaves no room for a margin beside it, in a panel of 360 px. */
const LONG_PRICE = 10_000_000;

/** The price and what the profile decides by; below, the landed cost and the name of the latter. */
export function OfferHead({ offer, context, known }: OfferHeadProps) {
  const lead = leadField(context.profile);
  const hasLead = known.includes(lead);
  const hasLanded = known.includes('landed');
  const hasPrice = known.includes('price');
  const price = Math.max(offer.unitPrice?.perPiece ?? 0, offer.offer.priceMax ?? 0);
  return (
    <div class={styles.head} data-long={price >= LONG_PRICE || undefined}>
      {hasPrice && (
        <p class={styles.price} data-fact="price">
          <OfferFact fact="price" offer={offer} context={context} />
        </p>
      )}
      {hasLead && (
        <p class={styles.lead} data-fact={lead} title={fieldHint(lead)}>
          <OfferFact fact={lead} offer={offer} context={context} />
        </p>
      )}
      {hasLanded && (
        <p class={styles.landed} data-fact="landed" title={fieldHint('landed')}>
          <OfferFact fact="landed" offer={offer} context={context} />{' '}
          <span class={styles.name}>{t('compare.landedWord')}</span>
        </p>
      )}
      {hasLead && (
        <p class={styles.word} title={fieldHint(lead)}>
          {t(`compare.lead.${lead}`)}
        </p>
      )}
    </div>
  );
}

/** The title in the user's language, linked to the offer; the seller's own on hover. */
export function OfferTitle({ offer }: { offer: Offer }) {
  return (
    <h3 class={styles.title} dir="auto" title={useNameHint(offer)}>
      <AdvertisementMark offer={offer} />
      <OfferNameLink offer={offer} isOfList testId="offer-link" />
    </h3>
  );
}
