import { Field, type FieldProps } from './field';
import styles from './text-field.module.css';

/** How each kind is typed in: on which keyboard, and whether a browser may remember it. */
const KINDS = {
  secret: { type: 'password', inputMode: 'text', autocomplete: 'new-password' },
  url: { type: 'text', inputMode: 'url', autocomplete: 'off' },
  moment: { type: 'datetime-local', inputMode: 'text', autocomplete: 'off' },
  words: { type: 'text', inputMode: 'search', autocomplete: 'off' },
  decimal: { type: 'text', inputMode: 'decimal', autocomplete: 'off' },
} as const;

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  kind: keyof typeof KINDS;
  value: string;
  onInput: (value: string) => void;
  /** It was typed to the end. */
  onCommit?: (() => void) | undefined;
  placeholder?: string | undefined;
}

export function TextField({
  kind,
  value,
  onInput,
  onCommit,
  placeholder,
  ...field
}: TextFieldProps) {
  const { id, hint, error } = field;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <Field {...field}>
      <input
        {...KINDS[kind]}
        class={styles.input}
        id={id}
        spellcheck={false}
        value={value}
        placeholder={placeholder}
        aria-invalid={error !== undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        onChange={onCommit}
      />
    </Field>
  );
}
