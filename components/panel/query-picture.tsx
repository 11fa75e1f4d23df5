import { t } from '@/utils/io/i18n/words';
import type { CropArea } from '@/utils/core/model/rectangle';
import type { PictureMetadata } from '@/utils/core/model/search';
import { AreaShade } from '../search/area-frame';
import styles from './query-picture.module.css';

interface QueryPictureProps {
  /** Data URL. */
  imageUrl: string;
  facts: PictureMetadata;
  /** The part that was searched; absent: all of it. */
  area?: CropArea | undefined;
}

/** The picture that is searched, small. */
export function QueryPicture({ imageUrl, facts, area }: QueryPictureProps) {
  return (
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
}
