import '@/components/theme.css';
import { render } from 'preact';
import { connectionOf } from '@/utils/model/settings';
import { closeStoresToPages, isApartFromKeys, requestServiceAccess } from '@/utils/platform';
import {
  areUntilClosed,
  changeCredentials,
  keepUntilClosed,
  readAccounts,
  readCredentials,
} from '@/utils/store/credentials';
import { changeSettings, settingsStore } from '@/utils/store/settings';
import { t } from '@/utils/words';
import { accessDeps } from './access';
import { AccessSection } from './access-section';
import { checkConnection } from './check';
import { KeysSection } from './keys-section';
import { OptionsPage } from './options-page';
import { PrivateNote } from './private-note';
import type { OptionsDeps } from './save';
import { signInDeps } from './sign-in-deps';

const deps: OptionsDeps = {
  requestAccess: requestServiceAccess,
  changeSettings,
  readConnection: async (service) => connectionOf(await settingsStore.read(), service),
  readCredentials,
  changeCredentials,
  check: checkConnection,
  signIn: signInDeps,
};

document.documentElement.lang = t('languageTag');
document.title = `${t('options.title')} · ${t('extensionName')}`;
await closeStoresToPages(); // before a key is entered; the worker does so half a second after its start

async function accessSection() {
  return <AccessSection access={await accessDeps.read()} deps={accessDeps} />;
}

async function allOptions() {
  const [settings, accounts, untilClosed, access] = await Promise.all([
    settingsStore.read(),
    readAccounts(),
    areUntilClosed(),
    accessSection(),
  ]);
  return (
    <OptionsPage settings={settings} accounts={accounts} deps={deps}>
      <KeysSection untilClosed={untilClosed} onKeep={keepUntilClosed} />
      {access}
    </OptionsPage>
  );
}

render(
  isApartFromKeys() ? <PrivateNote>{await accessSection()}</PrivateNote> : await allOptions(),
  document.body,
);
