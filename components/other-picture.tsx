import { ImagePlus, Images } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/words';
import { Button } from './button';
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

  function toggle(state: string): void {
    setOpen(state === 'open');
    // Anchor positioning is younger than the least versions (Chrome 125, Firefox 147).
    const bottom = place.current?.getBoundingClientRect().bottom ?? 0;
    menu.current?.style.setProperty('inset-block-start', `${bottom + 4}px`);
  }
  const close = () => menu.current?.hidePopover();

  return (
    <>
      <span ref={place} class={styles.place}>
        <Button
          label={t('input.other')}
          icon={ImagePlus}
          look="bare"
          popoverTarget={id}
          testId="other-picture"
        />
      </span>
      <div
        ref={menu}
        id={id}
        popover
        class={styles.menu}
        onBeforeToggle={({ newState }) => toggle(newState)}
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
