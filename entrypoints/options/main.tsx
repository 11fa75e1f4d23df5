import '@/components/ui/theme.css';
import { Fragment } from 'preact';
import { launch } from '@/components/ui/launch';
import { browser } from '@/utils/io/browser';
import { t } from '@/utils/io/i18n/words';
import { loadPageLanguage } from '@/utils/io/i18n/page-language';
import { closeStoresToPages, isApartFromKeys } from '@/utils/io/platform';
import { tryToMoveFormerRows } from '@/utils/io/storage/former-rows';
import { readAccess } from './access/access';
import { AgentsSection } from './agents/agents-section';
import { AboutSection } from './about-section';
import { AccessSection } from './access/access-section';
import { readCalls } from './service/calls';
import { CallsFields } from './service/calls-fields';
import { createContext } from './context';
import { CostsSection } from './costs/costs-section';
import { DataSection } from './data/data-section';
import { KeysSection } from './service/keys-section';
import { LanguageSection } from './language-section';
import { LikenessSection } from './likeness-section';
import { MarketsSection } from './service/markets-section';
import { readMoney } from './costs/money';
import { MoneySection } from './costs/money-section';
import { NotSaved, OptionsPage, PrivateNote } from './options-page';
import { ServicesForm } from './service/services-form';
import { TeamSection } from './service/team-section';
import { TitlesSection } from './titles-section';
import { readWatched } from './watching/watching';
import { WatchingSection } from './watching/watching-section';

const context = createContext();
const { storage, data } = context;

const about = () => <AboutSection version={browser.runtime.getManifest().version} />;

async function accessSection() {
  return <AccessSection access={await readAccess(context)} context={context} />;
}

/**
 * A new key remounts the sections with the values read last, because they keep their first ones, and with them
 * what was typed and not saved: not where only the language changes.
 */
let generation = 0;

function startOver(): void {
  generation += 1;
  void launch(page);
}

async function allParts() {
  const [settings, accounts, untilClosed, access, calls, money, costs, agents, watched, history] =
    await Promise.all([
      storage.settings.read(),
      storage.credentials.readAll(),
      storage.credentials.areUntilClosed(),
      accessSection(),
      readCalls(context),
      readMoney(context),
      storage.costs.read(),
      storage.agents.read(),
      readWatched(context),
      data.readSettings(),
      tryToMoveFormerRows(),
    ]);
  return (
    <OptionsPage
      parts={{
        search: (
          <>
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
              <MarketsSection settings={settings} calls={calls} context={context} />
              <TeamSection settings={settings} context={context} />
              <LikenessSection settings={settings} context={context} />
              <TitlesSection settings={settings} context={context} />
              <KeysSection untilClosed={untilClosed} onMove={storage.credentials.keepUntilClosed} />
            </Fragment>
            <LanguageSection settings={settings} context={context} />
          </>
        ),
        costs: (
          <Fragment key={generation}>
            <MoneySection stored={money} context={context} />
            <CostsSection costs={costs} context={context} />
          </Fragment>
        ),
        order: <AgentsSection key={generation} agents={agents} context={context} />,
        watching: <WatchingSection key={generation} watched={watched} context={context} />,
        access: <Fragment key={generation}>{access}</Fragment>,
        data: <DataSection history={history} context={context} onReset={startOver} />,
        about: about(),
      }}
    >
      <NotSaved />
    </OptionsPage>
  );
}

async function privateParts() {
  const parts = { search: <PrivateNote />, access: await accessSection(), about: about() };
  return <OptionsPage parts={parts} />;
}

async function page() {
  document.title = `${t('options.title')} · ${t('extensionName')}`;
  return isApartFromKeys() ? privateParts() : allParts();
}

await launch(async () => {
  await loadPageLanguage(['shell', 'panel', 'options'], () => void launch(page));
  await closeStoresToPages(); // before a key is entered; the worker does so half a second after its start
  return page();
});
