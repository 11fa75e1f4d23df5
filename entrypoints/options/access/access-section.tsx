import { useState } from 'preact/hooks';
import { Switch } from '@/components/ui/switch';
import { AccessList } from '@/entrypoints/options/access/access-list';
import { ALL_SITES } from '@/utils/io/access';
import { browser } from '@/utils/io/browser';
import { t } from '@/utils/io/i18n/words';
import { requestSiteAccess } from '@/utils/io/platform';
import { save } from '@/utils/io/storage/not-saved';
import { settingsStore } from '@/utils/io/storage/settings';
import type { Settings } from '@/utils/core/model/settings';
import { grantedOrigins, serviceOrigins } from './access';
import { Section } from '../section';
import { useStored } from '../use-stored';

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
