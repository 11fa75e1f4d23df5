import { LockKeyholeOpen } from 'lucide';
import { describeOriginal } from '@/utils/i18n/error-messages';
import { t } from '@/utils/i18n/words';
import type { PictureMetadata, AcquireMethod } from '@/utils/model/search';
import { Button } from '../ui/button';
import styles from './picture-origin.module.css';

export interface PictureOriginProps {
  facts: PictureMetadata;
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
      <p>{methodWords(facts)}</p>
      {whyNot && !allowSite && <p>{describeOriginal(whyNot)}</p>}
      {enlarged && <p>{t('picture.enlarged')}</p>}
      {allowSite && <AllowSite {...allowSite} />}
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
  /** Whom the access is for. */
  host: string;
  /** What the button says. */
  label: string;
  /** `link` beside other text, `primary` where it is the one thing to do. */
  look: 'link' | 'primary';
  /** The user has just refused. */
  refused: boolean;
  /** Asks for access; called straight from the click. */
  onAllow: () => void;
  /** The same for all sites; absent where that is not the question. */
  onAllowAll?: (() => void) | undefined;
}

/**
 * One click for more access, with what is granted in words. As a link it stands in every crop's
 * header, fifty times a day: there the words are for the tooltip and the screen reader alone.
 */
export function AllowSite({ host, label, look, refused, onAllow, onAllowAll }: AllowSiteProps) {
  const note = refused ? t('picture.refused') : t('picture.grants', [host]);
  const isQuiet = look === 'link' && !refused;
  return (
    <div class={styles.allow}>
      <div title={isQuiet ? note : undefined}>
        <Button
          label={label}
          icon={LockKeyholeOpen}
          look={look}
          testId="allow-site"
          onClick={onAllow}
        />
        <p class={isQuiet ? 'visually-hidden' : undefined}>{note}</p>
      </div>
      {onAllowAll && (
        <div title={t('picture.grantsAll')}>
          <Button
            label={t('picture.getAllOriginals')}
            icon={LockKeyholeOpen}
            look="link"
            testId="allow-all-sites"
            onClick={onAllowAll}
          />
          <p class={isQuiet ? 'visually-hidden' : undefined}>{t('picture.grantsAll')}</p>
        </div>
      )}
    </div>
  );
}
