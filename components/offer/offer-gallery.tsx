import { useState } from 'preact/hooks';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import styles from './offer-gallery.module.css';
import { OfferPicture } from '../offer-name/offer-picture';

interface OfferGalleryProps {
  /** The offer with each of them; the first is the one of the list. */
  pictures: readonly FoundOffer[];
  origins: PictureOrigins;
  /** One of them is always shown large; otherwise only one that was chosen. */
  isAlwaysLarge: boolean;
}

/** The seller's pictures; the chosen one is shown large as well. */
export function OfferGallery({ pictures, origins, isAlwaysLarge }: OfferGalleryProps) {
  const [chosen, setChosen] = useState<number>();
  const large = chosen ?? (isAlwaysLarge ? 0 : undefined);
  const shown = large === undefined ? undefined : pictures[large];
  const picture = shown && (
    <div class={styles.large} data-testid="gallery-large">
      <OfferPicture offer={shown} origins={origins} />
    </div>
  );
  const count = formatNumber(pictures.length);
  return (
    <div class={styles.gallery} data-large={isAlwaysLarge || undefined} data-testid="gallery">
      {isAlwaysLarge && picture}
      {pictures.length > 1 && (
        <ul class={styles.strip} aria-label={t('details.pictures')}>
          {pictures.map((offer, index) => (
            <li key={offer.imageUrl}>
              <button
                type="button"
                class={styles.small}
                aria-pressed={index === large}
                aria-label={t('details.picture', [formatNumber(index + 1), count])}
                onClick={() => setChosen(index === chosen ? undefined : index)}
              >
                <OfferPicture offer={offer} origins={origins} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isAlwaysLarge && picture /* below, so that no button moves */}
    </div>
  );
}
