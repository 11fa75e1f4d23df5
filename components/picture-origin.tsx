import { describeOriginal } from '@/utils/error-messages';
import type { PictureFacts, Way } from '@/utils/model/search';
import { t } from '@/utils/words';
import { AllowSite, type AllowSiteProps } from './allow-site';
import styles from './picture-origin.module.css';

export interface PictureOriginProps {
  facts: PictureFacts;
  /** The picture was so small that it was enlarged to be sent. */
  enlarged: boolean;
  /** Where the site would hand over the original with access. */
  allowSite?: AllowSiteProps | undefined;
}

/** How the picture was got, its size, and why not better. */
export function PictureOrigin({ facts, enlarged, allowSite }: PictureOriginProps) {
  const whyNot = facts.reasons[0]?.failure;
  return (
    <div class={styles.origin}>
      <p>{wayWords(facts)}</p>
      {whyNot && !allowSite && <p>{describeOriginal(whyNot)}</p>}
      {enlarged && <p>{t('picture.enlarged')}</p>}
      {allowSite && <AllowSite {...allowSite} />}
    </div>
  );
}

function wayWords({ way, width, height }: PictureFacts): string {
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
  } satisfies Record<Way, () => string>;
  return words[way]();
}
