import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Outcome } from '@/components/ui/message';
import { t } from '@/utils/io/i18n/words';
import { accountOf, type Credentials, hasKey } from '@/utils/core/model/accounts';
import { Advanced } from '../advanced';
import { CodeEntry } from './code-entry';
import type { Fields } from '../draft';
import { FieldRow } from '../field-row';
import type { Entry, Verdict } from '../save';
import styles from './service-body.module.css';
import { KeySource } from './service-card';
import { type FieldName, type FormField, formOf } from './service-form';
import { SignInSection } from './sign-in-section';
import { useSignIn } from './use-sign-in';

interface ServiceBodyProps {
  /** The service, and what its fields hold. */
  entry: Entry;
  /** The key for the address in the fields. */
  stored: Credentials;
  wrong: readonly FieldName[];
  isForgotten: boolean;
  onChange: (change: Partial<Fields>) => void;
  /** Removes the stored key. */
  onForget: () => void;
  onSignedIn: () => void;
  onWrong: (verdict: Extract<Verdict, { kind: 'wrong' }>) => void;
  /** The counted calls and their limits. */
  calls: ComponentChildren;
  /** Saves and tests. */
  children: ComponentChildren;
}

/** What an open card shows: the least fields first, the rest folded away. */
export function ServiceBody(props: ServiceBodyProps) {
  const { entry, stored, wrong, isForgotten, onChange, onForget, calls } = props;
  const { service, values, relay } = entry;
  const { onSignedIn, onWrong } = props;
  const fieldsRef = useRef<HTMLDivElement>(null);
  const form = formOf(service, relay !== undefined);
  const signIn = useSignIn({ entry, onSignedIn, onWrong });
  const hasSignIn = !relay && accountOf(service) === 'open-platform';
  const row = (field: FormField) => (
    <FieldRow
      key={field.name}
      field={field}
      value={values[field.name]}
      stored={stored}
      isWrong={wrong.includes(field.name)}
      onInput={(value) => onChange({ [field.name]: value })}
    />
  );
  const advanced = form.fields.filter(({ isAdvanced }) => isAdvanced);
  const hasFields = !relay && form.fields.length > 0;
  const elsewhere = hasFields && !hasKey(stored) ? stored.origin : undefined;
  return (
    <>
      <p class={styles.text}>{form.text}</p>
      {form.note && <p data-testid="service-note">{form.note}</p>}
      {form.keySource && <KeySource url={form.keySource} />}
      {relay && <p data-testid="from-team">{t('options.fromTeam')}</p>}
      {elsewhere !== undefined && (
        <p data-testid="key-elsewhere">{t('options.keyElsewhere', [elsewhere])}</p>
      )}
      {hasFields && (
        <div class={styles.group}>
          <div class={styles.fields} ref={fieldsRef}>
            {form.fields.filter(({ isAdvanced }) => !isAdvanced).map(row)}
          </div>
          <div class={styles.kept}>
            <p class={styles.hint}>{t('options.credentialsText')}</p>
            {hasKey(stored) && (
              <Button
                label={t('options.forget')}
                look="link"
                onClick={() => {
                  fieldsRef.current?.querySelector('input')?.focus(); // the button goes
                  onForget();
                }}
                testId="forget"
              />
            )}
            <output>{isForgotten && <Outcome isGood words={t('options.forgotten')} />}</output>
          </div>
        </div>
      )}
      {hasSignIn && <SignInSection signIn={signIn} service={service} />}
      {(advanced.length > 0 || calls) && (
        <Advanced
          service={service}
          address={relay?.baseUrl ?? values.baseUrl}
          isWrong={wrong.length > 0}
        >
          {advanced.length > 0 && <div class={styles.fields}>{advanced.map(row)}</div>}
          {hasSignIn && <CodeEntry signIn={signIn} service={service} />}
          {calls}
        </Advanced>
      )}
      {props.children}
    </>
  );
}
