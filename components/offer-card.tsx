import { ExternalLink } from 'lucide';
import type { KnownFields } from '@/utils/compare/known-fields';
import { formatNumber, yuanDecimal } from '@/utils/format';
import type { Offer } from '@/utils/model/offer';
import { offerLink } from '@/utils/offer-link';
import { t } from '@/utils/words';
import { Badges } from './badges';
import { Icon } from './icon';
import styles from './offer-card.module.css';
import { OfferPicture } from './offer-picture';
import { Price } from './price';
import { Similarity } from './similarity';
import { Unknown } from './unknown';

export interface OfferCardProps {
  offer: Offer;
  /** What at least one offer of the list knows; the rest is left out. */
  known: KnownFields;
  /** Match patterns of the service's picture hosts. */
  pictureOrigins: readonly string[];
}

export function OfferCard({ offer, known, pictureOrigins }: OfferCardProps) {
  const { offerId, title, titleTranslated, price, priceMax, unit, moq, similarity, seller } = offer;
  const link = offerLink(offer.detailUrl, offer.market);
  return (
    <li
      class={styles.card}
      data-testid="offer"
      data-offer-id={offerId}
      data-unit-price={price === undefined ? undefined : yuanDecimal(price)}
      data-similarity={similarity}
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
        <div class={styles.foot}>
          {known.seller && (
            <p class={styles.seller} title={seller?.name}>
              {seller?.name ? <bdi lang="zh-Hans">{seller.name}</bdi> : <Unknown />}
            </p>
          )}
          {link && (
            <a
              class={styles.link}
              href={link}
              target="_blank"
              rel="noopener noreferrer"
              data-testid="offer-link"
            >
              <span class={styles.linkWords}>
                {offer.market === 'taobao' ? t('offers.openTaobao') : t('offers.open')}
              </span>
              <span class="visually-hidden">{title}</span>
              <Icon node={ExternalLink} />
            </a>
          )}
        </div>
      </div>
    </li>
  );
}
