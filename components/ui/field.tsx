import type { ComponentChildren } from 'preact';
import styles from './field.module.css';

interface FieldProps {
  /** Id of the control inside; hint and error are `<id>-hint` and `<id>-error`. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** The control. */
  children: ComponentChildren;
}

/** A control with its label, hint and error. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p class={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The direction and the on-screen keyboard of each kind, and whether the browser may remember it. */
const KINDS = {
  secret: { dir: 'ltr', type: 'password', inputMode: 'text', autocomplete: 'new-password' },
  url: { dir: 'ltr', type: 'text', inputMode: 'url', autocomplete: 'off' },
  words: { type: 'text', inputMode: 'search', autocomplete: 'off' },
  decimal: { dir: 'ltr', type: 'text', inputMode: 'decimal', autocomplete: 'off' },
} as const;

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  kind: keyof typeof KINDS;
  value: string;
  onInput: (value: string) => void;
  /** Called on `change`: Enter or blur. */
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
