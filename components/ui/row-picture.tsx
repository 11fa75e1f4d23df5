import { Image } from 'lucide';
import { useMemo } from 'preact/hooks';
import { shownThumbnail } from '@/utils/core/picture/limits';
import { Icon } from './icon';
import styles from './row-picture.module.css';

interface RowPictureProps {
  /** Data URL of a thumbnail; absent while there is none. */
  src: string | undefined;
  size: 'small' | 'large';
}

/** The picture at the start of a row. */
export function RowPicture({ src, size }: RowPictureProps) {
  const shown = useMemo(() => shownThumbnail(src), [src]);
  return (
    <span class={styles.picture} data-size={size}>
      {shown ? <img src={shown} alt="" /> : <Icon node={Image} size={24} />}
    </span>
  );
}
