import '@/components/theme.css';
import { render } from 'preact';
import { requestServiceAccess } from '@/utils/platform';
import { clearAnswers } from '@/utils/store/answers';
import { changeCredentials, readAccounts, readCredentials } from '@/utils/store/credentials';
import { changeSettings, settingsStore } from '@/utils/store/settings';
import { t } from '@/utils/words';
import { accessDeps } from './access';
import { AccessSection } from './access-section';
import { callsDeps } from './calls';
import { CallsFields } from './calls-fields';
import { checkConnection } from './check';
import { DataSection } from './data-section';
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
const [settings, accounts, access, calls] = await Promise.all([
  settingsStore.read(),
  readAccounts(),
  accessDeps.read(),
  callsDeps.read(),
]);
render(
  <OptionsPage
    settings={settings}
    accounts={accounts}
    deps={deps}
    calls={(service) =>
      service !== 'web' && (
        <CallsFields key={service} service={service} calls={calls} deps={callsDeps} />
      )
    }
  >
    <AccessSection access={access} deps={accessDeps} />
    <DataSection onForget={clearAnswers} />
  </OptionsPage>,
  document.body,
);
