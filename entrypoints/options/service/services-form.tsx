import styles from './services-form.module.css';
import type { ComponentChildren } from 'preact';
import {
  SERVICE_IDS,
  type ServiceId,
  type Settings,
  connectionOf,
} from '@/utils/core/model/settings';
import { SaveRow, ServiceBody, ServiceCard } from './service-card';
import { changeKeys, save, testConnection } from './save';
import { failureOf } from '@/utils/core/errors';
import { formOf, readinessOf } from './service-form';
import { readAccounts } from '@/utils/io/storage/credentials';
import { save as endWrite } from '@/utils/io/storage/not-saved';
import { serviceName } from '@/utils/io/i18n/search-words';
import { settingsStore } from '@/utils/io/storage/settings';
import { t } from '@/utils/io/i18n/words';
import { type Accounts, credentialsFor } from '@/utils/core/model/accounts';
import { type Fields, fieldsOf, typedOrigin, withoutSaved } from './draft';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStored } from '../stored';
import { useVerdict } from './verdict';

interface ServicesFormProps {
  /** Settings as read when the page was opened. */
  settings: Settings;
  accounts: Accounts;
  /** The call limits on a service's card; they are saved at once. */
  calls?: (service: ServiceId) => ComponentChildren;
}

/** The search services, one of them open, with its fields, saved or tested by a button. */
export function ServicesForm({ settings: first, accounts, calls }: ServicesFormProps) {
  // The panel and the welcome page choose a service as well.
  const settings = useStored(settingsStore, first);
  // Without a service, the options are usually opened to enter a key.
  const [service, setService] = useState<ServiceId>(first.service ?? 'open-platform');
  // Each service has its own fields, so that a value entered for one is never sent to another.
  const [typed, setTyped] = useState<Partial<Record<ServiceId, Fields>>>({});
  const [stored, setStored] = useState(accounts);
  const { verdict, begin } = useVerdict();
  const keepPlace = useKeptPlace(service);
  const values = typed[service] ?? fieldsOf(settings, service);
  const connection = connectionOf(settings, service);
  const relay = connection.relay === undefined ? undefined : connection;
  // Keys are shown for the address in the field: nothing else is sent there.
  const address = { baseUrl: typedOrigin(values) ?? connection.baseUrl };

  const type = (change: Partial<Fields>) =>
    setTyped((all) => ({ ...all, [service]: { ...values, ...change } }));
  const showSaved = async () => {
    setStored(await readAccounts());
    setTyped((all) => ({ ...all, [service]: withoutSaved(all[service] ?? values, values) }));
  };
  const submit = async () => {
    const report = begin();
    const outcome = await save({ service, values, relay });
    if ('stored' in outcome) await showSaved();
    report(outcome);
  };
  const test = async () => {
    if (verdict?.kind === 'testing') return; // each change of a field aborts the test
    const report = begin({ kind: 'testing' });
    const tested = testConnection({ service, values, relay }, settings);
    report(await tested.catch((error: unknown) => ({ kind: 'tested', failure: failureOf(error) })));
  };
  const forget = async () => {
    const report = begin();
    await changeKeys(service, address, () => ({}));
    setStored(await readAccounts());
    report({ kind: 'forgotten' });
  };
  const card = (id: ServiceId) => (
    <ServiceCard
      key={id}
      id={id}
      name={serviceName(id)}
      needs={formOf(id, connectionOf(settings, id).relay !== undefined).needs}
      readiness={readinessOf(settings, stored, id)}
      isUsed={id === settings.service}
      isChosen={id === service}
      onChoose={(element) => {
        keepPlace(element);
        setService(id);
        begin();
      }}
    >
      <ServiceBody
        entry={{ service, values, relay }}
        stored={credentialsFor(stored, service, address)}
        wrong={verdict?.kind === 'wrong' ? verdict.fields : []}
        isForgotten={verdict?.kind === 'forgotten'}
        onChange={(change) => {
          type(change);
          begin();
        }}
        onForget={() => endWrite(forget())}
        onSignedIn={() => void showSaved()}
        onWrong={begin}
        calls={calls?.(id)}
      >
        <SaveRow service={service} verdict={verdict} onTest={() => void test()} />
      </ServiceBody>
    </ServiceCard>
  );

  return (
    <form
      noValidate
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        endWrite(submit());
      }}
    >
      <fieldset>
        <legend class={styles.legend}>
          <h2 class={styles.title} tabIndex={-1}>
            {t('options.service')}
          </h2>
        </legend>
        <p class={styles.text}>{t('options.serviceText')}</p>
        {SERVICE_IDS.map(card)}
      </fieldset>
    </form>
  );
}

/** Keeps what was pressed where it is on the screen, though something above it folds. @param open changes then */
function useKeptPlace(open: string) {
  const keptRef = useRef<{ element: Element; top: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const kept = keptRef.current;
    keptRef.current = undefined;
    if (kept) scrollBy(0, kept.element.getBoundingClientRect().top - kept.top);
  }, [open]);
  return (element: Element | null): void => {
    keptRef.current = element ? { element, top: element.getBoundingClientRect().top } : undefined;
  };
}
