import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Outcome } from '@/components/ui/message';
import { failureOf } from '@/utils/errors';
import { serviceName } from '@/utils/i18n/search-words';
import { t } from '@/utils/i18n/words';
import {
  accountOf,
  type Accounts,
  connectionOf,
  credentialsFor,
  hasKey,
  SERVICE_IDS,
  type ServiceId,
  type Settings,
} from '@/utils/model/settings';
import type { OptionsContext } from './context';
import { type Fields, fieldsOf, typedOrigin, withoutSaved } from './draft';
import styles from './options-page.module.css';
import { save, testConnection } from './save';
import { ServiceCard } from './service-card';
import { ServiceFields } from './service-fields';
import { formOf } from './service-form';
import { SignInSection } from './sign-in-section';
import { isGood, useVerdict, verdictCode, verdictWords } from './verdict';

interface ServicesFormProps {
  /** As read when the page was opened. */
  settings: Settings;
  accounts: Accounts;
  context: OptionsContext;
  /** The call limits on a service's card; they are saved at once. */
  calls?: (service: ServiceId) => ComponentChildren;
}

/** The search service and its fields, saved or tested by a button. */
export function ServicesForm({ settings, accounts, context, calls }: ServicesFormProps) {
  // Without a service, the options are usually opened to enter a key.
  const [service, setService] = useState<ServiceId>(settings.service ?? 'open-platform');
  // Each service has its own fields, so that a value entered for one is never sent to another.
  const [typed, setTyped] = useState<Partial<Record<ServiceId, Fields>>>({});
  const [stored, setStored] = useState(accounts);
  const { verdict, begin } = useVerdict();
  const values = typed[service] ?? fieldsOf(settings, service);
  const account = accountOf(service);
  // Keys are shown for the address in the field: nothing else is sent there.
  const address = { baseUrl: typedOrigin(values) ?? connectionOf(settings, service).baseUrl };
  const shown = credentialsFor(stored, service, address);

  const type = (change: Partial<Fields>) =>
    setTyped((all) => ({ ...all, [service]: { ...values, ...change } }));
  const showSaved = async () => {
    setStored(await context.storage.credentials.readAll());
    setTyped((all) => ({ ...all, [service]: withoutSaved(all[service] ?? values, values) }));
  };
  const submit = async () => {
    const report = begin();
    const outcome = await save({ service, values }, context);
    if ('stored' in outcome) await showSaved();
    report(outcome);
  };
  const test = async () => {
    if (verdict?.kind === 'testing') return; // each change of a field aborts the test
    const report = begin({ kind: 'testing' });
    const tested = testConnection({ service, values }, settings, context);
    report(await tested.catch((error: unknown) => ({ kind: 'tested', failure: failureOf(error) })));
  };
  const forget = async () => {
    const report = begin();
    await context.storage.credentials.change(service, address, () => ({}));
    setStored(await context.storage.credentials.readAll());
    report({ kind: 'forgotten' });
  };
  const card = (id: ServiceId) => {
    const form = formOf(id);
    return (
      <ServiceCard
        key={id}
        id={id}
        name={serviceName(id)}
        text={form.text}
        isChosen={id === service}
        onChoose={() => {
          setService(id);
          begin();
        }}
      >
        <ServiceFields
          form={form}
          values={values}
          onChange={(change) => {
            type(change);
            begin();
          }}
          stored={shown}
          elsewhere={hasKey(shown) ? undefined : shown.origin}
          onForget={() => void forget()}
          wrong={verdict?.kind === 'wrong' ? verdict.fields : []}
        />
        {account === 'open-platform' && (
          <SignInSection
            entry={{ service, values }}
            context={context}
            onSignedIn={() => void showSaved()}
            onWrong={begin}
          />
        )}
        {calls?.(id)}
      </ServiceCard>
    );
  };

  return (
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
        {SERVICE_IDS.map(card)}
      </fieldset>
      <div class={styles.end}>
        <Button type="submit" label={t('options.save')} look="primary" testId="save" />
        <span data-testid="test-connection" data-verdict={verdict && verdictCode(verdict)}>
          <Button label={t('options.test')} onClick={() => void test()} testId="test" />
        </span>
        <output data-testid="verdict" data-verdict={verdict?.kind}>
          {verdict && <Outcome isGood={isGood(verdict)} words={verdictWords(verdict, service)} />}
        </output>
      </div>
    </form>
  );
}
