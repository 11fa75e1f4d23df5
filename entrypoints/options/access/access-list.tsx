import { Trash2 } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../../../components/ui/button';
import styles from './access-list.module.css';

interface GrantedSite {
  /** Match pattern of the grant. */
  pattern: string;
  /** A search service needs this host. */
  isService: boolean;
}

interface AccessListProps {
  sites: readonly GrantedSite[];
  onRemove: (pattern: string) => void;
}

/** The single sites that the extension may read, each with a button to remove the access. */
export function AccessList({ sites, onRemove }: AccessListProps) {
  return (
    <section class={styles.list}>
      <h3 class={styles.title}>{t('access.sites')}</h3>
      {sites.length === 0 && <p class={styles.note}>{t('access.none')}</p>}
      <ul>
        {sites.map(({ pattern, isService }) => (
          <li key={pattern} class={styles.site} data-testid="access-site" data-pattern={pattern}>
            <span class={styles.name}>
              <bdi>{siteOf(pattern)}</bdi>
              {isService && <span class={styles.note}>{t('access.service')}</span>}
            </span>
            <Button
              label={t('access.remove', [siteOf(pattern)])}
              icon={Trash2}
              look="bare"
              testId="access-remove"
              onClick={() => onRemove(pattern)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `https://*.alicdn.com/*` without the path, which always covers the whole site. */
function siteOf(pattern: string): string {
  return pattern.replace(/\/\*$/, '');
}
