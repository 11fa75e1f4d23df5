import { WholeWord } from 'lucide';
import { useContext } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import type { Offer } from '@/utils/core/model/offer';
import { canonicalLink } from '@/utils/core/model/offer-link';
import type { Titled } from '@/utils/core/glossary/title-translations';
import { Icon } from '../ui/icon';
import linkStyles from '../ui/title-link.module.css';
import { useTooltip } from '../ui/tooltip';
import tooltipStyles from '../ui/tooltip.module.css';
import styles from './offer-name.module.css';
import { SharedWordsContext, useTitleTranslation, useTranslations } from './translation-context';

interface OfferNameProps {
  offer: Titled;
  /** Without what the titles of its section share. */
  isShort?: boolean;
}

/**
 * The title in the user's language; a gloss is marked as one. Its container has `dir="auto"`, so that it is cut at its end.
 */
export function OfferName({ offer, isShort = false }: OfferNameProps) {
  const { text: whole, by } = useTitleTranslation(offer);
  const shared = useContext(SharedWordsContext);
  const { shortOf } = useTranslations();
  const text = isShort && shared ? shortOf(whole, shared) : whole;
  if (by === 'seller') return <span lang="zh-Hans">{text}</span>;
  if (by === 'nobody') return <bdi data-read-by={by}>{text}</bdi>;
  return (
    <>
      {by === 'gloss' && (
        <bdi class={styles.gloss} data-testid="gloss">
          <Icon node={WholeWord} size={12} />
          <span class="visually-hidden">{t('titles.glossed')} </span>
        </bdi>
      )}
      <span data-read-by={by}>{text}</span>
    </>
  );
}

/** Tooltip: the shown title, how it was made, and the seller's own words. */
export function useNameHint(offer: Titled): string {
  const { text, by } = useTitleTranslation(offer);
  if (by === 'seller' || by === 'nobody') return text;
  const how = by === 'gloss' ? [t('titles.glossed')] : by === 'browser' ? [t('titles.here')] : [];
  return [text, offer.title, ...how].filter(Boolean).join('\n');
}

interface OfferNameLinkProps {
  offer: Offer;
  /** The link stands in a list, whose titles are shown without what they share; a card's picture is a part of it. */
  isOfList?: boolean;
  /** Stable hook for tests and automation. */
  testId?: string;
}

/** The title as a link to the offer. The seller's own title is a tooltip, which keys open too. */
export function OfferNameLink({ offer, isOfList = false, testId }: OfferNameLinkProps) {
  const { title, market } = offer;
  const { by } = useTitleTranslation(offer);
  const { isOpen, open, close, word, tooltip } = useTooltip<HTMLAnchorElement>();
  const link = canonicalLink(offer);
  if (link === undefined) return <OfferName offer={offer} isShort={isOfList} />;
  const isOpenable = title !== undefined && by !== 'seller';
  return (
    <>
      <a
        ref={word}
        class={isOfList ? `${linkStyles.link} ${linkStyles.ofCard}` : linkStyles.link}
        href={link}
        target="_blank"
        rel="noopener noreferrer"
        data-testid={testId}
        data-shortcut="open"
        onFocus={({ currentTarget }) =>
          isOpenable && currentTarget.matches(':focus-visible') && open()
        }
        onBlur={close}
      >
        <OfferName offer={offer} isShort={isOfList} />
        <span class="visually-hidden">
          {' '}
          {market === 'taobao' ? t('offers.openTaobao') : t('offers.open')}
        </span>
      </a>
      {isOpen && (
        <span ref={tooltip} role="tooltip" popover="manual" class={tooltipStyles.tooltip}>
          <bdi lang="zh-Hans">{title}</bdi>
        </span>
      )}
    </>
  );
}
