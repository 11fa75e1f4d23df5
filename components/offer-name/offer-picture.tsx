import { ImageOff } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { type Pictured, servicePicture } from '@/utils/core/picture/service-picture';
import { Icon } from '../ui/icon';
import { useLoadedPicture } from '../ui/load-picture';
import styles from './offer-picture.module.css';

interface OfferPictureProps {
  offer: Pictured;
  origins: PictureOrigins;
}

/** Decorative: the title beside it says what it shows. */
export function OfferPicture({ offer, origins }: OfferPictureProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [broken, setBroken] = useState<string>();
  const url = servicePicture(offer, origins);
  const address = useLoadedPicture(place, url === broken ? undefined : url);
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
