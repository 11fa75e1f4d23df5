import { browser } from '@/utils/browser';
import { connectionOf, SERVICE_IDS, type Settings } from '@/utils/model/settings';
import { requestSiteAccess } from '@/utils/platform';
import { factsOf } from '@/utils/providers';
import { changeSettings, settingsStore } from '@/utils/store/settings';

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
    const { api, pictures } = factsOf(service).hosts(connectionOf(settings, service));
    return api.concat(pictures);
  });
}
