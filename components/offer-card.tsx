import { useId } from 'preact/hooks';
import type { ListRow } from '@/utils/compare/list-rows';
import { headFacts } from '@/utils/compare/card-facts';
import { canHaveDetails } from '@/utils/compare/with-details';
import type { CardPlace, CardShared } from './card-props';
import { CostDetails } from './cost-details';
import { MarkRow } from './mark-row';
import styles from './offer-card.module.css';
import { offerData } from './offer-data';
import { OfferDetails } from './offer-details';
import { OfferFoot } from './offer-foot';
import { OfferHead } from './offer-head';
import { OfferMeta } from './offer-meta';
import { OfferNotes } from './offer-notes';
import { OfferPicture } from './offer-picture';
import { OfferTitle } from './offer-title';
import { Similarity } from './similarity';

export interface OfferCardProps {
  row: ListRow;
  shared: CardShared;
  /** Absent where all of the list is on the page. */
  place?: CardPlace | undefined;
}

export function OfferCard({ row, shared, place }: OfferCardProps) {
  const { context, known, hasPictures, pictureOrigins, details, actions, onGroup } = shared;
  const { offer: compared, group, isOpen, isMember } = row;
  const { key, offer, landed } = compared;
  const { offerId } = offer;
  const canAsk = details?.canAsk !== false && canHaveDetails(offer);
  const id = useId();
  const isUnfolded = details?.unfolded.has(offerId) ?? false;
  const head = headFacts(context.profile);
  const hasSimilarity = known.includes('similarity') && !head.includes('similarity');
  return (
    <li
      class={styles.card}
      data-key={key}
      {...offerData(compared)}
      {...(place && placed(place))}
      data-details={canAsk ? details?.states.get(offerId)?.status : undefined}
      data-member={isMember || undefined}
      data-unfolded={isUnfolded || undefined}
    >
      <div class={styles.inside}>
        {(hasPictures || hasSimilarity) && (
          <div class={styles.side}>
            {hasPictures && <OfferPicture url={offer.imageUrl} origins={pictureOrigins} />}
            {hasSimilarity && <Similarity value={offer.similarity} />}
          </div>
        )}
        <div class={styles.body}>
          <OfferHead offer={compared} context={context} known={known} />
          <OfferTitle offer={offer} />
        </div>
        <div class={styles.below}>
          <OfferMeta offer={compared} context={context} />
          <MarkRow
            offer={compared}
            median={context.medians?.get(key)}
            onNotBait={actions && (() => actions.onNotBait(key))}
          />
          <OfferNotes offer={compared} />
          <OfferFoot
            offer={compared}
            isSellerNamed={head.includes('seller')}
            known={known}
            group={group}
            isGroupOpen={isOpen}
            onGroup={group && onGroup && (() => onGroup(group.id))}
            details={
              details && { id, isUnfolded, onToggle: () => details.onToggle(offerId, canAsk) }
            }
            actions={actions}
          />
        </div>
        {details && isUnfolded && (
          <OfferDetails
            id={id}
            cost={landed && <CostDetails offer={compared} context={context} />}
            canAsk={canAsk}
            state={details.states.get(offerId)}
            onAskAgain={() => details.onAskAgain(offerId)}
            onSeller={details.onSeller && (() => details.onSeller?.(offerId))}
          />
        )}
      </div>
    </li>
  );
}

function placed({ measure, gap, line, position, size }: CardPlace) {
  return {
    ref: measure,
    style: { marginBlockStart: `${gap}px` },
    'data-index': line,
    'aria-posinset': position,
    'aria-setsize': size,
  };
}
