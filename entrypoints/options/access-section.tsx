import { useEffect, useState } from 'preact/hooks';
import { AccessList, AccessSwitch } from '@/components/ui/access';
import { ALL_SITES } from '@/utils/access';
import { browser } from '@/utils/browser';
import { t } from '@/utils/i18n/words';
import { SERVICE_IDS, type Settings, connectionOf } from '@/utils/model/settings';
import { requestSiteAccess } from '@/utils/platform';
import { serviceInfoOf } from '@/utils/services/registry';
import { changeSettings, settingsStore } from '@/utils/storage/settings';
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

/** What is granted, and what it means. */
export interface Access {
  /** Match patterns. */
  granted: readonly string[];
  /** Those that the search services need. */
  services: readonly string[];
  menuEverywhere: boolean;
}

/** Everything outside of the section. */
export interface AccessDeps {
  read(): Promise<Access>;
  /** Hears of every change, also of those made in the browser's own settings. */
  watch(listener: () => void): () => void;
  /** Must be called before anything is awaited: only then is it part of the user's click. */
  request(origins: string[]): Promise<boolean>;
  /** Rejects or answers false where the browser keeps it. */
  remove(origins: string[]): Promise<boolean>;
  showMenuEverywhere(isOn: boolean): Promise<void>;
}

export const accessDeps: AccessDeps = {
  read: async () => {
    const [{ origins = [] }, settings] = await Promise.all([
      browser.permissions.getAll(),
      settingsStore.read(),
    ]);
    return {
      granted: origins,
      services: serviceOrigins(settings),
      menuEverywhere: settings.menuEverywhere !== false,
    };
  },
  watch: (listener) => {
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(listener);
    onRemoved.addListener(listener);
    const stop = settingsStore.watch(listener);
    return () => {
      onAdded.removeListener(listener);
      onRemoved.removeListener(listener);
      stop();
    };
  },
  request: requestSiteAccess,
  remove: (origins) => browser.permissions.remove({ origins }),
  showMenuEverywhere: (isOn) =>
    changeSettings((settings) => ({ ...settings, menuEverywhere: isOn })),
};

function serviceOrigins(settings: Settings): string[] {
  return SERVICE_IDS.flatMap((service) => {
    const { api, pictures } = serviceInfoOf(service).hosts(connectionOf(settings, service));
    return api.concat(pictures);
  });
}
