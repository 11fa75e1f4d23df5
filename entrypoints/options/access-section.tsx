import { useEffect, useState } from 'preact/hooks';
import { AccessList } from '@/components/access-list';
import { AccessSwitch } from '@/components/access-switch';
import { ALL_SITES } from '@/utils/access';
import { t } from '@/utils/words';
import type { Access, AccessDeps } from './access';
import styles from './access-section.module.css';

export interface AccessSectionProps {
  /** As it was when the page was opened. */
  access: Access;
  deps: AccessDeps;
}

/** What the extension may read, and how to give and take that. */
export function AccessSection({ access, deps }: AccessSectionProps) {
  const [{ granted, services, menuEverywhere }, setAccess] = useState(access);
  const [problem, setProblem] = useState<'picture.refused' | 'access.notRemoved'>();

  useEffect(() => {
    const readAgain = async () => setAccess(await deps.read());
    return deps.watch(() => void readAgain());
  }, [deps]);

  const give = async (origins: string[]) => {
    const given = await deps.request(origins);
    setProblem(given ? undefined : 'picture.refused');
  };
  const take = async (origins: string[]) => {
    const taken = await deps.remove(origins).catch(() => false); // required, or a company's policy
    setProblem(taken ? undefined : 'access.notRemoved');
  };

  const hasAllSites = granted.includes(ALL_SITES);
  return (
    <section class={styles.section} data-testid="access">
      <h2 class={styles.title}>{t('access.title')}</h2>
      <p class={styles.text}>{t('access.text')}</p>
      <AccessSwitch
        label={t('access.allSites')}
        text={t('access.allSitesText')}
        isOn={hasAllSites}
        onChange={(isOn) => void (isOn ? give([ALL_SITES]) : take([ALL_SITES]))}
        testId="all-sites"
      />
      {hasAllSites && (
        <AccessSwitch
          label={t('access.menuEverywhere')}
          text={t('access.menuEverywhereText')}
          isOn={menuEverywhere}
          onChange={(isOn) => void deps.showMenuEverywhere(isOn)}
          testId="menu-everywhere"
        />
      )}
      <AccessList
        sites={granted
          .filter((pattern) => pattern !== ALL_SITES)
          .map((pattern) => ({ pattern, isService: services.includes(pattern) }))}
        onRemove={(pattern) => void take([pattern])}
      />
      <output>{problem && t(problem)}</output>
    </section>
  );
}
