import '@/components/ui/theme.css';
import { Fragment, render } from 'preact';
import { t } from '@/utils/i18n/words';
import { closeStoresToPages, isApartFromKeys } from '@/utils/platform';
import { readAccess } from './access';
import { AccessSection } from './access-section';
import { readCalls } from './calls';
import { CallsFields } from './calls-fields';
import { createContext } from './context';
import { CostsSection } from './costs-section';
import { DataSection } from './data-section';
import { KeysSection } from './keys-section';
import { readMoney } from './money';
import { MoneySection } from './money-section';
import { NotSaved, OptionsPage, PrivateNote } from './options-page';
import { ServicesForm } from './services-form';

const context = createContext();
const { storage, data } = context;

document.documentElement.lang = t('languageTag');
document.title = `${t('options.title')} · ${t('extensionName')}`;
await closeStoresToPages(); // before a key is entered; the worker does so half a second after its start

async function accessSection() {
  return <AccessSection access={await readAccess(context)} context={context} />;
}

/** A new key remounts the sections with the values read last, because they keep their first ones. */
let generation = 0;

async function showAll() {
  const [settings, accounts, untilClosed, access, calls, money, costs, history] = await Promise.all(
    [
      storage.settings.read(),
      storage.credentials.readAll(),
      storage.credentials.areUntilClosed(),
      accessSection(),
      readCalls(context),
      readMoney(context),
      storage.costs.read(),
      data.readSettings(),
    ],
  );
  generation += 1;
  render(
    <OptionsPage>
      <Fragment key={generation}>
        <ServicesForm
          settings={settings}
          accounts={accounts}
          context={context}
          calls={(service) =>
            service !== 'web' && (
              <CallsFields key={service} service={service} calls={calls} context={context} />
            )
          }
        />
        <MoneySection stored={money} context={context} />
        <CostsSection costs={costs} context={context} />
        <KeysSection untilClosed={untilClosed} onMove={storage.credentials.keepUntilClosed} />
        {access}
      </Fragment>
      <DataSection history={history} context={context} onReset={() => void showAll()} />
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
