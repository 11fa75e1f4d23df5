import { ImageUp, SquareDashedMousePointer } from 'lucide';
import { t } from '@/utils/words';
import { Button } from './button';
import { Icon } from './icon';
import styles from './picture-buttons.module.css';

export interface PictureButtonsProps {
  onFile: (file: File) => void;
  onRegion: () => void;
}

/** A picture from a file, or a region of the page. */
export function PictureButtons({ onFile, onRegion }: PictureButtonsProps) {
  return (
    <div class={styles.buttons}>
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
      <Button
        label={t('input.region')}
        icon={SquareDashedMousePointer}
        testId="select-region"
        onClick={onRegion}
      />
    </div>
  );
}
