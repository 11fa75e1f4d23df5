import { useId } from 'preact/hooks';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { toDecimal } from '@/utils/core/model/money';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import type { ListRow } from '@/utils/core/pricing/list-rows';
import { canHaveDetails } from '@/utils/core/pricing/merge-offers';
import type { CardDetails, OfferActions, OfferContext } from '@/utils/core/pricing/offer-context';
import {
  leadField,
  midpoint,
  OFFER_FIELDS,
  type OfferField,
} from '@/utils/core/pricing/offer-fields';
import styles from './offer-card.module.css';
import { Similarity } from './offer-facts';
import { OfferFoot } from './offer-foot';
import { OfferHead, OfferTitle } from './offer-head';
import { OfferLines } from './offer-lines';
import { OfferPicture } from '../offer-name/offer-picture';
import { lazily } from '../ui/lazily';
import { placed, type RowPlace } from '../ui/row-place';

interface OfferCardProps {
  row: ListRow;
  shared: CardShared;
  /** Absent if the whole list is rendered. */
  place?: RowPlace | undefined;
}

export function OfferCard({ row, shared, place }: OfferCardProps) {
  const { context, known, hasPictures, pictureOrigins, details, actions, onGroup } = shared;
  const { offer: compared, group, isOpen, isMember } = row;
  const { key, offer } = compared;
  const { offerId } = offer;
  const canAsk = details?.canAsk !== false && canHaveDetails(offer);
  const id = useId();
  const beside = details?.beside;
  const isUnfolded = beside ? beside.key === key : (details?.unfolded.has(offerId) ?? false);
  const hasSimilarity = known.includes('similarity') && leadField(context.profile) !== 'similarity';
  return (
    <li
      class={styles.card}
      data-key={key}
      {...offerData(compared)}
      {...(place && placed(place))}
      data-details={canHaveDetails(offer) ? details?.states.get(offerId)?.status : undefined}
      data-member={isMember || undefined}
      data-unfolded={(isUnfolded && !beside) || undefined}
      data-beside={beside && isUnfolded}
      aria-current={(beside && isUnfolded) || undefined}
    >
      <div class={styles.inside}>
        {(hasPictures || hasSimilarity) && (
          <div class={styles.side}>
            {hasPictures && <OfferPicture offer={offer} origins={pictureOrigins} />}
            {hasSimilarity && <Similarity offer={compared} />}
          </div>
        )}
        <div class={styles.body}>
          <OfferHead offer={compared} context={context} known={known} />
          <OfferTitle offer={offer} />
          <OfferLines
            offer={compared}
            context={context}
            onNotMisleading={actions && (() => actions.onNotMisleading(key))}
          />
          <OfferFoot
            offer={compared}
            known={known}
            group={group}
            isGroupOpen={isOpen}
            onGroup={group && onGroup && (() => onGroup(group.id))}
            details={
              details && {
                controls: beside?.id ?? id,
                isUnfolded,
                isBeside: beside !== undefined,
                onToggle: beside
                  ? () => {
                      beside.onShow(offerId, canAsk);
                      document.getElementById(beside.id)?.focus({ preventScroll: true });
                    }
                  : () => details.onToggle(offerId, canAsk),
              }
            }
            actions={actions}
          />
        </div>
        {details && isUnfolded && !beside && (
          <OfferDetails
            id={id}
            offer={compared}
            context={context}
            details={details}
            pictureOrigins={pictureOrigins}
            actions={actions}
          />
        )}
      </div>
    </li>
  );
}

/** Loaded with the first that is unfolded. */
export const offerDetails = lazily(() => import('./offer-details'));
const OfferDetails = offerDetails.part((loaded) => loaded.OfferDetails);

/** What the cards of a list share. */
export interface CardShared {
  context: OfferContext;
  /** What at least one offer of the list knows; the rest is left out. */
  known: readonly OfferField[];
  hasPictures: boolean;
  pictureOrigins: PictureOrigins;
  details?: CardDetails | undefined;
  actions?: OfferActions | undefined;
  /** Unfolds and folds a group. */
  onGroup?: ((group: string) => void) | undefined;
}

const SHARE_DIGITS = 4;

/** The stable hooks of an offer, for tests and automation; what is unknown has none. */
export function offerData(compared: ComparedOffer) {
  const { offer, unitPrice, landed, earning, group, mark } = compared;
  return {
    'data-testid': 'offer',
    'data-offer-id': offer.offerId,
    'data-unit-price': unitPrice && toDecimal({ minor: unitPrice.perPiece, currency: 'CNY' }),
    'data-similarity': OFFER_FIELDS.similarity(compared),
    'data-seen-here': compared.likeness !== undefined || undefined,
    'data-margin': earning && midpoint(earning.margin).toFixed(SHARE_DIGITS),
    'data-landed': landed && toDecimal({ minor: midpoint(landed), currency: landed.currency }),
    'data-estimated': landed?.estimated.join(',') || undefined,
    'data-group': group,
    'data-mark': mark?.rule,
  } as const;
}
