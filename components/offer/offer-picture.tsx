import { ImageOff } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/words';
import { isServicePicture } from '@/utils/picture/service-picture';
import { Icon } from '../ui/icon';
import { useLoadedPicture } from '../ui/load-picture';
import styles from './offer-picture.module.css';

interface OfferPictureProps {
  /** As the service sent it; shown only if it comes from one of its picture hosts. */
  url?: string | undefined;
  /** Match patterns of the service's picture hosts. */
  origins: readonly string[];
}

/** Decorative: the title beside it says what it shows. */
export function OfferPicture({ url, origins }: OfferPictureProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [broken, setBroken] = useState<string>();
  const isKnown = url !== undefined && url !== broken && isServicePicture(url, origins);
  const address = useLoadedPicture(place, isKnown ? url : undefined);
  if (address === undefined) return <span ref={place} class={styles.picture} />;
  if (address === null) {
    return (
      <span class={styles.picture} data-missing title={t('offers.noPicture')}>
        <Icon node={ImageOff} size={24} />
      </span>
    );
  }
  return (
    <img
      class={styles.picture}
      src={address}
      alt=""
      decoding="async"
      onError={() => setBroken(url)}
    />
  );
}
