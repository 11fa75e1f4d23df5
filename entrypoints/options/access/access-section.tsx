import { useEffect, useState } from 'preact/hooks';
import { Switch } from '@/components/ui/switch';
import { AccessList } from '@/entrypoints/options/access/access-list';
import { ALL_SITES } from '@/utils/io/access';
import { t } from '@/utils/io/i18n/words';
import { type Access, readAccess, watchAccess } from './access';
import type { OptionsContext } from '../context';
import { Section } from '../section';

interface AccessSectionProps {
  /** Access as read when the page was opened. */
  access: Access;
  context: OptionsContext;
}

/** The access of the extension, and how to grant and remove it. */
export function AccessSection({ access, context }: AccessSectionProps) {
  const { permissions, storage } = context;
  const [{ granted, services, menuEverywhere }, setAccess] = useState(access);
  const [problem, setProblem] = useState<'picture.refused' | 'access.notRemoved'>();

  useEffect(() => {
    const readAgain = async () => setAccess(await readAccess(context));
    return watchAccess(context, () => void readAgain());
  }, [context]);

  const request = async (origins: string[]) => {
    const isGranted = await permissions.requestSites(origins);
    setProblem(isGranted ? undefined : 'picture.refused');
  };
  const remove = async (origins: string[]) => {
    // Rejects for access that is required or granted by an enterprise policy.
    const isRemoved = await permissions.remove(origins).catch(() => false);
    setProblem(isRemoved ? undefined : 'access.notRemoved');
  };
  const showMenuEverywhere = (isOn: boolean) =>
    storage.settings.update((settings) => ({ ...settings, menuEverywhere: isOn }));

  const hasAllSites = granted.includes(ALL_SITES);
  return (
    <Section title={t('access.title')} text={t('access.text')} testId="access">
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
          isOn={menuEverywhere}
          onChange={(isOn) => void showMenuEverywhere(isOn)}
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
