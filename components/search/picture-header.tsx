import { ImageOff, RotateCw } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '@/utils/i18n/words';
import type { PictureArea } from '@/utils/model/rectangle';
import type { PictureMetadata, Target } from '@/utils/model/search';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { AreaChoice, type AreaOpening } from './area-choice';
import styles from './picture-header.module.css';
import { PictureOrigin, type PictureOriginProps } from './picture-origin';
import { PicturePage } from './picture-page';
import { QueryPicture } from './query-picture';

export interface PictureHeaderProps extends Omit<PictureOriginProps, 'facts'> {
  /** What was clicked. */
  target: Target;
  /** The picture as it is sent, as a data URL; absent before it is acquired. */
  imageUrl?: string | undefined;
  facts?: PictureMetadata | undefined;
  /** The picture is on its way. */
  isLoading: boolean;
  /** Absent where searching again is offered elsewhere, or makes no sense. */
  onRetry?: (() => void) | undefined;
  /** Searching again is nothing to think of: it shows under the pointer or with the focus. */
  isRetryQuiet?: boolean | undefined;
  /** The part that is searched, and the way to another one; absent where the service has none. */
  crop?: Crop | undefined;
}

interface Crop {
  area: PictureArea | undefined;
  opening: AreaOpening;
  onSearch: (area: PictureArea | undefined) => void;
}

/** The picture that was clicked, where it comes from and how it was got. */
export function PictureHeader(props: PictureHeaderProps) {
  const { target, imageUrl, facts, isLoading, onRetry, isRetryQuiet, crop, ...origin } = props;
  const buttonRef = useRef<HTMLButtonElement>(null);
  const isChoosing = crop?.opening.isOpen ?? false;

  function close(): void {
    crop?.opening.onClose();
    buttonRef.current?.focus();
  }

  function search(area: PictureArea | undefined): void {
    close();
    crop?.onSearch(area);
  }
  return (
    <section class={styles.header}>
      <div class={styles.picture}>
        {imageUrl !== undefined && facts ? (
          <QueryPicture
            imageUrl={imageUrl}
            facts={facts}
            area={crop?.area}
            choice={
              crop && {
                isOpen: isChoosing,
                onToggle: isChoosing ? close : crop.opening.onOpen,
              }
            }
            buttonRef={buttonRef}
          />
        ) : (
          !isLoading && <Icon node={ImageOff} size={24} />
        )}
      </div>
      <div class={styles.page}>
        <PicturePage {...target} />
        {onRetry && (
          <span class={styles.retry} data-quiet={isRetryQuiet}>
            <Button
              label={t('panel.retry')}
              icon={RotateCw}
              look="bare"
              testId="retry"
              onClick={onRetry}
            />
          </span>
        )}
      </div>
      {facts && (
        <div class={styles.origin}>
          <PictureOrigin facts={facts} {...origin} />
          {crop?.area && !isChoosing && <SearchedPart onWhole={() => search(undefined)} />}
        </div>
      )}
      {crop && isChoosing && imageUrl !== undefined && facts && (
        <div class={styles.choice}>
          <AreaChoice
            imageUrl={imageUrl}
            acquired={facts}
            area={crop.area}
            onSearch={search}
            onClose={close}
          />
        </div>
      )}
    </section>
  );
}

/** Says that only a part of the picture was searched, with the way back to all of it. */
function SearchedPart({ onWhole }: { onWhole: () => void }) {
  return (
    <p class={styles.part}>
      {t('area.part')}{' '}
      <Button label={t('area.whole')} look="link" testId="whole-picture" onClick={onWhole} />
    </p>
  );
}
