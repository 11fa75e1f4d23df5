import { Choice } from '@/components/ui/choice';
import { Field, TextField } from '@/components/ui/field';
import type { Credentials } from '@/utils/core/model/accounts';
import { maskSecret } from './draft';
import { type FormField, SECRET_NAMES } from './service/service-form';

interface FieldRowProps {
  field: FormField;
  value: string;
  /** Shown masked, as a placeholder: never in full, and never as a value. */
  stored: Credentials;
  isWrong: boolean;
  onInput: (value: string) => void;
}

/** One field of a service. */
export function FieldRow({ field, value, stored, isWrong, onInput }: FieldRowProps) {
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
