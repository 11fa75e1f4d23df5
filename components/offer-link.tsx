import { ExternalLink } from 'lucide';
import { offerLink } from '@/utils/offer-link';
import { t } from '@/utils/words';
import { Icon } from './icon';
import styles from './offer-link.module.css';

export interface OfferLinkProps {
  /** As the service sent it; shown only if it leads to the market. */
  url?: string | undefined;
  market?: 'taobao' | undefined;
  /** Of the offer. */
  title: string;
}

export function OfferLink({ url, market, title }: OfferLinkProps) {
  const link = offerLink(url, market);
  if (link === undefined) return null;
  return (
    <a
      class={styles.link}
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      data-testid="offer-link"
    >
      <span class={styles.words}>
        {market === 'taobao' ? t('offers.openTaobao') : t('offers.open')}
      </span>
      <span class="visually-hidden">{title}</span>
      <Icon node={ExternalLink} />
    </a>
  );
}
