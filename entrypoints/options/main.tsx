import '@/components/theme.css';
import { render } from 'preact';
import { browser } from '@/utils/browser';
import { findProvider } from '@/utils/providers';
import { credentialsStore } from '@/utils/store/credentials';
import { changeSettings, settingsStore } from '@/utils/store/settings';
import { t } from '@/utils/words';
import { OptionsPage } from './options-page';
import type { OptionsDeps } from './save';

const deps: OptionsDeps = {
  requestAccess: (origins) => browser.permissions.request({ origins }),
  originsOf: (connection) => {
    const { api, pictures } = findProvider('open-platform').hosts(connection);
    return [...api, ...pictures];
  },
  changeSettings,
  readCredentials: () => credentialsStore.read(),
  writeCredentials: (changed) => credentialsStore.write(changed),
};

document.documentElement.lang = t('languageTag');
document.title = `${t('options.title')} · ${t('extensionName')}`;
const [settings, credentials] = await Promise.all([settingsStore.read(), credentialsStore.read()]);
render(<OptionsPage settings={settings} credentials={credentials} deps={deps} />, document.body);
