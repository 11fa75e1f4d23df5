import type { ComparedOffer, OfferGroup } from '@/utils/core/model/compared-offer';
import type { OfferActions } from '@/utils/core/pricing/offer-context';
import type { OfferField } from '@/utils/core/pricing/offer-fields';
import { Unknown } from '../ui/numbers';
import { DetailsButton, type DetailsButtonProps } from './details-button';
import { GroupButton } from './group-button';
import { Place, saidOf } from './offer-facts';
import styles from './offer-foot.module.css';
import { OfferMenu, PinButton } from './offer-menu';
import { SellerName } from '../offer-name/seller-name';
import { useTranslations } from '../offer-name/translation-context';
import { SellerMark } from './seller-mark';

interface OfferFootProps {
  offer: ComparedOffer;
  known: readonly OfferField[];
  group: OfferGroup | undefined;
  /** Undefined where the offers of the group are listed on their own. */
  isGroupOpen: boolean | undefined;
  onGroup: (() => void) | undefined;
  /** Absent if the offer has no details to unfold. */
  details: Omit<DetailsButtonProps, 'title'> | undefined;
  actions: OfferActions | undefined;
}

/** Place and seller of an offer, its group and its actions. */
export function OfferFoot(props: OfferFootProps) {
  const { offer: compared, known, group, details, actions } = props;
  const { key, offer } = compared;
  const { place, seller } = offer;
  const { text: title } = useTranslations().titleOf(offer);
  const hasGroupRow = group !== undefined && props.isGroupOpen !== undefined;
  const hasSeller = !hasGroupRow && known.includes('seller');
  return (
    <div class={styles.foot}>
      <SellerMark offer={offer} />
      <p class={styles.from} data-testid="offer-from">
        {place && <Place class={styles.place} place={place} />}
        {hasSeller && (
          <span class={styles.after}>
            {seller?.name ? (
              <SellerName
                class={`${styles.seller} cut`}
                name={seller.name}
                beside={saidOf(compared)}
              />
            ) : (
              <bdi class={styles.seller}>
                <Unknown />
              </bdi>
            )}
          </span>
        )}
        {group && props.isGroupOpen !== undefined && (
          <GroupButton group={group} isOpen={props.isGroupOpen} onToggle={props.onGroup} />
        )}
      </p>
      <span class={styles.actions}>
        {actions && (
          <PinButton
            title={title}
            isPinned={actions.pinned.has(key)}
            onPin={(isPinned) => actions.onPin(key, isPinned)}
          />
        )}
        {details && <DetailsButton title={title} {...details} />}
        {actions && (
          <OfferMenu offer={compared} actions={actions} isGrouped={group !== undefined} />
        )}
      </span>
    </div>
  );
}
