import { t } from '@/utils/io/i18n/words';
import text from '../ui/field.module.css';
import { PictureButtons, type PictureButtonsProps } from './picture-buttons';
import styles from './picture-input.module.css';

export interface PictureInputProps extends PictureButtonsProps {
  /** Whatever was typed. */
  onAddress: (text: string) => void;
}

/** The ways to bring a picture that is under no menu: a file, a region of the page, an address. */
export function PictureInput({ onFile, onAddress, onRegion }: PictureInputProps) {
  return (
    <div class={styles.inputs} data-testid="picture-input">
      <PictureButtons onFile={onFile} onRegion={onRegion} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const address = new FormData(event.currentTarget).get('address');
          if (typeof address === 'string' && address.trim() !== '') onAddress(address);
        }}
      >
        <input
          class={text.input}
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
