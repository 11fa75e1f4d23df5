import { useId } from 'preact/hooks';
import type { KnownFields } from '@/utils/compare/known-fields';
import type { FoundOffer } from '@/utils/compare/merge';
import { formatNumber, yuanDecimal } from '@/utils/format';
import { t } from '@/utils/words';
import { DetailsButton } from './details-button';
import { Badges } from './badges';
import styles from './offer-card.module.css';
import { FoundBy } from './found-by';
import { OfferDetails, type DetailsState } from './offer-details';
import { OfferLink } from './offer-link';
import { OfferPicture } from './offer-picture';
import { Price } from './price';
import { Similarity } from './similarity';
import { Unknown } from './unknown';

/** Details of all offers, by their id. */
export interface CardDetails {
  states: ReadonlyMap<string, DetailsState>;
  unfolded: ReadonlySet<string>;
  onToggle: (offerId: string) => void;
  onAskAgain: (offerId: string) => void;
  onSeller?: ((offerId: string) => void) | undefined;
}

export interface OfferCardProps {
  offer: FoundOffer;
  /** What at least one offer of the list knows; the rest is left out. */
  known: KnownFields;
  /** Match patterns of the service's picture hosts. */
  pictureOrigins: readonly string[];
  details?: CardDetails | undefined;
}

export function OfferCard({ offer, known, pictureOrigins, details }: OfferCardProps) {
  const { offerId, title, titleTranslated, price, priceMax, unit, moq, similarity, seller } = offer;
  const { market, detailUrl } = offer;
  const id = useId();
  const isUnfolded = details?.unfolded.has(offerId) ?? false;
  return (
    <li
      class={styles.card}
      data-testid="offer"
      data-offer-id={offerId}
      data-unit-price={price === undefined ? undefined : yuanDecimal(price)}
      data-similarity={similarity}
      data-details={details?.states.get(offerId)?.status}
    >
      <div class={styles.side}>
        {known.picture && <OfferPicture url={offer.imageUrl} origins={pictureOrigins} />}
        {known.similarity && <Similarity value={similarity} />}
      </div>
      <div class={styles.body}>
        <div class={styles.numbers}>
          {known.price && <Price price={price} priceMax={priceMax} unit={unit} />}
          {known.moq && (
            <p class={styles.moq}>
              <span>{t('offers.moq')}</span> {moq === undefined ? <Unknown /> : formatNumber(moq)}
              {moq !== undefined && unit && <span class={styles.unit}> {unit}</span>}
            </p>
          )}
        </div>
        <h2 class={styles.title} title={title}>
          <bdi lang="zh-Hans">{title}</bdi>
        </h2>
        {titleTranslated && (
          <p class={styles.translated} title={titleTranslated}>
            <bdi>{titleTranslated}</bdi>
          </p>
        )}
        <Badges offer={offer} />
        {offer.foundBy && <FoundBy services={offer.foundBy} />}
        <div class={styles.foot}>
          {known.seller && (
            <p class={styles.seller} title={seller?.name}>
              {seller?.name ? <bdi lang="zh-Hans">{seller.name}</bdi> : <Unknown />}
            </p>
          )}
          {details && (
            <DetailsButton
              title={title}
              controls={id}
              isUnfolded={isUnfolded}
              onToggle={() => details.onToggle(offerId)}
            />
          )}
          <OfferLink url={detailUrl} market={market} title={title} />
        </div>
      </div>
      {details && isUnfolded && (
        <OfferDetails
          id={id}
          state={details.states.get(offerId)}
          onAskAgain={() => details.onAskAgain(offerId)}
          onSeller={details.onSeller && (() => details.onSeller?.(offerId))}
        />
      )}
    </li>
  );
}
