import { ImageOff, RotateCw } from 'lucide';
import type { PictureFacts, Target } from '@/utils/model/search';
import { t } from '@/utils/words';
import { Button } from './button';
import { Icon } from './icon';
import styles from './picture-header.module.css';
import { PictureOrigin, type PictureOriginProps } from './picture-origin';

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
}

/** The picture that was clicked, where it comes from and how it was got. */
export function PictureHeader(props: PictureHeaderProps) {
  const { target, imageUrl, facts, isLoading, onRetry, ...origin } = props;
  return (
    <section class={styles.header}>
      {imageUrl !== undefined && facts ? (
        <img
          class={styles.picture}
          src={imageUrl}
          alt={t('picture.alt')}
          data-testid="query-image"
          data-way={facts.way}
          data-width={facts.width}
          data-height={facts.height}
        />
      ) : (
        <span class={styles.picture}>{!isLoading && <Icon node={ImageOff} size={24} />}</span>
      )}
      <div class={styles.page}>
        <div class={styles.pageText}>
          {target.pageTitle && (
            <p class={styles.title} dir="auto" title={target.pageTitle}>
              <bdi>{target.pageTitle}</bdi>
            </p>
          )}
          <p class={styles.host}>{hostOf(addressOf(target))}</p>
        </div>
        {onRetry && (
          <Button
            label={t('panel.retry')}
            icon={RotateCw}
            look="bare"
            testId="retry"
            onClick={onRetry}
          />
        )}
      </div>
      {facts && (
        <div class={styles.origin}>
          <PictureOrigin facts={facts} {...origin} />
        </div>
      )}
    </section>
  );
}

/** Of the page; what no page showed may have an address of its own. */
function addressOf({ kind, pageUrl, srcUrl }: Target): string | undefined {
  return kind === 'url' ? srcUrl : pageUrl;
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'file:' ? t('picture.localFile') : host;
}
