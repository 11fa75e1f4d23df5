import { ImageOff, RotateCw } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Part } from '@/utils/model/part';
import type { PictureFacts, Target } from '@/utils/model/search';
import { t } from '@/utils/words';
import { AreaChoice } from './area-choice';
import { Button } from './button';
import { Icon } from './icon';
import styles from './picture-header.module.css';
import { PictureOrigin, type PictureOriginProps } from './picture-origin';
import { PicturePage } from './picture-page';
import { QueryPicture } from './query-picture';
import { SearchedPart } from './searched-part';

export interface PictureHeaderProps extends Omit<PictureOriginProps, 'facts'> {
  /** What was clicked. */
  target: Target;
  /** The picture as it is sent, as a data URL; absent before it is acquired. */
  imageUrl?: string | undefined;
  facts?: PictureFacts | undefined;
  /** The picture is on its way. */
  isLoading: boolean;
  /** Absent where searching again is offered elsewhere, or makes no sense. */
  onRetry?: (() => void) | undefined;
  /** Searching again is nothing to think of: it shows under the pointer or with the focus. */
  isRetryQuiet?: boolean | undefined;
  /** The part that is searched, and the way to another one; absent where the service has none. */
  crop?: { area: Part | undefined; onSearch: (area: Part | undefined) => void } | undefined;
}

/** The picture that was clicked, where it comes from and how it was got. */
export function PictureHeader(props: PictureHeaderProps) {
  const { target, imageUrl, facts, isLoading, onRetry, isRetryQuiet, crop, ...origin } = props;
  const [chosenFrom, setChosenFrom] = useState<string>(); // another picture closes the choice
  const buttonRef = useRef<HTMLButtonElement>(null);
  const isChoosing = imageUrl !== undefined && chosenFrom === imageUrl;

  function close(): void {
    setChosenFrom(undefined);
    buttonRef.current?.focus();
  }

  function search(area: Part | undefined): void {
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
                onToggle: () => (isChoosing ? close() : setChosenFrom(imageUrl)),
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
      {crop && isChoosing && (
        <div class={styles.choice}>
          <AreaChoice imageUrl={imageUrl} area={crop.area} onSearch={search} onClose={close} />
        </div>
      )}
    </section>
  );
}
