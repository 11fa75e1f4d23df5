import { LockKeyholeOpen } from 'lucide';
import { t } from '@/utils/words';
import styles from './allow-site.module.css';
import { Button } from './button';

export interface AllowSiteProps {
  /** Whom the access is for. */
  host: string;
  /** What the button says. */
  label: string;
  /** `link` beside other text, `primary` where it is the one thing to do. */
  look: 'link' | 'primary';
  /** The user has just said no. */
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
