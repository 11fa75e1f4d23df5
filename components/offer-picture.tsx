import { ImageOff } from 'lucide';
import { useState } from 'preact/hooks';
import { isServicePicture } from '@/utils/picture-origin';
import { t } from '@/utils/words';
import { Icon } from './icon';
import styles from './offer-picture.module.css';

export interface OfferPictureProps {
  /** As the service sent it; shown only if it comes from one of its picture hosts. */
  url?: string | undefined;
  /** Match patterns of the service's picture hosts. */
  origins: readonly string[];
}

/** Decorative: the title beside it says what it shows. */
export function OfferPicture({ url, origins }: OfferPictureProps) {
  const [failedUrl, setFailedUrl] = useState<string>();
  if (url === undefined || url === failedUrl || !isServicePicture(url, origins)) {
    return (
      <span class={styles.picture} data-missing title={t('offers.noPicture')}>
        <Icon node={ImageOff} size={24} />
      </span>
    );
  }
  return (
    <img
      class={styles.picture}
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      // cbu01.alicdn.com answers 403 to a foreign referrer, and 200 to none
      referrerpolicy="no-referrer"
      onError={() => setFailedUrl(url)}
    />
  );
}
