import { offerLink } from '@/utils/offer-link';
import type { Offer } from '@/utils/model/offer';
import { t } from '@/utils/words';
import styles from './offer-title.module.css';

/** What is offered, in the seller's words, and where the service has it in the reader's. It opens the offer. */
export function OfferTitle({ offer }: { offer: Offer }) {
  const { title, titleTranslated, detailUrl, market } = offer;
  const link = offerLink(detailUrl, market);
  const words = <bdi lang="zh-Hans">{title}</bdi>;
  const open = market === 'taobao' ? t('offers.openTaobao') : t('offers.open');
  return (
    <div class={styles.titles}>
      <h2 class={styles.title} data-alone={titleTranslated ? undefined : true} title={title}>
        {link === undefined ? (
          words
        ) : (
          <a
            class={styles.link}
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            data-testid="offer-link"
          >
            {words}
            <span class="visually-hidden"> {open}</span>
          </a>
        )}
      </h2>
      {titleTranslated && (
        <p class={styles.translated} title={titleTranslated}>
          <bdi>{titleTranslated}</bdi>
        </p>
      )}
    </div>
  );
}
