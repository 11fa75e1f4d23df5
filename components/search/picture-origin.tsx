import { LockKeyholeOpen } from 'lucide';
import { describeOriginal } from '@/utils/io/i18n/error-messages';
import { t } from '@/utils/io/i18n/words';
import type { PictureMetadata, AcquireMethod } from '@/utils/core/model/search';
import { Button } from '../ui/button';
import styles from './picture-origin.module.css';

export interface PictureOriginProps {
  facts: PictureMetadata;
  /** The picture was so small that it was enlarged to be sent. */
  enlarged: boolean;
}

/** How the picture was got, its size, and why not better. */
export function PictureOrigin({ facts, enlarged }: PictureOriginProps) {
  const whyNot = facts.reasons[0]?.failure;
  return (
    <div class={styles.origin}>
      <p>{methodWords(facts)}</p>
      {whyNot && <p>{describeOriginal(whyNot)}</p>}
      {enlarged && <p>{t('picture.enlarged')}</p>}
    </div>
  );
}

function methodWords({ way, width, height }: PictureMetadata): string {
  const size: [number, number] = [width, height];
  const words = {
    data: () => t('picture.original', size),
    fetch: () => t('picture.original', size),
    page: () => t('picture.original', size),
    crop: () => t('picture.screenshot', size),
    region: () => t('picture.region', size),
    file: () => t('picture.file', size),
    paste: () => t('picture.clipboard', size),
    url: () => t('picture.address', size),
  } satisfies Record<AcquireMethod, () => string>;
  return words[way]();
}

export interface AllowSiteProps {
  /** Whom the access is for: a host, or several in words. */
  host: string;
  /** What the button says. */
  label: string;
  /** The user has just refused. */
  refused: boolean;
  /** Asks for access; called straight from the click. */
  onAllow: () => void;
  /** Allows all sites; absent where that is not the question. */
  onAllowAll?: (() => void) | undefined;
}

/** One click for access that the search needs, with what is granted in words. */
export function AllowSite({ host, label, refused, onAllow, onAllowAll }: AllowSiteProps) {
  return (
    <div class={styles.allow}>
      <div>
        <Button
          label={label}
          icon={LockKeyholeOpen}
          look="primary"
          testId="allow-site"
          onClick={onAllow}
        />
        <p>{refused ? t('picture.refused') : t('picture.grants', [host])}</p>
      </div>
      {onAllowAll && (
        <div>
          <Button
            label={t('picture.getAllOriginals')}
            icon={LockKeyholeOpen}
            look="link"
            testId="allow-all-sites"
            onClick={onAllowAll}
          />
          <p>{t('picture.grantsAll')}</p>
        </div>
      )}
    </div>
  );
}
