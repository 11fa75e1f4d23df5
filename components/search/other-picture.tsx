import { ImagePlus, Images } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/words';
import { Button } from '../ui/button';
import styles from './other-picture.module.css';
import { PictureInput, type PictureInputProps } from './picture-input';

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
        // Not earlier: the browser returns the focus only from an element that still exists.
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
 * oldest Firefox that is supported (Firefox 147).
 */
function placeBelow(menu: HTMLElement | null, button: HTMLElement | null): void {
  const row = button?.parentElement;
  if (!menu || !row) return;
  const { bottom, right } = row.getBoundingClientRect();
  menu.style.setProperty('inset-block-start', `${bottom + 4}px`);
  menu.style.setProperty('inset-inline-end', `${document.documentElement.clientWidth - right}px`);
}
