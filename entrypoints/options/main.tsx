import '@/components/ui/theme.css';
import { Fragment } from 'preact';
import { launch } from '@/components/ui/launch';
import { browser } from '@/utils/io/browser';
import { t } from '@/utils/io/i18n/words';
import { loadPageLanguage } from '@/utils/io/i18n/page-language';
import { closeStoresToPages, isApartFromKeys } from '@/utils/io/platform';
import { areUntilClosed, readAccounts } from '@/utils/io/storage/credentials';
import {
  agentsStore,
  callLimitsStore,
  costsStore,
  historySettingsStore,
  meterStore,
  moneyStore,
  ratesStore,
  settingsStore,
  watchSettingsStore,
} from '@/utils/io/storage/settings';
import { readAll } from '@/utils/io/storage/store';
import { grantedOrigins } from './access-section';
import { AgentsSection } from './agents-section';
import { AboutSection } from './about-section';
import { AccessSection } from './access-section';
import { CallsFields } from './service/calls-fields';
import { CostsSection } from './costs/costs-section';
import { DataSection } from './data/data-section';
import { KeysSection } from './data/data-section';
import { LanguageSection } from './language-sections';
import { ListKeysSection } from './language-sections';
import { LikenessSection } from './data/data-section';
import { MoneySection } from './costs/money-section';
import { NotSaved, OptionsPage, PrivateNote } from './options-page';
import { ServicesForm } from './service/services-form';
import { TeamSection } from './service/team-section';
import { TitlesSection } from './language-sections';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { WatchingSection } from './watching-section';

const about = () => <AboutSection version={browser.runtime.getManifest().version} />;

/**
 * A new key remounts the sections with the values read last, as some keep their first ones, and with them what
 * was typed and not saved: not where only the language changes.
 */
let generation = 0;

function startOver(): void {
  generation += 1;
  void launch(page);
}

async function allParts() {
  const [stored, costs, accounts, untilClosed, granted] = await Promise.all([
    readAll({
      settings: settingsStore,
      meter: meterStore,
      limits: callLimitsStore,
      money: moneyStore,
      daily: ratesStore,
      agents: agentsStore,
      watching: watchSettingsStore,
      watched: watchSummaryStore,
      history: historySettingsStore,
    }),
    costsStore({}).read(),
    readAccounts(),
    areUntilClosed(),
    grantedOrigins.read(),
  ]);
  const { settings, meter, limits, money, daily, agents, watching, watched, history } = stored;
  return (
    <OptionsPage
      parts={{
        search: (
          <Fragment key={generation}>
            <ServicesForm
              settings={settings}
              accounts={accounts}
              calls={(service) =>
                service !== 'web' && (
                  <CallsFields key={service} service={service} meter={meter} limits={limits} />
                )
              }
            />
            <TeamSection settings={settings} />
          </Fragment>
        ),
        costs: (
          <Fragment key={generation}>
            <MoneySection money={money} daily={daily} />
            <CostsSection costs={costs} />
          </Fragment>
        ),
        order: <AgentsSection key={generation} agents={agents} />,
        watching: <WatchingSection key={generation} settings={watching} summary={watched} />,
        language: (
          <>
            <LanguageSection settings={settings} />
            <TitlesSection settings={settings} />
            <ListKeysSection settings={settings} />
          </>
        ),
        access: <AccessSection key={generation} granted={granted} settings={settings} />,
        data: (
          <DataSection settings={history} onReset={startOver}>
            <LikenessSection settings={settings} />
            <KeysSection key={generation} untilClosed={untilClosed} />
          </DataSection>
        ),
        about: about(),
      }}
    >
      <NotSaved />
    </OptionsPage>
  );
}

async function privateParts() {
  const [granted, settings] = await Promise.all([grantedOrigins.read(), settingsStore.read()]);
  const access = <AccessSection granted={granted} settings={settings} />;
  return <OptionsPage parts={{ search: <PrivateNote />, access, about: about() }} />;
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
