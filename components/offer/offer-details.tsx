import type { ComparedOffer, FoundOffer } from '@/utils/core/model/compared-offer';
import { MAX_DETAILS } from '@/utils/core/model/extras';
import type { OfferDetails as Details } from '@/utils/core/model/offer';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { servicePicture } from '@/utils/core/picture/service-picture';
import type { CardDetails, OfferActions, OfferContext } from '@/utils/core/pricing/offer-context';
import { t } from '@/utils/io/i18n/words';
import { canHaveDetails } from '@/utils/core/pricing/merge-offers';
import { CostDetails } from './cost-details';
import { DetailFacts } from './detail-facts';
import { DetailsProgress } from './details-progress';
import styles from './offer-details.module.css';
import { OfferGallery } from './offer-gallery';
import { AllNotes } from './offer-marks';
import { OfferName } from '../offer-name/offer-name';
import { OfferSeller } from './offer-seller';
import { OfferTiers } from './offer-tiers';
import { useTitleTranslation } from '../offer-name/translation-context';

export interface OfferDetailsProps {
  id?: string;
  offer: ComparedOffer;
  context: OfferContext;
  details: CardDetails;
  pictureOrigins: PictureOrigins;
  actions: OfferActions | undefined;
  /** Shown beside the list, with its title as a heading and always a large picture. */
  isBeside?: boolean;
}

/** What an offer unfolds to: everything that is known of it, in full. */
export function OfferDetails(props: OfferDetailsProps) {
  const { id, offer: compared, context, details, pictureOrigins, actions, isBeside } = props;
  const { key, offer, unitPrice } = compared;
  const { offerId } = offer;
  const isOn1688 = canHaveDetails(offer);
  const canAsk = details.canAsk !== false && isOn1688;
  const state = isOn1688 ? details.states.get(offerId) : undefined;
  const known = state?.status === 'known' ? state.details : undefined;
  const tiers = known?.tiers ?? offer.tiers ?? [];
  const pictures = picturesOf(offer, known, pictureOrigins);
  const { onSeller } = details;
  return (
    <div class={styles.details} id={id} data-testid="offer-details">
      {!isBeside && <Titles offer={compared} />}
      <AllNotes offer={compared} median={context.medians?.get(key)} />
      {(pictures.length > 1 || (isBeside && pictures.length > 0)) && (
        <OfferGallery
          key={key}
          pictures={pictures}
          origins={pictureOrigins}
          isAlwaysLarge={isBeside ?? false}
        />
      )}
      {tiers.length > 0 && <OfferTiers tiers={tiers} quantity={quantityOf(unitPrice, context)} />}
      <CostDetails offer={compared} context={context} />
      <DetailFacts offer={compared} details={known} />
      {canAsk && (
        <DetailsProgress
          state={state}
          isFull={details.states.size >= MAX_DETAILS}
          onAsk={() => details.onAskAgain(offerId)}
        />
      )}
      {details.isReadOnPage && isOn1688 && !state && (
        <p class={styles.hint} data-testid="details-open">
          {t('details.openToRead')}
        </p>
      )}
      <OfferSeller
        offer={compared}
        known={known?.seller}
        onAsk={actions?.onAsk && (() => actions.onAsk?.(key))}
        onSeller={onSeller && (() => onSeller(offerId))}
      />
    </div>
  );
}

const MAX_PICTURES = 5;

/** The offer once for each of its pictures whose address the service may use. */
function picturesOf(
  offer: FoundOffer,
  known: Details | undefined,
  origins: PictureOrigins,
): FoundOffer[] {
  const { images = [], provider = offer.provider } = known ?? {};
  const byUrl = new Map<string, FoundOffer>();
  const add = (picture: FoundOffer) => {
    const url = servicePicture(picture, origins);
    if (url !== undefined && !byUrl.has(url)) byUrl.set(url, picture);
  };
  add(offer);
  for (const imageUrl of images) add({ ...offer, imageUrl, pictureBy: provider });
  return [...byUrl.values()].slice(0, MAX_PICTURES);
}

/** What the user would order, in the unit of the offer. */
function quantityOf(unitPrice: ComparedOffer['unitPrice'], { quantity }: OfferContext) {
  if (quantity === undefined || !unitPrice) return quantity;
  return Math.ceil(unitPrice.pieces / unitPrice.piecesPerUnit);
}

/** The whole title in both languages; the card cuts it. */
function Titles({ offer: { offer } }: { offer: ComparedOffer }) {
  const { by } = useTitleTranslation(offer);
  if (offer.title === undefined) return <OfferName offer={offer} />;
  const isRead = by !== 'seller';
  return (
    <div class={styles.titles}>
      {isRead && (
        <p dir="auto">
          <OfferName offer={offer} />
        </p>
      )}
      <p class={isRead ? styles.original : undefined} lang="zh-Hans">
        <bdi>{offer.title}</bdi>
      </p>
    </div>
  );
}
