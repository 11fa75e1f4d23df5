import '@/components/theme.css';
import { render } from 'preact';
import { requestServiceAccess } from '@/utils/platform';
import { changeCredentials, readAccounts, readCredentials } from '@/utils/store/credentials';
import { changeSettings, settingsStore } from '@/utils/store/settings';
import { t } from '@/utils/words';
import { accessDeps } from './access';
import { AccessSection } from './access-section';
import { checkConnection } from './check';
import { OptionsPage } from './options-page';
import type { OptionsDeps } from './save';

const deps: OptionsDeps = {
  requestAccess: requestServiceAccess,
  changeSettings,
  readCredentials,
  changeCredentials,
  check: checkConnection,
};

document.documentElement.lang = t('languageTag');
document.title = `${t('options.title')} · ${t('extensionName')}`;
const [settings, accounts, access] = await Promise.all([
  settingsStore.read(),
  readAccounts(),
  accessDeps.read(),
]);
render(
  <OptionsPage settings={settings} accounts={accounts} deps={deps}>
    <AccessSection access={access} deps={accessDeps} />
  </OptionsPage>,
  document.body,
);
