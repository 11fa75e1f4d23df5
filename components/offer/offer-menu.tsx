import {
  Copy,
  Ellipsis,
  ExternalLink,
  ListX,
  Merge,
  MessageSquare,
  ShoppingCart,
  Split,
  Star,
} from 'lucide';
import { agentAddress } from '@/utils/core/agents/address';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { canonicalLink } from '@/utils/core/model/offer-link';
import type { OfferActions } from '@/utils/core/pricing/offer-context';
import { Button } from '../ui/button';
import { leaveRow } from '../ui/focus';
import { Icon } from '../ui/icon';
import iconButtonStyles from '../ui/icon-button.module.css';
import { PopupMenu } from '../ui/popup-menu';
import { WATCH_LINES, WatchItem } from '../watch/watch-item';
import styles from './offer-menu.module.css';
import { useTranslations } from '../offer-name/translation-context';
import { SELLER_ITEMS, SellerItems } from './seller-choice';

interface OfferMenuProps {
  offer: ComparedOffer;
  actions: OfferActions;
  /** Other offers of the same product are listed. */
  isGrouped: boolean;
}

/** The rarely used actions of an offer. */
export function OfferMenu({ offer: compared, actions, isGrouped }: OfferMenuProps) {
  const { key, offer } = compared;
  const link = canonicalLink(offer);
  const agents = actions.agents.flatMap((agent) => {
    const address = agentAddress(agent, offer);
    return address === undefined ? [] : [{ agent, address }];
  });
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
    {
      testId: 'exclude',
      label: t('excluded.takeOut'),
      icon: ListX,
      act: (offerKey: string) => {
        leaveRow(offerKey);
        actions.onExclude(offerKey);
      },
    },
  ];
  return (
    <PopupMenu
      label={t('compare.more')}
      about={useTranslations().titleOf(offer).text}
      icon={Ellipsis}
      lines={lines.length + agents.length + 1 + SELLER_ITEMS + WATCH_LINES}
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
          <WatchItem offer={compared} choose={choose} />
          {agents.map(({ agent, address }) => (
            <span key={agent.name} class={styles.agent}>
              <a
                class={styles.link}
                href={address}
                target="_blank"
                rel="noopener noreferrer"
                data-testid="open-at"
              >
                <Icon node={ShoppingCart} />
                <span>{t('offers.openAt', [agent.name])}</span>
              </a>
              <Button
                label={t('compare.copyAgentLink', [agent.name])}
                icon={Copy}
                look="bare"
                testId="copy-agent-link"
                onClick={choose(() => actions.onCopyAgentLink(key, agent))}
              />
            </span>
          ))}
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
          <SellerItems offer={offer} choose={choose} />
        </>
      )}
    </PopupMenu>
  );
}

interface PinButtonProps {
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
      data-shortcut="pin"
      onClick={() => onPin(!isPinned)}
    >
      <span class="visually-hidden">
        {t('compare.pin')} {title}
      </span>
      <Icon node={Star} />
    </button>
  );
}
