import { Image } from 'lucide';
import { Icon } from './icon';
import styles from './row-picture.module.css';

interface RowPictureProps {
  /** Data URL; absent while there is none. */
  src: string | undefined;
  size: 'small' | 'large';
}

/** The picture at the start of a row. */
export function RowPicture({ src, size }: RowPictureProps) {
  return (
    <span class={styles.picture} data-size={size}>
      {src ? <img src={src} alt="" /> : <Icon node={Image} size={24} />}
    </span>
  );
}
