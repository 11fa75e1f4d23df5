import '@/components/ui/theme.css';
import { Fragment, render } from 'preact';
import { browser } from '@/utils/browser';
import { t } from '@/utils/i18n/words';
import { closeStoresToPages, isApartFromKeys } from '@/utils/platform';
import { readAccess } from './access';
import { AboutSection } from './about-section';
import { AccessSection } from './access-section';
import { readCalls } from './calls';
import { CallsFields } from './calls-fields';
import { createContext } from './context';
import { CostsSection } from './costs-section';
import { DataSection } from './data-section';
import { KeysSection } from './keys-section';
import { LikenessSection } from './likeness-section';
import { readMoney } from './money';
import { MoneySection } from './money-section';
import { NotSaved, OptionsPage, PrivateNote } from './options-page';
import { ServicesForm } from './services-form';

const context = createContext();
const { storage, data } = context;

document.documentElement.lang = t('languageTag');
document.title = `${t('options.title')} · ${t('extensionName')}`;
await closeStoresToPages(); // before a key is entered; the worker does so half a second after its start

const about = <AboutSection version={browser.runtime.getManifest().version} />;

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
    <OptionsPage
      parts={{
        search: (
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
            <LikenessSection settings={settings} context={context} />
            <KeysSection untilClosed={untilClosed} onMove={storage.credentials.keepUntilClosed} />
          </Fragment>
        ),
        costs: (
          <Fragment key={generation}>
            <MoneySection stored={money} context={context} />
            <CostsSection costs={costs} context={context} />
          </Fragment>
        ),
        access: <Fragment key={generation}>{access}</Fragment>,
        data: <DataSection history={history} context={context} onReset={() => void showAll()} />,
        about,
      }}
    >
      <NotSaved />
    </OptionsPage>,
    document.body,
  );
}

async function showPrivate() {
  render(
    <OptionsPage parts={{ search: <PrivateNote />, access: await accessSection(), about }} />,
    document.body,
  );
}

await (isApartFromKeys() ? showPrivate() : showAll());
