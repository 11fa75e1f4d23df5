import { Crop } from 'lucide';
import type { Ref } from 'preact';
import { t } from '@/utils/i18n/words';
import type { PictureArea } from '@/utils/model/rectangle';
import type { PictureMetadata } from '@/utils/model/search';
import { Icon } from '../ui/icon';
import { AreaShade } from './area-frame';
import styles from './query-picture.module.css';

interface QueryPictureProps {
  /** Data URL. */
  imageUrl: string;
  facts: PictureMetadata;
  /** The part that was searched; absent: all of it. */
  area?: PictureArea | undefined;
  /** Opens and closes the choice of the area; absent where there is none. */
  choice?: { isOpen: boolean; onToggle: () => void } | undefined;
  buttonRef: Ref<HTMLButtonElement>;
}

/** The picture that is searched, and the button to choose a part of it. */
export function QueryPicture({ imageUrl, facts, area, choice, buttonRef }: QueryPictureProps) {
  const picture = (
    <span class={styles.fit}>
      <img
        class={styles.image}
        src={imageUrl}
        alt={t('picture.alt')}
        data-testid="query-image"
        data-way={facts.way}
        data-width={facts.width}
        data-height={facts.height}
      />
      {area && <AreaShade area={area} />}
    </span>
  );
  if (!choice) return picture;
  return (
    <button
      ref={buttonRef}
      type="button"
      class={styles.button}
      aria-label={t('area.open')}
      title={t('area.open')}
      aria-expanded={choice.isOpen}
      data-testid="choose-area"
      onClick={choice.onToggle}
    >
      {picture}
      <span class={styles.sign}>
        <Icon node={Crop} />
      </span>
    </button>
  );
}
