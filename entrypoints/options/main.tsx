import '@/components/theme.css';
import { render } from 'preact';
import { requestServiceAccess } from '@/utils/platform';
import { factsOf } from '@/utils/providers';
import { changeCredentials, readCredentials } from '@/utils/store/credentials';
import { changeSettings, settingsStore } from '@/utils/store/settings';
import { t } from '@/utils/words';
import { accessDeps } from './access';
import { AccessSection } from './access-section';
import { checkConnection } from './check';
import { OptionsPage } from './options-page';
import type { OptionsDeps } from './save';

const deps: OptionsDeps = {
  requestAccess: requestServiceAccess,
  originsOf: (connection) => {
    const { api, pictures } = factsOf('open-platform').hosts(connection);
    return [...api, ...pictures];
  },
  changeSettings,
  readCredentials: () => readCredentials('open-platform'),
  changeCredentials: (change) => changeCredentials('open-platform', change),
  check: checkConnection,
};

document.documentElement.lang = t('languageTag');
document.title = `${t('options.title')} · ${t('extensionName')}`;
const [settings, credentials, access] = await Promise.all([
  settingsStore.read(),
  readCredentials('open-platform'),
  accessDeps.read(),
]);
render(
  <OptionsPage settings={settings} credentials={credentials} deps={deps}>
    <AccessSection access={access} deps={accessDeps} />
  </OptionsPage>,
  document.body,
);
