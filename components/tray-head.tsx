import { X } from 'lucide';
import { offerLink } from '@/utils/offer-link';
import type { Offer } from '@/utils/model/offer';
import { readable } from '@/utils/readable';
import { t } from '@/utils/words';
import { Button } from './button';
import { OfferPicture } from './offer-picture';
import styles from './tray-head.module.css';

export interface TrayHeadProps {
  offer: Offer;
  pictureOrigins: readonly string[];
  /** That its numbers are not today's, in words. */
  asPinned: string | undefined;
  onRemove: () => void;
}

/** Which offer a column is of. */
export function TrayHead({ offer, pictureOrigins, asPinned, onRemove }: TrayHeadProps) {
  const { title, titleTranslated, detailUrl, market, imageUrl } = offer;
  const link = offerLink(detailUrl, market);
  const words = <bdi>{readable(title, titleTranslated)}</bdi>;
  return (
    <th scope="col" class={styles.head} data-offer-id={offer.offerId}>
      <div class={styles.top}>
        <OfferPicture url={imageUrl} origins={pictureOrigins} />
        <Button label={t('tray.remove', [title])} icon={X} look="bare" onClick={onRemove} />
      </div>
      <span class={styles.title} title={title}>
        {link === undefined ? (
          words
        ) : (
          <a class={styles.link} href={link} target="_blank" rel="noopener noreferrer">
            {words}
          </a>
        )}
      </span>
      {asPinned !== undefined && <span class={styles.day}>{asPinned}</span>}
    </th>
  );
}
