import styles from './access-section.module.css';
import { ALL_SITES, originPatterns } from '@/utils/io/access';
import { Button } from '@/components/ui/button';
import { SERVICE_IDS, type Settings, connectionOf } from '@/utils/core/model/settings';
import { Section } from './section';
import { Switch } from '@/components/ui/switch';
import { Trash2 } from 'lucide';
import { browser } from '@/utils/io/browser';
import { requestSiteAccess } from '@/utils/io/platform';
import { save } from '@/utils/io/storage/not-saved';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { settingsStore } from '@/utils/io/storage/settings';
import { t } from '@/utils/io/i18n/words';
import { type Stored, useStored } from './stored';
import { useState } from 'preact/hooks';

interface AccessSectionProps {
  /** Match patterns and settings as read when the page was opened. */
  granted: readonly string[];
  settings: Settings;
}

/** The access of the extension, and how to grant and remove it. */
export function AccessSection(first: AccessSectionProps) {
  const granted = useStored(grantedOrigins, first.granted);
  const settings = useStored(settingsStore, first.settings);
  const [problem, setProblem] = useState<'picture.refused' | 'access.notRemoved'>();

  const request = async (origins: string[]) => {
    const isGranted = await requestSiteAccess(origins);
    setProblem(isGranted ? undefined : 'picture.refused');
  };
  const remove = async (origins: string[]) => {
    // Rejects for access that is required or granted by an enterprise policy.
    const isRemoved = await browser.permissions.remove({ origins }).catch(() => false);
    setProblem(isRemoved ? undefined : 'access.notRemoved');
  };
  const showMenuEverywhere = (isOn: boolean) =>
    settingsStore.update((before) => ({ ...before, menuEverywhere: isOn }));

  const services = serviceOrigins(settings);
  const hasAllSites = granted.includes(ALL_SITES);
  return (
    <Section title={t('access.title')} text={t('access.text')} id="granted-access">
      <Switch
        label={t('access.allSites')}
        text={t('access.allSitesText')}
        isOn={hasAllSites}
        onChange={(isOn) => void (isOn ? request([ALL_SITES]) : remove([ALL_SITES]))}
        testId="all-sites"
      />
      {hasAllSites && (
        <Switch
          label={t('access.menuEverywhere')}
          text={t('access.menuEverywhereText')}
          isOn={settings.menuEverywhere !== false}
          onChange={(isOn) => save(showMenuEverywhere(isOn))}
          testId="menu-everywhere"
        />
      )}
      <AccessList
        sites={granted
          .filter((pattern) => pattern !== ALL_SITES)
          .map((pattern) => ({ pattern, isService: services.includes(pattern) }))}
        onRemove={(pattern) => void remove([pattern])}
      />
      <output>{problem && t(problem)}</output>
    </Section>
  );
}

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
function AccessList({ sites, onRemove }: AccessListProps) {
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

const read = async () => (await browser.permissions.getAll()).origins ?? [];

/** Match patterns that the extension has access to, also by the browser's own settings. */
export const grantedOrigins: Stored<readonly string[]> = {
  read,
  watch: (listener) => {
    const { onAdded, onRemoved } = browser.permissions;
    const tell = () => void read().then(listener);
    onAdded.addListener(tell);
    onRemoved.addListener(tell);
    return () => {
      onAdded.removeListener(tell);
      onRemoved.removeListener(tell);
    };
  },
};

/** Match patterns of the hosts that the search services need. */
function serviceOrigins(settings: Settings): string[] {
  return SERVICE_IDS.flatMap((service) => {
    const { api, pictures } = serviceInfoOf(service).hosts(connectionOf(settings, service));
    return api.concat(originPatterns(pictures));
  });
}
