import styles from './service-card.module.css';
import type { ComponentChildren } from 'preact';
import type { Entry, Verdict } from './save';
import { Button } from '@/components/ui/button';
import { Check, ExternalLink } from 'lucide';
import { Choice } from '@/components/ui/choice';
import { DEFAULT_SETTINGS, type ServiceId, connectionOf } from '@/utils/core/model/settings';
import { Field, TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Outcome } from '@/components/ui/message';
import { SignInSection } from './sign-in-section';
import { isGood, verdictCode, verdictWords } from './verdict';
import { t } from '@/utils/io/i18n/words';
import { type Credentials, accountOf, hasKey } from '@/utils/core/model/accounts';
import {
  type FieldName,
  type FormField,
  type Readiness,
  SECRET_NAMES,
  formOf,
} from './service-form';
import { type Fields, maskSecret } from './draft';
import { useEffect, useRef } from 'preact/hooks';

interface ServiceCardProps {
  /** Stable hook for tests and automation. */
  id: string;
  name: string;
  /** What it needs, in a sentence. */
  needs: string;
  readiness: Readiness;
  /** Searches go to it. */
  isUsed: boolean;
  isChosen: boolean;
  /** @param card what was pressed, with all around it */
  onChoose: (card: Element | null) => void;
  /** The fields, shown while the service is chosen. */
  children?: ComponentChildren;
}

/** One of the search services; exactly one is chosen, and open. */
export function ServiceCard(props: ServiceCardProps) {
  const { id, name, needs, readiness, isUsed, isChosen, onChoose, children } = props;
  const ids = { name: `name-${id}`, needs: `needs-${id}`, state: `state-${id}` };
  return (
    <div class={styles.card} data-service={id} data-open={isChosen || undefined}>
      <label class={styles.choice}>
        <input
          type="radio"
          id={`service-${id}`}
          name="service"
          checked={isChosen}
          aria-labelledby={ids.name}
          aria-describedby={`${ids.state} ${ids.needs}`}
          onChange={({ currentTarget }) => onChoose(currentTarget.closest('label'))}
        />
        <span class={styles.name} id={ids.name}>
          {name}
        </span>
        <span
          class={styles.state}
          id={ids.state}
          data-testid="service-state"
          data-state={readiness}
          data-used={isUsed || undefined}
        >
          {isUsed && <strong class={styles.used}>{t('options.inUse')}</strong>}
          {readiness === 'ready' && <Icon node={Check} />}
          {t(`options.readiness.${readiness}`)}
        </span>
        <span class={styles.text} id={ids.needs}>
          {needs}
        </span>
      </label>
      {isChosen && children && <div class={styles.form}>{children}</div>}
    </div>
  );
}

/** The page on which a service issues its keys. @param url one of the product's own */
function KeySource({ url }: { url: string }) {
  return (
    <a class={styles.link} href={url} target="_blank" rel="noopener noreferrer">
      {t('options.getKey', [new URL(url).host])}
      <Icon node={ExternalLink} />
    </a>
  );
}

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
      <p class={styles.about}>{form.text}</p>
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
      {hasSignIn && (
        <SignInSection key={service} entry={entry} onSignedIn={onSignedIn} onWrong={onWrong} />
      )}
      {(advanced.length > 0 || calls) && (
        <Advanced
          service={service}
          address={relay?.baseUrl ?? values.baseUrl}
          isWrong={wrong.length > 0}
        >
          {advanced.length > 0 && <div class={styles.fields}>{advanced.map(row)}</div>}
          {calls}
        </Advanced>
      )}
      {props.children}
    </>
  );
}

interface AdvancedProps {
  service: ServiceId;
  /** Address in the field; named while folded if it is not the service's own. */
  address: string;
  /** Opens it: a marked field must be seen. */
  isWrong: boolean;
  children: ComponentChildren;
}

/** What few users need. */
function Advanced({ service, address, isWrong, children }: AdvancedProps) {
  const detailsRef = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isWrong && detailsRef.current) detailsRef.current.open = true;
  }, [isWrong]);
  const isOwn = address === connectionOf(DEFAULT_SETTINGS, service).baseUrl;
  return (
    <details ref={detailsRef} data-testid="advanced">
      <summary class={styles.summary}>
        {t('options.advanced')} {!isOwn && <span class={styles.elsewhere}>{address}</span>}
      </summary>
      <div class={styles.content}>{children}</div>
    </details>
  );
}

interface FieldRowProps {
  field: FormField;
  value: string;
  /** Shown masked, as a placeholder: never in full, and never as a value. */
  stored: Credentials;
  isWrong: boolean;
  onInput: (value: string) => void;
}

/** One field of a service. */
function FieldRow({ field, value, stored, isWrong, onInput }: FieldRowProps) {
  const { name, kind, label, hint, wrong, options = [] } = field;
  if (kind === 'choice') {
    return (
      <Field id={name} label={label} hint={hint}>
        <Choice
          id={name}
          label={label}
          value={value}
          options={options}
          onChange={onInput}
          testId={name}
        />
      </Field>
    );
  }
  const secretName = SECRET_NAMES.find((known) => known === name);
  return (
    <TextField
      id={name}
      kind={kind === 'origin' || kind === 'address' ? 'url' : kind}
      label={label}
      hint={hint}
      error={isWrong ? wrong : undefined}
      value={value}
      placeholder={maskSecret(secretName && stored[secretName])}
      onInput={onInput}
    />
  );
}

interface SaveRowProps {
  service: ServiceId;
  verdict: Verdict | undefined;
  onTest: () => void;
}

/** Saves or tests the open service, and says beside the buttons what came of it. */
export function SaveRow({ service, verdict, onTest }: SaveRowProps) {
  const shown = verdict?.kind === 'forgotten' ? undefined : verdict;
  return (
    <div class={styles.end}>
      <Button type="submit" label={t('options.save')} look="primary" testId="save" />
      <span data-testid="test-connection" data-verdict={verdict && verdictCode(verdict)}>
        <Button label={t('options.test')} onClick={onTest} testId="test" />
      </span>
      <output data-testid="verdict" data-verdict={shown?.kind}>
        {shown && <Outcome isGood={isGood(shown)} words={verdictWords(shown, service)} />}
      </output>
    </div>
  );
}
