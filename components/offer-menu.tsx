import { Copy, Ellipsis, ExternalLink, Merge, MessageSquare, Split } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ComparedOffer } from '@/utils/compare/compared';
import { offerLink } from '@/utils/offer-link';
import { t } from '@/utils/words';
import { Button } from './button';
import { Icon } from './icon';
import buttonStyles from './icon-button.module.css';
import type { OfferActions } from './offer-context';
import styles from './offer-menu.module.css';

export interface OfferMenuProps {
  offer: ComparedOffer;
  actions: OfferActions;
  /** Others have the same product. */
  isGrouped: boolean;
}

/** What is done with an offer now and then. Its content is made when it opens: a list has hundreds. */
export function OfferMenu({ offer: { key, offer }, actions, isGrouped }: OfferMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = () => menu.current?.hidePopover(); // it stands where the button was
    addEventListener('resize', close);
    addEventListener('scroll', close, { capture: true, passive: true });
    return () => {
      removeEventListener('resize', close);
      removeEventListener('scroll', close, { capture: true });
    };
  }, [isOpen]);
  const link = offerLink(offer.detailUrl, offer.market);
  const choose = (act: (key: string) => void) => () => {
    menu.current?.hidePopover();
    act(key);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={buttonStyles.button}
        title={t('compare.more')}
        popoverTarget={id}
        data-testid="offer-menu"
      >
        <span class="visually-hidden">
          {t('compare.more')} {offer.title}
        </span>
        <Icon node={Ellipsis} />
      </button>
      <div
        ref={menu}
        id={id}
        popover
        class={styles.menu}
        onBeforeToggle={({ newState }) => {
          if (newState !== 'open') return;
          setOpen(true);
          placeAt(menu.current, button.current);
        }}
        // Not before: what has the focus must still be here for the browser to give it back.
        onToggle={({ newState }) => newState === 'closed' && setOpen(false)}
      >
        {isOpen && (
          <>
            {link !== undefined && (
              <a class={styles.link} href={link} target="_blank" rel="noopener noreferrer">
                <Icon node={ExternalLink} />
                {offer.market === 'taobao' ? t('offers.openTaobao') : t('offers.open')}
              </a>
            )}
            <Button
              label={t('compare.copyLink')}
              icon={Copy}
              look="link"
              testId="copy-link"
              onClick={choose(actions.onCopyLink)}
            />
            <Button
              label={t('compare.ask')}
              icon={MessageSquare}
              look="link"
              testId="ask"
              onClick={choose(actions.onAsk)}
            />
            {isGrouped && (
              <Button
                label={t('compare.split')}
                icon={Split}
                look="link"
                testId="split"
                onClick={choose(actions.onSplit)}
              />
            )}
            <Button
              label={t('compare.join')}
              icon={Merge}
              look="link"
              testId="join"
              onClick={choose(actions.onJoin)}
            />
          </>
        )}
      </div>
    </>
  );
}

/** Room for all of its lines: below the button there may be none. */
const HEIGHT = 176;

/** At the end of the button. By hand: anchor positioning is younger than the least versions. */
function placeAt(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (!menu || !button) return;
  const { top, bottom, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isAbove = bottom + HEIGHT > clientHeight && top > HEIGHT;
  menu.style.setProperty('inset-block-start', isAbove ? 'auto' : `${bottom}px`);
  menu.style.setProperty('inset-block-end', isAbove ? `${clientHeight - top}px` : 'auto');
  menu.style.setProperty('inset-inline-end', `${clientWidth - right}px`);
}
