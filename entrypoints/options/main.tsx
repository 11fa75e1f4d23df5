import '@/components/ui/theme.css';
import { Fragment, render } from 'preact';
import { connectionOf } from '@/utils/model/settings';
import { closeStoresToPages, isApartFromKeys, requestServiceAccess } from '@/utils/platform';
import {
  areUntilClosed,
  changeCredentials,
  keepUntilClosed,
  readAccounts,
  readCredentials,
} from '@/utils/storage/credentials';
import { changeSettings, settingsStore } from '@/utils/storage/settings';
import { t } from '@/utils/i18n/words';
import { AccessSection, accessDeps } from './access-section';
import { CallsFields, callsDeps } from './calls-fields';
import { type OptionsDeps, checkConnection } from './save';
import { CostsSection, costsDeps } from './costs-section';
import { dataDeps } from './data';
import { DataSection } from './data-section';
import { KeysSection } from './keys-section';
import { moneyDeps } from './money';
import { MoneySection } from './money-section';
import { NotSaved, OptionsPage, PrivateNote } from './options-page';
import { ServicesForm } from './services-form';
import { signInDeps } from './sign-in';

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

/** Counts how often all was read: sections are new with it, as they keep what they once read. */
let generation = 0;

async function showAll() {
  const [settings, accounts, untilClosed, access, calls, money, costs, history] = await Promise.all(
    [
      settingsStore.read(),
      readAccounts(),
      areUntilClosed(),
      accessSection(),
      callsDeps.read(),
      moneyDeps.read(),
      costsDeps.read(),
      dataDeps.readSettings(),
    ],
  );
  generation += 1;
  render(
    <OptionsPage>
      <Fragment key={generation}>
        <ServicesForm
          settings={settings}
          accounts={accounts}
          deps={deps}
          calls={(service) =>
            service !== 'web' && (
              <CallsFields key={service} service={service} calls={calls} deps={callsDeps} />
            )
          }
        />
        <MoneySection stored={money} deps={moneyDeps} />
        <CostsSection costs={costs} deps={costsDeps} />
        <KeysSection untilClosed={untilClosed} onKeep={keepUntilClosed} />
        {access}
      </Fragment>
      <DataSection history={history} deps={dataDeps} onReset={() => void showAll()} />
      <NotSaved onShow={() => document.getElementById('data')?.scrollIntoView()} />
    </OptionsPage>,
    document.body,
  );
}

async function showPrivate() {
  render(
    <OptionsPage>
      <PrivateNote />
      {await accessSection()}
    </OptionsPage>,
    document.body,
  );
}

await (isApartFromKeys() ? showPrivate() : showAll());
