import { ImageUp, SquareDashedMousePointer } from 'lucide';
import { t } from '@/utils/words';
import { Button } from './button';
import { Icon } from './icon';
import styles from './picture-input.module.css';

export interface PictureInputProps {
  onFile: (file: File) => void;
  /** Whatever was typed. */
  onAddress: (text: string) => void;
  onRegion: () => void;
}

/** The ways to bring a picture that is under no menu: a file, a region of the page, an address. */
export function PictureInput({ onFile, onAddress, onRegion }: PictureInputProps) {
  return (
    <div class={styles.inputs} data-testid="picture-input">
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
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const address = new FormData(event.currentTarget).get('address');
          if (typeof address === 'string' && address.trim() !== '') onAddress(address);
        }}
      >
        <input
          class={styles.address}
          name="address"
          inputMode="url"
          autocomplete="off"
          enterKeyHint="search"
          spellcheck={false}
          placeholder={t('input.address')}
          aria-label={t('input.address')}
          data-testid="picture-address"
        />
      </form>
      <p class={styles.hint}>{t('input.hint')}</p>
    </div>
  );
}
