import { Copy, Ellipsis, ExternalLink, Merge, MessageSquare, Split, Star } from 'lucide';
import { t } from '@/utils/i18n/words';
import { offerLink } from '@/utils/model/offer-link';
import type { ComparedOffer, OfferGroup } from '@/utils/model/compared-offer';
import type { OfferField } from '@/utils/pricing/offer-fields';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import iconButtonStyles from '../ui/icon-button.module.css';
import { Unknown } from '../ui/numbers';
import { PopupMenu } from '../ui/popup-menu';
import { GroupButton } from './group-button';
import type { OfferActions } from '@/utils/pricing/offer-context';
import { DetailsButton } from './offer-details';
import styles from './offer-foot.module.css';

export interface OfferFootProps {
  offer: ComparedOffer;
  /** The first line says already who sells it. */
  isSellerNamed: boolean;
  known: readonly OfferField[];
  group: OfferGroup | undefined;
  /** Absent where its offers stand on their own: what they have in common is said above the list. */
  isGroupOpen: boolean | undefined;
  onGroup: (() => void) | undefined;
  /** Absent where it unfolds to nothing. */
  details: { id: string; isUnfolded: boolean; onToggle: () => void } | undefined;
  actions: OfferActions | undefined;
}

/** Where it comes from, who else has it, and what can be done with it. */
export function OfferFoot(props: OfferFootProps) {
  const { offer: compared, isSellerNamed, known, group, details, actions } = props;
  const { key, offer } = compared;
  const { place, seller, title } = offer;
  const hasGroupRow = group !== undefined && props.isGroupOpen !== undefined;
  const hasSeller = !hasGroupRow && !isSellerNamed && known.includes('seller');
  return (
    <div class={styles.foot}>
      <p class={styles.from}>
        {place && <bdi class={styles.place}>{place}</bdi>}
        {hasSeller && (
          <span class={styles.seller} title={seller?.name}>
            {seller?.name ? <bdi lang="zh-Hans">{seller.name}</bdi> : <Unknown />}
          </span>
        )}
        {group && props.isGroupOpen !== undefined && (
          <GroupButton group={group} isOpen={props.isGroupOpen} onToggle={props.onGroup} />
        )}
      </p>
      {details && (
        <DetailsButton
          title={title}
          controls={details.id}
          isUnfolded={details.isUnfolded}
          onToggle={details.onToggle}
        />
      )}
      {actions && (
        <PinButton
          title={title}
          isPinned={actions.pinned.has(key)}
          onPin={(isPinned) => actions.onPin(key, isPinned)}
        />
      )}
      {actions && <OfferMenu offer={compared} actions={actions} isGrouped={group !== undefined} />}
    </div>
  );
}

export interface OfferMenuProps {
  offer: ComparedOffer;
  actions: OfferActions;
  /** Others have the same product. */
  isGrouped: boolean;
}

/** What is done with an offer now and then. */
export function OfferMenu({ offer: { key, offer }, actions, isGrouped }: OfferMenuProps) {
  const link = offerLink(offer.detailUrl, offer.market);
  const lines = [
    { testId: 'copy-link', label: t('compare.copyLink'), icon: Copy, act: actions.onCopyLink },
    { testId: 'ask', label: t('compare.ask'), icon: MessageSquare, act: actions.onAsk },
    {
      testId: 'split',
      label: t('compare.split'),
      icon: Split,
      act: isGrouped ? actions.onSplit : undefined,
    },
    { testId: 'join', label: t('compare.join'), icon: Merge, act: actions.onJoin },
  ];
  return (
    <PopupMenu
      label={t('compare.more')}
      about={offer.title}
      icon={Ellipsis}
      lines={lines.length + 1}
      testId="offer-menu"
    >
      {(choose) => (
        <>
          {link !== undefined && (
            <a class={styles.link} href={link} target="_blank" rel="noopener noreferrer">
              <Icon node={ExternalLink} />
              {offer.market === 'taobao' ? t('offers.openTaobao') : t('offers.open')}
            </a>
          )}
          {lines.map(
            ({ act, ...button }) =>
              act && (
                <Button
                  key={button.testId}
                  {...button}
                  look="link"
                  onClick={choose(() => act(key))}
                />
              ),
          )}
        </>
      )}
    </PopupMenu>
  );
}

export interface PinButtonProps {
  /** Of the offer. */
  title: string;
  isPinned: boolean;
  onPin: (isPinned: boolean) => void;
}

/** Keeps an offer in the compare tray, across searches. */
export function PinButton({ title, isPinned, onPin }: PinButtonProps) {
  return (
    <button
      type="button"
      class={iconButtonStyles.button}
      aria-pressed={isPinned}
      title={isPinned ? t('compare.unpin') : t('compare.pin')}
      data-testid="pin"
      onClick={() => onPin(!isPinned)}
    >
      <span class="visually-hidden">
        {t('compare.pin')} {title}
      </span>
      <Icon node={Star} />
    </button>
  );
}
