import { ImagePlus, Images, TriangleAlert, X } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/words';
import { Button } from '../ui/button';
import text from '../ui/field.module.css';
import { Icon } from '../ui/icon';
import { PictureButtons, type PictureButtonsProps } from './picture-header';
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

interface OtherPictureProps extends PictureInputProps {
  /** The pictures of the page. Absent where they are offered elsewhere. */
  onPictures?: (() => void) | undefined;
}

/** One button that opens the ways to search another picture. */
export function OtherPicture({ onFile, onAddress, onRegion, onPictures }: OtherPictureProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (!isOpen) return undefined;
    const placeAgain = () => placeBelow(menu.current, place.current);
    addEventListener('resize', placeAgain);
    return () => removeEventListener('resize', placeAgain);
  }, [isOpen]);
  function open(): void {
    setOpen(true);
    placeBelow(menu.current, place.current);
  }
  const close = () => menu.current?.hidePopover();

  return (
    <>
      <span ref={place} class={styles.place}>
        <Button
          label={t('input.other')}
          icon={ImagePlus}
          look="roomy"
          popoverTarget={id}
          id="other-picture"
          testId="other-picture"
        />
      </span>
      <div
        ref={menu}
        id={id}
        popover
        class={styles.menu}
        onBeforeToggle={({ newState }) => newState === 'open' && open()}
        // Not before: what has the focus must still be here for the browser to give it back.
        onToggle={({ newState }) => newState === 'closed' && setOpen(false)}
      >
        {isOpen && onPictures && (
          <Button
            label={t('batch.open')}
            icon={Images}
            testId="batch-open"
            onClick={() => {
              close();
              onPictures();
            }}
          />
        )}
        {isOpen && (
          <PictureInput
            onFile={(file) => {
              close();
              onFile(file);
            }}
            onAddress={(text) => {
              close();
              onAddress(text);
            }}
            onRegion={() => {
              close();
              onRegion();
            }}
          />
        )}
      </div>
    </>
  );
}

/**
 * At the end of the row that the button stands in. By hand: anchor positioning is younger than the
 * least versions (Chrome 125, Firefox 147).
 */
function placeBelow(menu: HTMLElement | null, button: HTMLElement | null): void {
  const row = button?.parentElement;
  if (!menu || !row) return;
  const { bottom, right } = row.getBoundingClientRect();
  menu.style.setProperty('inset-block-start', `${bottom + 4}px`);
  menu.style.setProperty('inset-inline-end', `${document.documentElement.clientWidth - right}px`);
}

/** Over the whole panel while something is dragged over it. */
export function DropHint() {
  return (
    <p class={styles.dropHintHint} data-testid="drop-hint">
      <span class={styles.text}>{t('input.drop')}</span>
    </p>
  );
}

export interface InputProblemProps {
  /** What happened and what to do. */
  text: string;
  onDismiss: () => void;
}

/** Nothing came of what the user brought: said above the results, which stay. */
export function InputProblem({ text, onDismiss }: InputProblemProps) {
  return (
    <div class={styles.problem} role="alert" data-testid="input-problem">
      <Icon node={TriangleAlert} />
      <p class={styles.inputProblemText}>{text}</p>
      <Button label={t('input.dismiss')} icon={X} look="bare" onClick={onDismiss} />
    </div>
  );
}
