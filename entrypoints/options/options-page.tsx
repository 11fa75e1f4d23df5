import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { ServiceCard } from '@/components/service-card';
import type { Credentials, Settings } from '@/utils/model/settings';
import { t } from '@/utils/words';
import { draftOf, EMPTY_KEY, type Draft } from './draft';
import { OpenPlatformForm } from './open-platform-form';
import styles from './options-page.module.css';
import { save, testConnection, type OptionsDeps, type Verdict } from './save';
import { verdictCode, verdictWords } from './verdict';

export interface OptionsPageProps {
  /** As stored when the page was opened. */
  settings: Settings;
  credentials: Credentials;
  deps: OptionsDeps;
  /** The sections beside the search service; each saves what it changes at once. */
  children?: ComponentChildren;
}

export function OptionsPage({ settings, credentials, deps, children }: OptionsPageProps) {
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [stored, setStored] = useState(credentials);
  const [verdict, setVerdict] = useState<Verdict>();

  const change = (changed: Partial<Draft>) => {
    setDraft({ ...draft, ...changed });
    setVerdict(undefined);
  };
  const submit = async () => {
    const outcome = await save(draft, deps);
    setVerdict(outcome);
    if (!('stored' in outcome)) return;
    setStored(outcome.stored);
    setDraft({ ...draft, ...EMPTY_KEY });
  };
  const test = async () => {
    setVerdict({ kind: 'testing' });
    const tested = await testConnection(draft, settings, deps);
    // Not about fields that have changed meanwhile.
    setVerdict((shown) => (shown?.kind === 'testing' ? tested : shown));
  };
  const forget = async () => {
    setStored(await deps.changeCredentials(() => ({})));
    setVerdict({ kind: 'forgotten' });
  };

  return (
    <main class={styles.page}>
      <h1 class={styles.title}>{t('options.title')}</h1>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <fieldset>
          <legend class={styles.legend}>{t('options.service')}</legend>
          <p class={styles.text}>{t('options.serviceText')}</p>
          <ServiceCard
            name={t('service.demo')}
            text={t('options.demo')}
            isChosen={draft.service === 'demo'}
            onChoose={() => change({ service: 'demo' })}
          >
            <p>{t('options.demoStart')}</p>
          </ServiceCard>
          <ServiceCard
            name={t('service.openPlatform')}
            text={t('options.openPlatform')}
            isChosen={draft.service === 'open-platform'}
            onChoose={() => change({ service: 'open-platform' })}
          >
            <OpenPlatformForm
              draft={draft}
              onChange={change}
              stored={stored}
              onForget={() => void forget()}
              wrong={verdict?.kind === 'wrong' ? verdict.fields : []}
            />
          </ServiceCard>
          <ServiceCard
            name={t('service.web')}
            text={t('options.web')}
            isChosen={draft.service === 'web'}
            onChoose={() => change({ service: 'web' })}
          />
        </fieldset>
        <div class={styles.end}>
          <Button type="submit" label={t('options.save')} look="primary" testId="save" />
          <span data-testid="test-connection" data-verdict={verdict && verdictCode(verdict)}>
            <Button label={t('options.test')} onClick={() => void test()} testId="test" />
          </span>
          <output data-testid="verdict" data-verdict={verdict?.kind}>
            {verdict && verdictWords(verdict, draft.service)}
          </output>
        </div>
      </form>
      {children}
    </main>
  );
}
