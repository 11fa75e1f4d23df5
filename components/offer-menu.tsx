import { Copy, Ellipsis, ExternalLink, Merge, MessageSquare, Split } from 'lucide';
import type { ComparedOffer } from '@/utils/compare/compared';
import { offerLink } from '@/utils/offer-link';
import { t } from '@/utils/words';
import { Button } from './button';
import { Icon } from './icon';
import type { OfferActions } from './offer-context';
import styles from './offer-menu.module.css';
import { PopupMenu } from './popup-menu';

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
