import { Trash2 } from 'lucide';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Field, TextField } from '@/components/ui/field';
import { t } from '@/utils/i18n/words';
import { type Credentials, hasKey } from '@/utils/model/settings';
import { type Fields, maskSecret } from './draft';
import styles from './options-page.module.css';
import { KeySource } from './service-card';
import { type FieldName, type FormField, SECRET_NAMES, type ServiceForm } from './service-form';

interface ServiceFieldsProps {
  form: ServiceForm;
  values: Fields;
  onChange: (change: Partial<Fields>) => void;
  /** Shown masked, as a placeholder: never in full, and never as a value. */
  stored: Credentials;
  /** Where the stored key is for, if that is not the address in the fields. */
  elsewhere: string | undefined;
  wrong: readonly FieldName[];
  /** Removes the stored credentials. */
  onForget: () => void;
}

/** The fields of one service. */
export function ServiceFields(props: ServiceFieldsProps) {
  const { form, values, onChange, stored, elsewhere, wrong, onForget } = props;
  const isKept = ({ kind }: FormField) => kind === 'secret' || kind === 'moment';
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
  const kept = form.fields.filter(isKept);
  return (
    <>
      {form.note && <p data-testid="service-note">{form.note}</p>}
      {form.keySource && <KeySource url={form.keySource} />}
      {kept.length > 0 && <p class={styles.text}>{t('options.credentialsText')}</p>}
      {kept.length > 0 && elsewhere !== undefined && (
        <p data-testid="key-elsewhere">{t('options.keyElsewhere', [elsewhere])}</p>
      )}
      {kept.map(row)}
      {hasKey(stored) && (
        <Button label={t('options.forget')} icon={Trash2} onClick={onForget} testId="forget" />
      )}
      {form.fields.filter((field) => !isKept(field)).map(row)}
    </>
  );
}

interface FieldRowProps {
  field: FormField;
  value: string;
  stored: Credentials;
  isWrong: boolean;
  onInput: (value: string) => void;
}

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
