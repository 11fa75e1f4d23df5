import { ImageUp, SquareDashedMousePointer } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './picture-buttons.module.css';

export interface PictureButtonsProps {
  onFile: (file: File) => void;
  onRegion: () => void;
  /** The button "on the page" is the main one, and comes first. */
  isRegionFirst?: boolean;
}

/** A picture from a file, or a region of the page. */
export function PictureButtons({ onFile, onRegion, isRegionFirst }: PictureButtonsProps) {
  const region = (
    <Button
      label={t('input.region')}
      icon={SquareDashedMousePointer}
      look={isRegionFirst ? 'primary' : 'plain'}
      testId="select-region"
      onClick={onRegion}
    />
  );
  return (
    <div class={styles.buttons}>
      {isRegionFirst && region}
      <label class={styles.file}>
        <Icon node={ImageUp} />
        {t('input.choose')}
        <input
          class="visually-hidden"
          type="file"
          accept="image/*"
          data-testid="choose-file"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = ''; // the same file can be chosen again
            if (file) onFile(file);
          }}
        />
      </label>
      {!isRegionFirst && region}
    </div>
  );
}
